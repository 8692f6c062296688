/** What the documentation and the comments point to is there: folders of the map, sections, files, links. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.join(__dirname, '..', '..');
const text = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8');

const folders = (folder: string): string[] =>
  readdirSync(path.join(ROOT, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => `${folder}/${entry.name}`);

const files = (folder: string, ending: RegExp): string[] =>
  readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name.replaceAll(path.sep, '/')}`)
    .filter((name) => ending.test(name));

const PAGES = ['README.md', ...files('docs', /\.md$/)];
const SOURCES = ['src', 'test', 'tools'].flatMap((folder) => files(folder, /\.(tsx?|mjs|cjs|js)$/));

/** The folders of the README's map; one without a path stands beside the one before it in its row. */
function mappedFolders(): string[] {
  const rows = text('README.md').match(/^\| `.*$/gm)!;
  return rows.flatMap((row) => {
    const [first, ...others] = Array.from(row.split('|')[1]!.matchAll(/`([^`]+)`/g), ([, name]) => name!);
    return [
      first!,
      ...others.map((name) => (name.includes('/') ? name : path.posix.join(first!, '..', name))),
    ];
  });
}

test("every folder of the README's map is there, and every room is on it", () => {
  const mapped = mappedFolders();
  expect(mapped.filter((folder) => !existsSync(path.join(ROOT, folder)))).toEqual([]);
  expect(mapped).toEqual(expect.arrayContaining([...folders('src'), ...folders('src/form')]));
});

test('every section of a page that a comment names is there', () => {
  const named = [...SOURCES, ...PAGES, '.dependency-cruiser.cjs'].flatMap((file) =>
    Array.from(text(file).matchAll(/\b(docs\/[\w.]+\.md) (\d+)(?:, (\d+))?/g), ([, page, ...sections]) =>
      sections.filter(Boolean).map((section) => ({ file, page: page!, section: section! })),
    ).flat(),
  );
  expect(named.length).toBeGreaterThan(50);
  const missing = named.filter(
    ({ page, section }) => !existsSync(path.join(ROOT, page)) || !text(page).includes(`\n## ${section}. `),
  );
  expect(missing).toEqual([]);
});

test.each(PAGES)('%s links to what is there', (page) => {
  const targets = Array.from(text(page).matchAll(/\]\((?!https?:|#)([^)#]+)/g), ([, target]) => target!);
  const folder = path.join(ROOT, path.dirname(page));
  expect(targets.filter((target) => !existsSync(path.join(folder, target)))).toEqual([]);
});

test('every picture is shown on a page', () => {
  const pages = PAGES.map(text).join('');
  expect(files('docs/images', /./).filter((file) => !pages.includes(path.posix.basename(file)))).toEqual([]);
});
