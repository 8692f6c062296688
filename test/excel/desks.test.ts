import { createExcelHost } from '../../src/excel';
import type { WorkbookHost } from '../../src/host';
import { newForms, TEMPLATES } from '../../src/templates';
import { fixtureSheets } from '../support/fixtures';
import { planNow, namesIn, openInOffice, undoLatest, type OpenOffice } from '../support/office';
import { plainSheet } from '../support/plain-sheet';

/** What a desk may be like, and that it stops nothing (docs/excel.md). */
const SHEET = '驻外招商工作经费';
let office: OpenOffice;
let host: WorkbookHost;

beforeEach(() => {
  office = openInOffice(fixtureSheets('yuanjiang'));
  host = createExcelHost();
});
afterEach(() => office.close());

test('a chart sheet in front stops neither reading nor adding', async () => {
  office.host.desk.activeSheet = 'chart-or-macro-sheet';
  const { sheets, activeSheet } = await host.readWorkbook();
  expect(activeSheet).toBeNull();
  expect(sheets.map(({ name }) => name)).toContain(SHEET);
  const names = await host.insertSheets(
    (taken) => newForms(TEMPLATES[0]!, ['甲项目'], { department: '', unit: '', year: '' }, taken),
    { name: '新建自评表' },
  );
  expect(names).toEqual(['甲项目']);
});

test('nothing is selected while a shape or another workbook has the focus', async () => {
  office.host.desk.focus = 'elsewhere';
  expect(await host.readSelection()).toEqual([]);
  expect(await host.readActiveRow()).toBeNull();
});

test('a hidden sheet is not gone to before it is shown', async () => {
  office.addSheet('另一张');
  office.hide(SHEET);
  await expect(host.selectCell(SHEET, { row: 3, column: 2 })).rejects.toMatchObject({
    code: 'Hidden',
    message: `工作表“${SHEET}”是隐藏的，没有定位。请先显示该工作表`,
  });
  await host.showSheet(SHEET);
  await host.selectCell(SHEET, { row: 3, column: 2 });
  expect(office.engine.selection()).toMatchObject({ top: 3, left: 2 });
});

test('a conditional format that Excel does not find again costs a line, never the formulas', async () => {
  office.host.desk.userFormats.push({
    id: '{FROM-A-DIALOG}',
    sheet: office.engine.sheets().find(({ name }) => name === SHEET)!.id,
    ranges: [{ top: 1, left: 1, bottom: 2, right: 2 }],
    type: 'Custom',
    unreadable: true,
  });
  const plan = await planNow(host);
  const result = await host.applyPlan(plan, '一键重算');
  expect(result.formulasWritten).toBe(plan.edits.length);
  expect(result.unmarked).toEqual([
    {
      sheet: SHEET,
      message: `工作表“${SHEET}”里有 Excel 不让改动的条件格式，缺偏差原因的单元格没有在表中标出，请看窗格里的待说明清单`,
    },
  ]);
  expect((await planNow(host)).edits).toEqual([]);
});

test.each(['with-an-error', 'late'] as const)(
  'sheets that Excel inserts %s are taken as they are',
  async (insertion) => {
    office.host.desk.insertion = insertion;
    const draw = (taken: readonly string[]): ReturnType<typeof newForms> =>
      newForms(TEMPLATES[0]!, ['甲项目', '乙项目'], { department: '', unit: '', year: '' }, taken);
    expect(await host.insertSheets(draw, { name: '新建自评表' })).toEqual(['甲项目', '乙项目']);
    expect(namesIn(await host.readWorkbook())).toEqual([SHEET, '甲项目', '乙项目']);
    office.host.desk.insertion = 'in-time';
    expect(await undoLatest(host)).toMatchObject({ removedSheets: 2, keptSheets: [] });
  },
);

test('a sheet that a co-author adds during a roll-back is left alone', async () => {
  const draw = (taken: readonly string[]): ReturnType<typeof newForms> =>
    newForms(TEMPLATES[0]!, ['甲项目'], { department: '', unit: '', year: '' }, taken);
  const cancel = new AbortController();
  const cancelled = host.insertSheets(draw, {
    name: '新建自评表',
    signal: cancel.signal,
    onProgress(done) {
      if (done === 0) return;
      office.addSheet('同事的表 (2)');
      cancel.abort();
    },
  });
  await expect(cancelled).rejects.toMatchObject({ code: 'Cancelled' });
  expect(namesIn(await host.readWorkbook())).toEqual([SHEET, '同事的表 (2)']);
});

test('a large data sheet is read in blocks of rows, whole', async () => {
  office.close();
  const data = plainSheet(
    '数据',
    Array.from({ length: 26_000 }, (_, row) => [
      row,
      `第${row}行的说明文字`,
      row * 2,
      null,
      'x',
      'y',
      'z',
      1,
    ]),
  );
  office = openInOffice([...fixtureSheets('yuanjiang'), data]);
  host = createExcelHost();
  const { sheets, skipped } = await host.readWorkbook();
  expect(skipped).toEqual([]);
  const read = sheets.find(({ name }) => name === '数据')!;
  expect(read.values).toHaveLength(26_000);
  expect(read.values[25_999]!.slice(0, 3)).toEqual([25_999, '第25999行的说明文字', 51_998]);
});

test('one sheet is read anew in one batch of a few kB and the client’s clean-up', async () => {
  const { tabs, sheets } = await host.readWorkbook();
  const { batches, bytesOut } = { ...office.host.traffic };
  office.type(SHEET, 'F14', '12');
  const again = await host.readSheet(tabs[0]!.id);
  expect(office.host.traffic.batches - batches).toBeLessThanOrEqual(1 + 1);
  expect(office.host.traffic.bytesOut - bytesOut).toBeLessThan(40_000);
  expect(again!.name).toBe(sheets[0]!.name);
  expect(again!.merges).toEqual(sheets[0]!.merges);
  expect(again!.values[13 - again!.top + 1]![6 - again!.left]).toBe(12);
  expect(await host.readSheet('{no such sheet}')).toBeNull();
});
