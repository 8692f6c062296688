import { STRICT } from '../../src/workbench/host/excel-behaviour';
import { openInOffice, type OpenOffice } from '../support/office';
import { plainSheet } from '../support/plain-sheet';

/** What Excel refuses: docs/excel.md. */
let office: OpenOffice;
afterEach(() => office.close());

function open(behaviour = STRICT): void {
  const merges = [{ top: 2, left: 1, bottom: 4, right: 1 }];
  const rows = [['一'], ['二'], [null], [null], ['五']];
  office = openInOffice([plainSheet('甲', rows, { merges }), plainSheet('乙', [[1]])], behaviour);
}

const idOf = (name: string): string => office.engine.sheets().find((sheet) => sheet.name === name)!.id;

/** Runs one batch on the sheet 甲. */
function onSheet(step: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void): Promise<void> {
  return Excel.run(async (context) => {
    step(context.workbook.worksheets.getItem('甲'), context);
    await context.sync();
  });
}

const ODD_NAMES = ['：', '／', '？', '＊', '［', '］', '＼', '￥'].map((sign) => `甲${sign}乙`);

test.each([...ODD_NAMES, "'甲", "甲'", '’甲', '甲’', '＇甲', '甲＇', 'History', 'HISTORY', ''])(
  'a sheet cannot be called %s',
  async (name) => {
    open();
    await expect(onSheet((sheet) => (sheet.name = name))).rejects.toMatchObject({ code: 'InvalidArgument' });
  },
);

test('an apostrophe within a name is fine, and a kinder Excel takes full-width signs', async () => {
  open();
  await onSheet((sheet) => (sheet.name = '甲’乙'));
  office.close();
  open({ ...STRICT, refusesOddNames: false });
  await onSheet((sheet) => (sheet.name = '甲：乙'));
});

test.each([
  '=SUM(A1',
  '=A1)',
  '=1+',
  '=*2',
  '=A1>',
  '="无尾',
  `="${'长'.repeat(256)}"`,
  `=${'1+'.repeat(4100)}1`,
])('the formula %.20s is refused', async (formula) => {
  open();
  const write = onSheet((sheet) => (sheet.getRange('B1').formulas = [[formula]]));
  await expect(write).rejects.toMatchObject({ code: 'InvalidArgument' });
});

test.each([
  '=SUM()',
  '=-A1',
  '=A1*-1',
  '=A1%+1',
  '=IF(A1="",,1)',
  "=ROUND('2021年'!A1,2)",
  '={1,2}',
  '=A1:A3 A2',
])('the formula %s is taken', async (formula) => {
  open();
  await onSheet((sheet) => (sheet.getRange('B1').formulas = [[formula]]));
});

test.each(['0;0;0;0;0', '0"个', '[红', '0]', '0\\'])('the number format %s is refused', async (format) => {
  open();
  const write = onSheet((sheet) => (sheet.getRange('B1').numberFormat = [[format]]));
  await expect(write).rejects.toMatchObject({ code: 'InvalidArgument' });
});

test.each(['General', '@', '0"个;月"', '[红色]0.00_);(0.00)', 'yyyy"年"m"月"d"日"', '0\\;0'])(
  'the number format %s is taken',
  async (format) => {
    open();
    await onSheet((sheet) => (sheet.getRange('B1').numberFormat = [[format]]));
  },
);

test('a hidden sheet can neither be activated nor selected on, a very hidden one not be deleted', async () => {
  open();
  const sheet = office.engine.sheets()[0]!.id;
  office.hide('甲');
  await expect(onSheet((hidden) => hidden.activate())).rejects.toMatchObject({ code: 'InvalidOperation' });
  const select = onSheet((hidden) => hidden.getRange('A1').select());
  await expect(select).rejects.toMatchObject({ code: 'InvalidOperation' });
  office.engine.veryHiddenSheets.add(sheet);
  await onSheet((hidden, context) => {
    hidden.load('visibility');
    return context;
  });
  await expect(onSheet((hidden) => hidden.delete())).rejects.toMatchObject({ code: 'InvalidOperation' });
  expect(office.engine.sheets()).toHaveLength(2);
});

test('nothing is copied onto a row that a vertical merge crosses', async () => {
  open();
  const copy = (row: number): Promise<void> =>
    onSheet((sheet) => sheet.getRange(`A${row}`).getEntireRow().copyFrom('5:5', Excel.RangeCopyType.formats));
  for (const row of [2, 3, 4]) await expect(copy(row)).rejects.toMatchObject({ code: 'InvalidArgument' });
  await copy(1);
});

test('a filter covers another range when it hides nothing; what would become of criteria nobody says', async () => {
  open();
  const id = idOf('甲');
  const apply = (address: string): Promise<void> =>
    onSheet((sheet) => sheet.autoFilter.apply(sheet.getRange(address)));
  const filter = { block: { top: 1, left: 1, bottom: 3, right: 2 }, hasCriteria: false };
  await expect(apply('A1:B5')).rejects.toMatchObject({ code: 'ApiNotFound' });
  office.engine.setFilter(id, filter);
  await apply('A1:B5');
  const grown = { ...filter.block, bottom: 5 };
  expect(office.engine.filter(id)).toEqual({ block: grown, hasCriteria: false });
  office.engine.insertRows(id, 2, 2);
  expect(office.engine.filter(id)!.block).toEqual({ ...grown, bottom: 7 });
  office.engine.setFilter(id, { ...filter, hasCriteria: true });
  await expect(apply('A1:B5')).rejects.toMatchObject({ code: 'ApiNotFound' });
  office.engine.setFilter(id, filter);
  office.protect('甲');
  await expect(apply('A1:B5')).rejects.toMatchObject({ code: 'AccessDenied' });
});

test('the settings of a workbook hold one MB in all, counted in UTF-8', async () => {
  open();
  const add = (key: string, value: string): Promise<void> =>
    onSheet((_, context) => void context.workbook.settings.add(key, value));
  await add('一', '字'.repeat(300_000));
  await expect(add('二', '字'.repeat(60_000))).rejects.toMatchObject({ code: 'InvalidArgument' });
  expect([...office.host.settings.keys()]).toEqual(['一']);
});

test('requests and answers are counted in bytes of UTF-8', async () => {
  open({ ...STRICT, mostPayloadBytes: 30_000 });
  const write = (text: string): Promise<void> =>
    onSheet((sheet) => {
      sheet.getRange('B1').values = [[text]];
    });
  await expect(write('字'.repeat(11_000))).rejects.toMatchObject({ code: 'RequestPayloadSizeLimitExceeded' });
  await write('字'.repeat(6_000));
  const read = onSheet((sheet) => void sheet.getRange('B1').load('values,formulas'));
  await expect(read).rejects.toMatchObject({ code: 'ResponsePayloadSizeLimitExceeded' });
  expect(idOf('甲')).toBeDefined();
});
