/** What stands in dist/ after `npm run build`: names, scripts inside pages, and what old web views read. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Linter } from 'eslint';
import { DIST } from '../support/dist-server';

const files = readdirSync(DIST, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => path.relative(DIST, path.join(entry.parentPath, entry.name)));
const pages = files.filter((file) => file.endsWith('.html'));
const text = (file: string): string => readFileSync(path.join(DIST, file), 'utf8');

test('files have a hash in their names, but for those that somebody asks for by name', () => {
  // Pages are addresses; the manifest names the icons; Office.js has its version; the rest is for people, not for pages.
  const asked =
    /^([\w-]+\.html|assets\/[\w-]+\.png|office-js-[\d.]+\/.+|manifest\.xml|cli\.js|templates\/.+|trust-catalogue\.reg)$/;
  const hashed = /\.[0-9a-f]{8}\.(js|css|png|xlsx|js\.LICENSE\.txt)$/;
  expect(files.filter((file) => !asked.test(file) && !hashed.test(file))).toEqual([]);
  expect(files.filter((file) => hashed.test(file)).length).toBeGreaterThan(10);
});

test.each(pages)('%s has no script of its own text, and no handler', (page) => {
  expect(page).not.toContain('/');
  const scripts = Array.from(text(page).matchAll(/<script([^>]*)>([^]*?)<\/script>/g));
  for (const [, attributes, body] of scripts) {
    expect(attributes).toContain('src=');
    expect(body).toBe('');
  }
  expect(text(page)).not.toMatch(/\son\w+=|javascript:/);
});

describe('what runs before the check is ES5', () => {
  const before = files.filter((file) =>
    /^(guard|message)\.[0-9a-f]{8}\.js$|^office-js-[\d.]+\/office\.js$/.test(file),
  );

  test('these scripts', () => expect(before).toHaveLength(3));

  test.each(before)('%s', (file) => expect(problems(text(file))).toEqual([]));

  test('the check would see newer syntax and newer objects', () => {
    for (const newer of ['var a = b => b;', 'a?.b;', 'a ?? b;', 'const a = 1;', '`a`;', 'try {} catch {}'])
      expect(problems(newer)).not.toEqual([]);
    expect(problems('new Map();', OWN)).not.toEqual([]);
  });

  test('ours use no object that is newer than ES5 either', () => {
    for (const file of before.filter((name) => !name.startsWith('office-js')))
      expect(problems(text(file), OWN)).toEqual([]);
  });
});

const BROWSER = {
  document: 'readonly',
  location: 'readonly',
  navigator: 'readonly',
  Office: 'readonly',
} as const;
/** Names outside ES5 and the old browser; `typeof` may ask for them. */
const OWN: Linter.RulesRecord = { 'no-undef': 'error' };

function problems(code: string, rules: Linter.RulesRecord = {}): string[] {
  const languageOptions: Linter.LanguageOptions = { ecmaVersion: 5, sourceType: 'script', globals: BROWSER };
  const config: Linter.Config = {
    languageOptions,
    rules,
    linterOptions: { reportUnusedDisableDirectives: 'off' },
  };
  return new Linter().verify(code, config).map(({ message }) => message);
}
