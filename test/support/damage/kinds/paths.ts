import { entriesOf, textOf, type Base } from '../base';
import type { Damage, Damaged } from '../damage';
import type { Random } from '../random';
import { rawZip, type RawEntry } from '../zip-writer';

const RELATIONS = 'xl/_rels/workbook.xml.rels';

function renamed(base: Base, rename: (name: string) => string): RawEntry[] {
  return entriesOf(base).map((entry) => ({ ...entry, name: rename(entry.name) }));
}

function retargeted(base: Base, target: (written: string) => string): RawEntry[] {
  const xml = textOf(base, RELATIONS).replace(
    /Target="([^"]*)"/g,
    (_, path: string) => `Target="${target(path)}"`,
  );
  return entriesOf(base).map((entry) =>
    entry.name === RELATIONS ? { name: RELATIONS, data: new TextEncoder().encode(xml) } : entry,
  );
}

const evil = new TextEncoder().encode('<worksheet/>');

/** Entries and targets as they are written by careless or by wicked hands; true: the file is still sound. */
const TRICKS: Readonly<Record<string, readonly [(base: Base) => RawEntry[], sound: boolean]>> = {
  'back slashes in names': [(base) => renamed(base, (name) => name.replaceAll('/', '\\')), true],
  'names in upper case': [
    (base) => renamed(base, (name) => (name.startsWith('[') ? name : name.toUpperCase())),
    true,
  ],
  'names in lower case': [(base) => renamed(base, (name) => name.toLowerCase()), true],
  'names with a leading slash': [(base) => renamed(base, (name) => `/${name}`), false],
  'names with ./': [(base) => renamed(base, (name) => `./${name}`), false],
  'absolute targets': [(base) => retargeted(base, (path) => `/xl/${path}`), true],
  'targets with ..': [(base) => retargeted(base, (path) => `../xl/worksheets/../${path}`), true],
  'targets in other case': [(base) => retargeted(base, (path) => path.toUpperCase()), true],
  'targets with back slashes': [(base) => retargeted(base, (path) => path.replaceAll('/', '\\')), false],
  'targets above the root': [(base) => retargeted(base, (path) => `../../../../xl/${path}`), false],
  'targets that are escaped': [(base) => retargeted(base, (path) => path.replace('s', '%73')), false],
  'targets of files': [(base) => retargeted(base, () => 'file:///etc/passwd'), false],
  'an entry that climbs out': [
    (base) => [...entriesOf(base), { name: '../../../etc/cron.d/x', data: evil }],
    false,
  ],
  'an absolute entry': [(base) => [...entriesOf(base), { name: '/etc/passwd', data: evil }], false],
  'an entry of a drive': [(base) => [...entriesOf(base), { name: 'C:\\Windows\\x.xml', data: evil }], false],
  'an entry without a name': [(base) => [...entriesOf(base), { name: '', data: evil }], false],
  'an entry called __proto__': [(base) => [...entriesOf(base), { name: '__proto__', data: evil }], true],
  'an entry called constructor': [(base) => [...entriesOf(base), { name: 'constructor', data: evil }], true],
  'a very long name': [(base) => [...entriesOf(base), { name: 'x'.repeat(60_000), data: evil }], false],
  'folders as entries': [
    (base) => [{ name: 'xl/', data: new Uint8Array(), stored: true }, ...entriesOf(base)],
    true,
  ],
};

function twice(base: Base, random: Random): Damaged {
  const path = random.pick([...base.sheetPaths, 'xl/workbook.xml', 'xl/styles.xml']);
  const name = random.pick([path, path.toUpperCase(), path.replaceAll('/', '\\')]);
  const other = { name, data: evil };
  const entries = entriesOf(base);
  return {
    bytes: rawZip(
      random.pick([
        [other, ...entries],
        [...entries, other],
      ]),
    ),
    what: `${path} stands there again as ${name}`,
    verdict: name === path ? 'refused' : 'either',
  };
}

export const pathTricks: Damage = {
  name: 'tricks in its paths',
  damage: (base, random): Damaged => {
    if (random.below(5) === 0) return twice(base, random);
    const trick = random.pick(Object.keys(TRICKS));
    const [make, sound] = TRICKS[trick]!;
    return { bytes: rawZip(make(base)), what: trick, verdict: sound ? 'opens' : 'either' };
  },
};
