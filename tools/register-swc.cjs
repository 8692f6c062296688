// Lets Node run the TypeScript of src/ and tools/: node -r ./tools/register-swc.cjs tools/bench.ts
const { readFileSync } = require('node:fs');
const { transformSync } = require('@swc/core');

for (const extension of ['.ts', '.tsx']) {
  require.extensions[extension] = (module, filename) => {
    const { code } = transformSync(readFileSync(filename, 'utf8'), {
      filename,
      // import() stays: it is how CommonJS reaches packages that are ES modules only.
      module: { type: 'commonjs', ignoreDynamic: true },
    });
    module._compile(code, filename);
  };
}
