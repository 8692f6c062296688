import { perform, type CellsOperation } from '../../src/excel/cells/perform';
import type { SheetCell } from '../../src/excel/cells/sheet-cells';
import { createExcelHost } from '../../src/excel';
import { fingerprint } from '../../src/excel/history/fingerprint';
import type { Progress } from '../../src/host';
import { failAtEveryAction } from '../support/faults';
import { openInOffice, undoLatest, type OpenOffice } from '../support/office';
import { plainSheet } from '../support/plain-sheet';

/** An operation of more than one request: each sheet is said to fill one. */
const SHEETS = ['甲', '乙', '丙'];
let office: OpenOffice;

beforeEach(() => {
  office = openInOffice(SHEETS.map((name) => plainSheet(name, [['a', 1, 2]])));
});
afterEach(() => office.close());

function sums(progress: Progress = {}): CellsOperation<SheetCell> {
  return {
    ...progress,
    name: '一键重算',
    cells: SHEETS.map((sheet) => ({ sheet, row: 1, column: 4 })),
    write: (sheets, cells) =>
      cells.forEach(({ sheet }) => (sheets.get(sheet)!.getRange('D1').formulas = [['=B1+C1']])),
    fingerprint: () => fingerprint('=B1+C1'),
    bytesOf: () => 2_900_000,
  };
}

test('portions are written one after the other, with progress, and taken back together', async () => {
  const before = await office.snapshot();
  const progress: string[] = [];
  await perform(sums({ onProgress: (done, of) => progress.push(`${done}/${of}`) }));
  expect(progress).toEqual(['1/3', '2/3', '3/3']);
  expect(await office.value('丙', 'D1')).toBe(3);
  expect(await undoLatest(createExcelHost())).toMatchObject({ restored: 3, changedSince: [] });
  expect(await office.snapshot()).toEqual(before);
});

test.each([1, 2, 3])('cancelled behind portion %i the workbook is as it was', async (portion) => {
  const before = await office.snapshot();
  const cancel = new AbortController();
  const cancelled = perform(
    sums({ signal: cancel.signal, onProgress: (done) => done === portion && cancel.abort() }),
  );
  await expect(cancelled).rejects.toMatchObject({ code: 'Cancelled', message: '已取消，工作簿没有改动' });
  expect(await office.snapshot()).toEqual(before);
});

test('a failure at any action of any portion leaves the workbook as it was', async () => {
  const { failures } = await failAtEveryAction(office, {
    run: () => perform(sums()),
    state: () => office.snapshot(),
    reset: () => undoLatest(createExcelHost()),
  });
  expect(failures).toBeGreaterThan(3 * 10);
});
