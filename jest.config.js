/** Everything that runs in Node; the browser and LibreOffice suites live in test/browser and test/libreoffice. */
module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  // Univer's CommonJS builds require these ES modules, and the build of the help page imports marked.
  transformIgnorePatterns: [
    '/node_modules/(?!(marked|lodash-es|nanoid|franc-min|trigram-utils|n-gram|collapse-white-space|cjk-regex|regexp-util|unicode-regex|kdbush|quickselect|rbush)/)',
  ],
  // Ends what hangs. Speed is shown by the bench, not by tests: a loaded machine is no failure.
  testTimeout: 300_000,
  // The default leaves one core idle, which is half of a machine with two.
  maxWorkers: '100%',
  // One Chromium, one web server and one LibreOffice for all suites, started by the first that asks.
  globalSetup: '<rootDir>/test/support/run/jest-setup.ts',
  globalTeardown: '<rootDir>/test/support/run/jest-teardown.ts',
  transform: { '^.+\\.[tj]sx?$': '@swc/jest' },
};
