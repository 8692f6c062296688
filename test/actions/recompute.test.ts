import { recompute, undo } from '../../src/actions';
import { createExcelHost } from '../../src/excel';
import type { WorkbookHost } from '../../src/host';
import { fixtureSheets } from '../support/fixtures';
import { planNow, openInOffice, type OpenOffice, writeText } from '../support/office';
import { contextOn, perform } from '../support/perform';

const FARM = '农贸市场提质改造专项资金';
let office: OpenOffice;
let host: WorkbookHost;
beforeEach(() => {
  office = openInOffice(fixtureSheets('zhuzhou-2022'));
  host = createExcelHost();
});
afterEach(() => office.close());

test('it says what was written, kept and is missing', async () => {
  expect(await perform(host, recompute, await planNow(host))).toBe(
    '已写入 59 处公式，保留 8 处已填的数，5 处待说明',
  );
});

test('a number typed after the preview is not overwritten: nothing is written, and the workbook is read again', async () => {
  const seen = await planNow(host);
  office.type(FARM, 'F13', '3');
  const before = await office.snapshot();
  const read = jest.fn(contextOn(host).read);
  await expect(recompute.run({ ...contextOn(host), read }, seen)).rejects.toMatchObject({
    code: 'Outdated',
    message: '预览之后表格有改动，没有写入。已按现在的内容重新计算，请核对后再执行',
  });
  expect(await office.snapshot()).toEqual(before);
  expect(read).toHaveBeenCalledTimes(1);
});

test('sheets without marks, and a way back that was too long, are said', async () => {
  const narrow: WorkbookHost = {
    ...host,
    applyPlan: async () => ({
      formulasWritten: 2,
      highlightedCells: 0,
      unmarked: [{ sheet: '甲', message: '工作表“甲”的标记没有更新。' }],
      canBeUndone: false,
    }),
  };
  expect(await perform(narrow, recompute, await planNow(host))).toMatch(
    /^已写入 2 处公式.*待说明。工作表“甲”的标记没有更新。本次改动较多，不能用助手撤销$/,
  );
});

test('an earlier step is taken back while a later one stays', async () => {
  const untouched = await office.value(FARM, 'H21');
  await perform(host, recompute, await planNow(host));
  await writeText(host, FARM, { row: 16, column: 9 }, '资金结余');
  const { history } = await host.readWorkbook();
  expect(history.map(({ name, obstacle }) => [name, obstacle])).toEqual([
    ['填写说明', null],
    ['一键重算', null],
  ]);
  expect(await perform(host, undo, history[1]!.id)).toBe('已撤销，恢复了 59 个单元格');
  expect(await office.value(FARM, 'H21')).toBe(untouched);
  expect(await office.value(FARM, 'I16')).toBe('资金结余');
});

test('a step that the workbook has forgotten is a sentence', async () => {
  await expect(perform(host, undo, 'gone')).rejects.toMatchObject({
    message: '工作簿里已经没有这一步的记录，没有撤销',
  });
});
