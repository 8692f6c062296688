import { writeReason, writeReasons } from '../../src/actions';
import { createExcelHost } from '../../src/excel';
import { analyseWorkbook, missingReasons } from '../../src/form';
import type { TextToWrite, WorkbookHost } from '../../src/host';
import { failAtEveryAction } from '../support/faults';
import { fixtureSheets } from '../support/fixtures';
import { beforeRequest, openInOffice, undoLatest, type OpenOffice } from '../support/office';
import { perform } from '../support/perform';

let office: OpenOffice;
let host: WorkbookHost;
beforeEach(() => {
  office = openInOffice(fixtureSheets('zhuzhou-2022'));
  host = createExcelHost();
});
afterEach(() => office.close());

/** A reason for each that is missing in the workbook as it is now. */
async function reasons(text = '=资金到位晚，下一步将督促拨付'): Promise<TextToWrite[]> {
  const missing = missingReasons(analyseWorkbook((await host.readWorkbook()).sheets));
  return missing.map(({ sheet, cell, premises }) => ({ sheet, cell, premises, text }));
}

/** Everything but the memory, whose steps bear their time. */
async function cells(): Promise<unknown> {
  return ((await office.snapshot()) as { sheets: unknown }).sheets;
}

test('all missing reasons of a workbook are written as one step and taken back together', async () => {
  const before = await cells();
  const all = await reasons();
  expect(new Set(all.map(({ sheet }) => sheet)).size).toBeGreaterThan(1);
  expect(await perform(host, writeReasons, all)).toBe(`已写入 ${all.length} 处说明`);
  expect(await reasons()).toEqual([]);
  const { sheets, history } = await host.readWorkbook();
  for (const { sheet, cell, text } of all) {
    const { values, formulas, top, left } = sheets.find(({ name }) => name === sheet)!;
    expect(values[cell.row - top]![cell.column - left]).toBe(text);
    expect(formulas[cell.row - top]![cell.column - left]).toBeNull();
  }
  expect(history).toMatchObject([{ name: '填写说明', cells: all.length }]);
  expect(await undoLatest(host)).toMatchObject({ restored: all.length, changedSince: [] });
  expect(await cells()).toEqual(before);
});

test('one cell that somebody has filled in meanwhile: it is named, and nothing is written', async () => {
  const all = await reasons();
  const { sheet, cell } = all.at(-1)!;
  const address = `${String.fromCharCode(64 + cell.column)}${cell.row}`;
  office.type(sheet, address, '别人写的');
  const before = await cells();
  await expect(perform(host, writeReasons, all)).rejects.toMatchObject({
    code: 'Outdated',
    message: `${sheet}!${address}刚刚有改动，没有写入任何内容。请按现在的内容重新核对`,
  });
  expect(await cells()).toEqual(before);
});

test('the same in the very gap between reading and writing', async () => {
  const all = await reasons();
  const { sheet, cell } = all[0]!;
  const address = `${String.fromCharCode(64 + cell.column)}${cell.row}`;
  // Reading is one request, remembering the step another.
  beforeRequest(office, 3, () => office.type(sheet, address, '别人写的'));
  await expect(perform(host, writeReasons, all)).rejects.toMatchObject({ code: 'Outdated' });
  expect(await office.value(sheet, address)).toBe('别人写的');
  expect(await reasons()).toHaveLength(all.length - 1);
});

test('a sheet that was renamed since: nothing is written', async () => {
  const all = await reasons();
  office.renameSheet(all[0]!.sheet, '改过名');
  await expect(perform(host, writeReasons, all)).rejects.toMatchObject({ code: 'Outdated' });
  expect(await reasons()).toHaveLength(all.length);
});

test.each([
  ['', '还没有写说明'],
  ['资金到位较晚，＿＿。', '还有没填的空（＿＿）'],
  ['年度指标值50个，实际完成42个，完成率84%，主要因……', '还没有写原因'],
])('the text %p is not written', async (text, problem) => {
  const [first] = await reasons(text);
  const place = `${first!.sheet}!${String.fromCharCode(64 + first!.cell.column)}${first!.cell.row}`;
  await expect(perform(host, writeReason, first!)).rejects.toMatchObject({
    code: 'Unfinished',
    message: `${place}${problem}，没有写入任何内容`,
  });
});

test('two reasons for one cell are refused', async () => {
  const [first] = await reasons();
  await expect(perform(host, writeReasons, [first!, first!])).rejects.toThrow('有两条说明，请合成一条');
});

test('a failure at any action leaves every form as it was', async () => {
  const all = await reasons();
  const { failures } = await failAtEveryAction(office, {
    run: () => perform(host, writeReasons, all),
    state: () => office.snapshot(),
    reset: () => undoLatest(host),
    // Most actions read or write a cell like the one before.
    dense: 25,
    stride: 4,
  });
  expect(failures).toBeGreaterThan(20);
});
