// Lets Node run the TypeScript of src/ and tools/: node -r ./tools/register-swc.cjs tools/bench.ts
const { readFileSync } = require('node:fs');
const { transformSync } = require('@swc/core');

for (const extension of ['.ts', '.tsx']) {
  require.extensions[extension] = (module, filename) => {
    const { code } = transformSync(readFileSync(filename, 'utf8'), {
      filename,
      module: { type: 'commonjs' },
    });
    module._compile(code, filename);
  };
}
