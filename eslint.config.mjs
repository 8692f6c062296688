import js from '@eslint/js';
import globals from 'globals';
import hooks from 'eslint-plugin-react-hooks';
import ts from 'typescript-eslint';

/** Rooms that the pure domain must not enter: arrows point inward. */
const outside = [
  '**/excel/**',
  '**/taskpane/**',
  '**/commands/**',
  '**/workbench/**',
  '**/cli/**',
  '**/xlsx/**',
];

export default ts.config(
  { ignores: ['dist', 'node_modules', 'coverage', 'test/fixtures'] },
  js.configs.recommended,
  ...ts.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    plugins: { 'react-hooks': hooks },
    rules: {
      ...hooks.configs.recommended.rules,
      'no-console': 'error',
      // U+3000 is how Chinese text is spaced.
      'no-irregular-whitespace': ['error', { skipStrings: true, skipTemplates: true, skipJSXText: true }],
      '@typescript-eslint/no-non-null-assertion': 'off',
      'max-lines': ['warn', { max: 300, skipBlankLines: true, skipComments: true }],
    },
  },
  { files: ['src/cli/**', 'test/**', 'tools/**'], rules: { 'no-console': 'off' } },
  {
    files: ['src/form/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [{ group: outside, message: 'form/ is pure: no Office, no React, no files.' }] },
      ],
      'no-restricted-globals': ['error', 'Excel', 'Office', 'window', 'document', 'process'],
    },
  },
  {
    files: ['**/*.{js,cjs,mjs}'],
    languageOptions: { globals: globals.node },
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
);
