import type { Reading } from '../../src/actions';
import { FollowedWorkbook } from '../../src/taskpane/session/followed-workbook';
import { SlowHost, sheetWith } from '../support/slow-host';

/** A workbook that is followed, and what the pane was shown of it: the text of each sheet, reading by reading. */
function follow(): { slow: SlowHost; workbook: FollowedWorkbook; shown: string[] } {
  const slow = new SlowHost();
  const shown: string[] = [];
  const texts = ({ sheets }: Reading): string => sheets.map(({ values }) => values[0]![0]).join(' ');
  return { slow, workbook: new FollowedWorkbook(slow.host, (reading) => shown.push(texts(reading))), shown };
}

test('a re-read that is overtaken by a newer one is dropped', async () => {
  const { slow, workbook, shown } = follow();
  void workbook.read();
  void workbook.read();
  await slow.asked[1]!.answer([sheetWith('甲', '新')]);
  await slow.asked[0]!.answer([sheetWith('甲', '旧')]);
  expect(shown).toEqual(['新']);
  expect(workbook.current?.sheets[0]!.values).toEqual([['新']]);
});

test('whoever asked for the overtaken reading still gets what it read', async () => {
  const { slow, workbook } = follow();
  const early = workbook.read();
  void workbook.read();
  await slow.asked[1]!.answer([sheetWith('甲', '新')]);
  await slow.asked[0]!.answer([sheetWith('甲', '旧')]);
  expect((await early).sheets[0]!.values).toEqual([['旧']]);
});

test('an edit replaces its sheet alone, and only that sheet is recognised anew', async () => {
  const { slow, workbook, shown } = follow();
  void workbook.read();
  await slow.asked[0]!.answer([sheetWith('甲', '1'), sheetWith('乙', '2')]);
  const before = workbook.current!.forms.sheets;
  void workbook.readSheet('id of 乙');
  expect(slow.asked[1]!.id).toBe('id of 乙');
  await slow.asked[1]!.answer([sheetWith('乙', '3')]);
  expect(shown).toEqual(['1 2', '1 3']);
  const after = workbook.current!.forms.sheets;
  expect(after[0]).toBe(before[0]);
  expect(after[1]).not.toBe(before[1]);
});

test('of two re-reads of one sheet the later one stands, whichever answers first', async () => {
  const { slow, workbook, shown } = follow();
  void workbook.read();
  await slow.asked[0]!.answer([sheetWith('甲', '1')]);
  void workbook.readSheet('id of 甲');
  void workbook.readSheet('id of 甲');
  await slow.asked[2]!.answer([sheetWith('甲', '3')]);
  await slow.asked[1]!.answer([sheetWith('甲', '2')]);
  expect(shown).toEqual(['1', '3']);
});

test('a reading of all sheets that began before a sheet was read alone leaves that sheet as it is now', async () => {
  const { slow, workbook, shown } = follow();
  void workbook.read();
  await slow.asked[0]!.answer([sheetWith('甲', '1'), sheetWith('乙', '1')]);
  void workbook.read();
  void workbook.readSheet('id of 甲');
  await slow.asked[2]!.answer([sheetWith('甲', '3')]);
  await slow.asked[1]!.answer([sheetWith('甲', '2'), sheetWith('乙', '2')]);
  expect(shown).toEqual(['1 1', '3 1', '3 2']);
});

test.each([
  ['renamed', [sheetWith('丙', '2')]],
  ['gone or emptied', []],
])('a sheet that is %s makes all be read', async (_, answer) => {
  const { slow, workbook } = follow();
  void workbook.read();
  await slow.asked[0]!.answer([sheetWith('甲', '1')]);
  void workbook.readSheet('id of 甲');
  await slow.asked[1]!.answer(answer);
  expect(slow.asked[2]!.id).toBeNull();
});
