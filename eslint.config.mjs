import js from '@eslint/js';
import globals from 'globals';
import hooks from 'eslint-plugin-react-hooks';
import ts from 'typescript-eslint';

export default ts.config(
  { ignores: ['dist', 'node_modules', 'coverage', 'test/fixtures'] },
  js.configs.recommended,
  ...ts.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    plugins: { 'react-hooks': hooks },
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      ...hooks.configs.recommended.rules,
      'no-console': 'error',
      // A failure that nobody waits for is a failure that nobody sees.
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      // U+3000 is how Chinese text is spaced.
      'no-irregular-whitespace': ['error', { skipStrings: true, skipTemplates: true, skipJSXText: true }],
      '@typescript-eslint/no-non-null-assertion': 'off',
      'max-lines': ['warn', { max: 300, skipBlankLines: true, skipComments: true }],
    },
  },
  // Lists of words are as long as offices are inventive.
  { files: ['src/form/vocabulary/**'], rules: { 'max-lines': 'off' } },
  { files: ['src/cli/**', 'test/**', 'tools/**'], rules: { 'no-console': 'off' } },
  {
    // Which rooms may import which: .dependency-cruiser.cjs.
    files: ['src/form/**', 'src/grid/**'],
    rules: {
      'no-restricted-globals': ['error', 'Excel', 'Office', 'window', 'document', 'process'],
    },
  },
  {
    files: ['**/*.{js,cjs,mjs}'],
    languageOptions: { globals: globals.node },
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
  {
    // ES5 for old web views, which test/build/files.test.ts holds.
    files: ['src/**/*.js'],
    languageOptions: { sourceType: 'script', globals: { ...globals.browser, Office: 'readonly' } },
  },
);
