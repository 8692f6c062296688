import { openInOffice, type OpenOffice } from '../support/office';
import { fixtureSheets } from '../support/fixtures';

let office: OpenOffice;
beforeEach(() => {
  office = openInOffice(fixtureSheets('zhuzhou-2022'));
});
afterEach(() => office.close());

const FARM = '农贸市场提质改造专项资金';

test('sheets, values, formulas and number formats arrive through the real client', async () => {
  await Excel.run(async (context) => {
    const sheets = context.workbook.worksheets;
    sheets.load('items/id,items/name,items/visibility');
    await context.sync();
    expect(sheets.items.map((sheet) => sheet.name)).toContain(FARM);
    const used = sheets.getItem(FARM).getUsedRangeOrNullObject(true);
    used.load('address,values,formulas,numberFormat,rowIndex,columnIndex,rowCount,columnCount');
    await context.sync();
    expect(used.address).toBe(`${FARM}!A1:I23`);
    expect(used.values[5]!.slice(4, 9)).toEqual([500, 398, 10, 0.8, 8]);
    expect(used.numberFormat[5]![7]).toBe('0%');
  });
});

test('a formula written and read in one sync has its value', async () => {
  await Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getItem(FARM).getRange('H21');
    cell.formulas = [['=SUM(H13:H20,I6)']];
    cell.load('values,formulas');
    await context.sync();
    expect(cell.values).toEqual([[96]]);
    expect(cell.formulas).toEqual([['=SUM(H13:H20,I6)']]);
  });
});

test('what the host does not know is ApiNotFound', async () => {
  const ask = Excel.run(async (context) => {
    context.workbook.worksheets.getItem(FARM).pivotTables.load('items');
    await context.sync();
  });
  await expect(ask).rejects.toMatchObject({ code: 'ApiNotFound' });
});

test.each([
  ['项目/一期', 'InvalidArgument'],
  ['长'.repeat(32), 'InvalidArgument'],
  ["'引号", 'InvalidArgument'],
  ['2021年12月份促销费专项资金', 'ItemAlreadyExists'],
])('a sheet cannot be called %s', async (name, code) => {
  const rename = Excel.run(async (context) => {
    context.workbook.worksheets.getItem(FARM).name = name;
    await context.sync();
  });
  await expect(rename).rejects.toMatchObject({ code });
});

test('the last visible sheet cannot be deleted, and a copy stands where it was asked for', async () => {
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const copy = worksheets.getItem(FARM).copy('Before', worksheets.getItem(FARM));
    copy.load('name,position');
    worksheets.load('items/name');
    await context.sync();
    expect(copy.name).toBe(`${FARM} (2)`);
    expect(worksheets.items[copy.position]!.name).toBe(copy.name);
    expect(worksheets.items[copy.position + 1]!.name).toBe(FARM);
    for (const sheet of worksheets.items.slice(1)) sheet.delete();
    await context.sync();
    worksheets.items[0]!.delete();
    await expect(context.sync()).rejects.toMatchObject({ code: 'InvalidOperation' });
  });
});

test('a formula typed into a text cell stays text, as in Excel', async () => {
  await Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getItem(FARM).getRange('H21');
    cell.numberFormat = [['@']];
    cell.formulas = [['=1+1']];
    cell.load('values');
    await context.sync();
    expect(cell.values).toEqual([['=1+1']]);
  });
});

test('a conditional format is added, listed and deleted', async () => {
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(FARM).getRange('I13:I20');
    const format = range.conditionalFormats.add(Excel.ConditionalFormatType.custom);
    format.custom.rule.formula = '=$I13=""';
    format.custom.format.fill.color = '#FFE699';
    await context.sync();
    const formats = range.conditionalFormats;
    formats.load('items/id,items/type,items/custom/rule/formula');
    await context.sync();
    expect(formats.items.map((item) => [item.type, item.custom.rule.formula])).toEqual([
      ['Custom', '=$I13=""'],
    ]);
    formats.items[0]!.delete();
    formats.load('items/id');
    await context.sync();
    expect(formats.items).toEqual([]);
  });
});

test('edits by a user reach a listener', async () => {
  const heard: string[] = [];
  await Excel.run(async (context) => {
    context.workbook.worksheets.onChanged.add(async (event) => void heard.push(event.address));
    await context.sync();
  });
  office.type(FARM, 'F6', '400');
  await new Promise((done) => setTimeout(done, 20));
  expect(heard).toEqual(['F6']);
  expect(await office.value(FARM, 'F6')).toBe(400);
});
