import { HostFailure } from '../../src/host';
import { followEdits } from '../../src/taskpane/session/follow-edits';
import { FollowedWorkbook } from '../../src/taskpane/session/followed-workbook';
import { SlowHost, sheetWith } from '../support/slow-host';

let slow: SlowHost;
let stop: () => void;
const shown = jest.fn();

/** Ids of the sheets that were asked for since the first reading. */
const asked = (): (string | null)[] => slow.asked.slice(1).map(({ id }) => id);

beforeEach(async () => {
  jest.useFakeTimers();
  slow = new SlowHost();
  const workbook = new FollowedWorkbook(slow.host, shown);
  stop = followEdits(slow.host, workbook);
  void workbook.read();
  await slow.asked[0]!.answer([sheetWith('甲', '1'), sheetWith('乙', '1')]);
  shown.mockClear();
});
afterEach(() => {
  stop();
  jest.useRealTimers();
});

test('typing on one sheet is read once, half a second after the last edit, and nothing else is read', async () => {
  slow.edit('id of 乙');
  await jest.advanceTimersByTimeAsync(400);
  slow.edit('id of 乙');
  await jest.advanceTimersByTimeAsync(400);
  slow.edit('id of 乙');
  await jest.advanceTimersByTimeAsync(499);
  expect(asked()).toEqual([]);
  await jest.advanceTimersByTimeAsync(1);
  expect(asked()).toEqual(['id of 乙']);
});

test('edits of two sheets are read one after the other', async () => {
  slow.edit('id of 甲');
  slow.edit('id of 乙');
  await jest.advanceTimersByTimeAsync(500);
  await slow.asked[1]!.answer([sheetWith('甲', '2')]);
  expect(asked()).toEqual(['id of 甲', 'id of 乙']);
});

test('sheets that come, go or change names make all be read', async () => {
  slow.edit('id of 甲');
  slow.addSheet();
  await jest.advanceTimersByTimeAsync(500);
  expect(asked()).toEqual([null]);
});

test('what the host refuses in the background is not told, and the next edit is read again', async () => {
  slow.edit('id of 甲');
  await jest.advanceTimersByTimeAsync(500);
  await slow.asked[1]!.refuse(new HostFailure('Excel 正忙，请稍后再试', 'HostIsBusy'));
  expect(shown).not.toHaveBeenCalled();
  slow.edit('id of 甲');
  await jest.advanceTimersByTimeAsync(500);
  await slow.asked[2]!.answer([sheetWith('甲', '2')]);
  expect(shown).toHaveBeenCalledTimes(1);
});

test('nobody listens any more once it is stopped', async () => {
  slow.edit('id of 甲');
  stop();
  await jest.advanceTimersByTimeAsync(500);
  expect(asked()).toEqual([]);
  expect(slow.isHeard).toBe(false);
});
