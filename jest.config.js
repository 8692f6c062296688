/** Everything that runs in Node; the browser and LibreOffice suites live in test/browser and test/libreoffice. */
module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  transform: { '^.+\\.[tj]sx?$': '@swc/jest' },
};
