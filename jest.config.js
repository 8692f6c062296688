/** Everything that runs in Node; the browser and LibreOffice suites live in test/browser and test/libreoffice. */
module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  // Univer's CommonJS builds require these ES modules, and the build of the help page imports marked.
  transformIgnorePatterns: [
    '/node_modules/(?!(marked|lodash-es|nanoid|franc-min|trigram-utils|n-gram|collapse-white-space|cjk-regex|regexp-util|unicode-regex|kdbush|quickselect|rbush)/)',
  ],
  // Speed is shown by the bench, not by tests: a loaded machine is no failure.
  testTimeout: 60_000,
  // The default leaves one core idle, which is half of a machine with two.
  maxWorkers: '100%',
  transform: { '^.+\\.[tj]sx?$': '@swc/jest' },
};
