import { isSetSupported, STRICT } from '../../src/workbench/host/excel-behaviour';
import { openInOffice, type OpenOffice } from '../support/office';
import { plainSheet } from '../support/plain-sheet';

/** How Excel answers otherwise than one would think: docs/excel.md. */
let office: OpenOffice;
afterEach(() => office.close());

const FORM = plainSheet(
  '甲',
  [
    ['标签', 1],
    [null, 2],
    [null, 3],
  ],
  {
    merges: [{ top: 1, left: 1, bottom: 3, right: 1 }],
  },
);

test('merged areas are listed only where their top-left cell lies in the range', async () => {
  office = openInOffice([FORM]);
  const addresses = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('甲');
    const areas = ['A1:B1', 'A2:B2', 'A1:B3'].map((address) => {
      const found = sheet.getRange(address).getMergedAreasOrNullObject();
      found.load('address');
      return found;
    });
    await context.sync();
    return areas.map((found) => (found.isNullObject ? null : found.address));
  });
  expect(addresses).toEqual(['甲!A1:A3', null, '甲!A1:A3']);
});

test('formulas are read back as Excel prints them', async () => {
  office = openInOffice([FORM, plainSheet('2021年', [[1]]), plainSheet('甲 乙', [[1]])]);
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('甲').getRange('C1:C4');
    range.formulas = [["='甲'!B1"], ["='2021年'!A1"], ["='甲 乙'!A1"], [`="'甲'!"&'甲'!B2`]];
    range.load('formulas');
    await context.sync();
    expect(range.formulas).toEqual([['=甲!B1'], ["='2021年'!A1"], ["='甲 乙'!A1"], [`="'甲'!"&甲!B2`]]);
  });
});

test('manual calculation leaves values stale until somebody calculates', async () => {
  office = openInOffice([FORM]);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('甲');
    const [cell, sum] = [sheet.getRange('B1'), sheet.getRange('C1')];
    sum.formulas = [['=SUM(B1:B3)']];
    context.application.calculationMode = Excel.CalculationMode.manual;
    await context.sync();
    cell.values = [[10]];
    sum.load('values');
    await context.sync();
    expect(sum.values).toEqual([[6]]);
    // A formula that is entered gets its value.
    sheet.getRange('C2').formulas = [['=B1*2']];
    const entered = sheet.getRange('C2');
    entered.load('values');
    context.application.calculate(Excel.CalculationType.recalculate);
    sum.load('values');
    await context.sync();
    expect([sum.values, entered.values]).toEqual([[[15]], [[20]]]);
  });
});

test('a range that the add-in let go of is gone', async () => {
  office = openInOffice([FORM]);
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('甲').getRange('B1');
    range.load('values');
    await context.sync();
    // As it is tracked, later batches know it.
    range.load('address');
    await context.sync();
    expect(range.address).toBe('甲!B1');
    range.track();
    range.untrack();
    await context.sync();
    range.load('values');
    await expect(context.sync()).rejects.toMatchObject({ code: 'InvalidReference' });
  });
});

test('a conditional format over several areas has getRanges, and getRange throws', async () => {
  office = openInOffice([FORM]);
  const [sheet] = office.engine.sheets();
  const ranges = [1, 3].map((row) => ({ top: row, left: 2, bottom: row, right: 2 }));
  office.engine.addFormulaFormat(sheet!.id, { ranges, formula: '=$B1=""', fill: '#FFE699', font: null });
  await Excel.run(async (context) => {
    const format = context.workbook.worksheets.getItem('甲').getRange().conditionalFormats.getItemAt(0);
    const areas = format.getRanges();
    areas.load('address');
    await context.sync();
    expect(areas.address).toBe('甲!B1,甲!B3');
    format.getRange().load('address');
    await expect(context.sync()).rejects.toMatchObject({ code: 'InvalidOperation' });
  });
});

test('isSetSupported answers for the version that was chosen', () => {
  office = openInOffice([FORM], { ...STRICT, apiVersion: '1.13' });
  const { requirements } = Office.context;
  expect(['1.9', '1.13', '1.14'].map((version) => requirements.isSetSupported('ExcelApi', version))).toEqual([
    true,
    true,
    false,
  ]);
  expect(isSetSupported(STRICT, 'ExcelApiOnline')).toBe(false);
});
