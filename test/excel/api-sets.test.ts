/**
 * The floor is ExcelApi 1.13 (docs/rules.md 11). Whatever of Office.js is newer must be asked for first; what counts as
 * having asked is said at `guardedBy`, test/support/api-sets.ts.
 */
import path from 'node:path';
import ts from 'typescript';
import { apiUses, asNumber, type ApiUse } from '../support/api-sets';

const ROOT = path.join(__dirname, '..', '..');
const FLOOR = asNumber('1.13');

const { options } = ts.parseJsonConfigFileContent(
  ts.readConfigFile(path.join(ROOT, 'tsconfig.json'), (file) => ts.sys.readFile(file)).config,
  ts.sys,
  ROOT,
);
const SAMPLE = path.join(ROOT, 'src', 'sample.ts');

/** Newer than the floor, of a set that only some hosts have, and not asked for. */
const unguarded = (uses: readonly ApiUse[]): string[] =>
  uses
    .filter(({ set, version, guarded }) => !guarded && (set !== 'ExcelApi' || version > FLOOR))
    .map(({ member, place }) => `${path.relative(ROOT, place)} ${member}`);

test('src uses nothing above ExcelApi 1.13 without asking the host', () => {
  // The workbench is the host's side: it answers these calls.
  const files = ts.sys
    .readDirectory(path.join(ROOT, 'src'), ['.ts', '.tsx'])
    .filter((file) => !file.startsWith(path.join(ROOT, 'src', 'workbench')));
  const uses = apiUses(ts.createProgram(files, options), (file) => file.startsWith(path.join(ROOT, 'src')));
  expect(unguarded(uses)).toEqual([]);
  // It did look: these are used, and found with the version that Microsoft states.
  const versions = new Map(uses.map(({ member, version }) => [member, version]));
  expect(versions.get('Range.getMergedAreasOrNullObject')).toBe(FLOOR);
  expect(versions.get('Range.values')).toBe(asNumber('1.1'));
  expect(versions.size).toBeGreaterThan(50);
});

const MEMBERS = [
  ['a call', 'sheet.notes.getCount();', 'Worksheet.notes'],
  ['a property that is set', 'range.valuesAsJson = [];', 'Range.valuesAsJson'],
  ['a name in load()', "sheet.load('name, showDataTypeIcons');", 'Worksheet.showDataTypeIcons'],
  ['a path in load()', "workbook.load(['worksheets/items/notes']);", 'Worksheet.notes'],
  [
    'a key of an object',
    'sheet.set({ showDataTypeIcons: true });',
    'Interfaces.WorksheetUpdateData.showDataTypeIcons',
  ],
  ['an enum', 'use(Excel.CellValueType.entity);', 'CellValueType.entity'],
  [
    'a set of the web only',
    'use(workbook.linkedWorkbooks.workbookLinksRefreshMode);',
    'LinkedWorkbookCollection',
  ],
] as const;

test.each(MEMBERS)('%s is seen', (_, code, member) => {
  expect(unguardedIn(code).join()).toContain(member);
});

const ASK = "Office.context.requirements.isSetSupported('ExcelApi', '1.18')";

test.each([
  ['if', `if (${ASK}) sheet.notes.getCount();`],
  ['if … && …', `if (range && ${ASK}) { sheet.notes.getCount(); }`],
  ['? :', `use(${ASK} ? sheet.notes : null);`],
  ['&&', `use(${ASK} && sheet.notes);`],
  ['a constant', `const asked = ${ASK}; if (asked) sheet.notes.getCount();`],
  ['a function', `if (hasNotes()) sheet.notes.getCount();`],
  ['leaving early', `if (!hasNotes()) return; sheet.notes.getCount();`],
])('a guard: %s', (_, code) => expect(unguardedIn(code)).toEqual([]));

test.each([
  ['the other branch', `if (${ASK}) use(0); else sheet.notes.getCount();`],
  ['||', `if (range || ${ASK}) sheet.notes.getCount();`],
  ['the opposite', `if (!${ASK}) sheet.notes.getCount();`],
  ['an older version', `if (${ASK.replace('1.18', '1.9')}) sheet.notes.getCount();`],
  ['another set', `if (${ASK.replace('ExcelApi', 'ExcelApiOnline')}) sheet.notes.getCount();`],
  ['after, not inside', `if (${ASK}) use(0); sheet.notes.getCount();`],
  ['going on', `if (!hasNotes()) use(0); sheet.notes.getCount();`],
  ['try', `try { sheet.notes.getCount(); } catch { use(0); }`],
])('no guard: %s', (_, code) => expect(unguardedIn(code)).not.toEqual([]));

/** Microsoft's types take seconds to parse. */
const PARSED = new Map<string, ts.SourceFile | undefined>();

/** Judges statements as if they stood in src. */
function unguardedIn(code: string): string[] {
  const text = `
    declare const workbook: Excel.Workbook, sheet: Excel.Worksheet, range: Excel.Range;
    declare function use(what: unknown): void;
    function hasNotes() { return ${ASK}; }
    function sample() { ${code} }`;
  const host = ts.createCompilerHost(options);
  const read = host.getSourceFile.bind(host);
  host.fileExists = (file) => file === SAMPLE || ts.sys.fileExists(file);
  host.getSourceFile = (file, language, ...more) => {
    if (file === SAMPLE) return ts.createSourceFile(file, text, language, true);
    if (!PARSED.has(file)) PARSED.set(file, read(file, language, ...more));
    return PARSED.get(file);
  };
  return unguarded(apiUses(ts.createProgram([SAMPLE], options, host), (file) => file === SAMPLE));
}
