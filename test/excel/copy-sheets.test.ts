import { analyseWorkbook, planCopies, type RenewalMode, type SheetRenewal } from '../../src/form';
import { createExcelHost } from '../../src/excel';
import { type WorkbookHost } from '../../src/host';
import { copySheets, openXlsx, patchXlsx, readSheets } from '../../src/xlsx';
import { fixtureBytes, fixtureNames, fixtureSheets } from '../support/fixtures';
import { failAtEveryAction } from '../support/faults';
import { contentOf } from '../support/new-sheets';
import { namesIn, openInOffice, type OpenOffice, undoLatest } from '../support/office';

const FORMS = fixtureNames().filter((name) => !name.startsWith('negatives'));
const REQUEST = { name: '以当前表新建' };

let office: OpenOffice;
let port: WorkbookHost;
afterEach(() => office.close());

/** Copies of every form of a workbook; a formula-like department tells whether texts stay texts. */
function copiesOf(
  name: string,
  mode: RenewalMode,
  taken: readonly string[],
  blankNames = ['2025年12月', '=1+1', '007'],
): readonly SheetRenewal[] {
  const sheets = fixtureSheets(name);
  const { forms } = analyseWorkbook(sheets);
  const templates = sheets
    .map((cells) => ({
      cells,
      forms: forms.map(({ form }) => form).filter(({ sheet }) => sheet === cells.name),
      merges: [],
    }))
    .filter((template) => template.forms.length);
  const names = mode === 'blank' ? blankNames : [];
  return planCopies(templates, { mode, year: '', department: '+甲局', unit: null }, names, taken).copies;
}

describe.each(['blank', 'next-year'] as const)('%s', (mode) => {
  test.each(FORMS)('%s is copied through Office.js as in a file', async (name) => {
    const sheets = fixtureSheets(name);
    office = openInOffice(sheets);
    port = createExcelHost();
    const names = sheets.map((sheet) => sheet.name);
    await port.copySheets((taken) => copiesOf(name, mode, taken), REQUEST);
    const inOffice = (await port.readWorkbook()).sheets;
    const copies = copiesOf(name, mode, names);
    const copied = copySheets(openXlsx(fixtureBytes(name)), copies);
    const cells = copies.flatMap((copy) =>
      copy.cells.map(({ row, column, value }) => ({ sheet: copy.name, row, column, content: { value } })),
    );
    const inFile = readSheets(openXlsx(patchXlsx(copied, { cells, highlights: new Map() })));
    const values = (sheet: (typeof inFile)[number]): unknown =>
      JSON.parse(JSON.stringify(contentOf(sheet)).replaceAll('"@"', '"General"'));
    expect(inOffice.map(values)).toEqual(inFile.map(values));
  });
});

test('copies are undone like any new sheet', async () => {
  office = openInOffice(fixtureSheets('zhuzhou-2022'));
  port = createExcelHost();
  const before = namesIn(await port.readWorkbook());
  await port.copySheets((taken) => copiesOf('zhuzhou-2022', 'next-year', taken), REQUEST);
  expect(namesIn(await port.readWorkbook())).toHaveLength(before.length + 6);
  expect(await undoLatest(port)).toMatchObject({ removedSheets: 6, keptSheets: [] });
  expect(namesIn(await port.readWorkbook())).toEqual(before);
});

test('a failure at any action of a copy leaves the workbook as it was', async () => {
  office = openInOffice(fixtureSheets('yuanjiang'));
  port = createExcelHost();
  const { failures } = await failAtEveryAction(office, {
    run: () => port.copySheets((taken) => copiesOf('yuanjiang', 'blank', taken, ['=1+1']), REQUEST),
    state: () => office.snapshot(),
    reset: () => undoLatest(port),
  });
  expect(failures).toBeGreaterThan(50);
});
