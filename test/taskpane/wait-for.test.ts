import { HostFailure, type Progress } from '../../src/host';
import { waitFor, type Waiting } from '../../src/taskpane/session/wait-for';

const SHORT = { busy: '正在写入说明…', steps: null };
const LONG = { busy: '正在新建…', steps: (done: number, of: number) => `正在新建：${done} / ${of} 张` };

/** The latest that the user sees. */
let seen: Waiting | null;
const show = (waiting: Waiting | null): void => void (seen = waiting);
beforeEach(() => {
  jest.useFakeTimers();
  seen = null;
});
afterEach(() => void jest.useRealTimers());

const never = (): Promise<never> => new Promise(() => undefined);

test('after two seconds without an answer it says so, and goes on waiting', async () => {
  let answer!: (text: string) => void;
  const result = waitFor(SHORT, show, () => new Promise<string>((resolve) => (answer = resolve)));
  await jest.advanceTimersByTimeAsync(1999);
  expect(seen).toMatchObject({ text: '正在写入说明…', isLong: false, cancel: null });
  await jest.advanceTimersByTimeAsync(1);
  expect(seen).toMatchObject({ text: '正在写入说明…', isLong: true, cancel: expect.any(Function) });
  answer('好');
  expect(await result).toBe('好');
  expect(seen).toBeNull();
});

test('each step that is done is an answer', async () => {
  let progress!: Progress;
  void waitFor(LONG, show, (own) => ((progress = own), never()));
  await jest.advanceTimersByTimeAsync(1500);
  progress.onProgress!(3, 100);
  await jest.advanceTimersByTimeAsync(1500);
  expect(seen).toMatchObject({ text: '正在新建：3 / 100 张', isLong: false });
  await jest.advanceTimersByTimeAsync(500);
  expect(seen!.isLong).toBe(true);
});

test('取消 gives up waiting; what comes late is not told', async () => {
  let answer!: (cause: Error) => void;
  const result = waitFor(SHORT, show, () => new Promise((_, reject) => (answer = reject)));
  await jest.advanceTimersByTimeAsync(2000);
  seen!.cancel!();
  await expect(result).rejects.toMatchObject({ code: 'GivenUp' });
  expect(seen).toBeNull();
  answer(new HostFailure('工作表受保护', 'AccessDenied'));
  await jest.advanceTimersByTimeAsync(5000);
  expect(seen).toBeNull();
});

test('取消 stops what goes in steps, which puts everything back itself', async () => {
  const result = waitFor(
    LONG,
    show,
    ({ signal }) =>
      new Promise((_, reject) =>
        signal!.addEventListener('abort', () =>
          reject(new HostFailure('已取消，工作簿没有改动', 'Cancelled')),
        ),
      ),
  );
  expect(seen!.isLong).toBe(false);
  seen!.cancel!();
  await expect(result).rejects.toMatchObject({ code: 'Cancelled' });
});

test('where that brings no answer, a second 取消 gives up waiting', async () => {
  let progress!: Progress;
  const result = waitFor(LONG, show, (own) => ((progress = own), never()));
  seen!.cancel!();
  expect(seen).toMatchObject({ text: '正在取消…', cancel: null });
  // The portion under way is told of when it is done; it is being put back by then.
  progress.onProgress!(2, 3);
  expect(seen).toMatchObject({ text: '正在取消…', cancel: null });
  expect(progress.signal!.aborted).toBe(true);
  await jest.advanceTimersByTimeAsync(2000);
  seen!.cancel!();
  await expect(result).rejects.toMatchObject({ code: 'GivenUp' });
});

test('what goes in steps and is long in coming is stopped first, not given up', async () => {
  let progress!: Progress;
  const result = waitFor(LONG, show, (own) => ((progress = own), never()));
  await jest.advanceTimersByTimeAsync(2000);
  expect(seen!.isLong).toBe(true);
  seen!.cancel!();
  expect(progress.signal!.aborted).toBe(true);
  expect(seen).toMatchObject({ text: '正在取消…', isLong: false, cancel: null });
  await jest.advanceTimersByTimeAsync(2000);
  seen!.cancel!();
  await expect(result).rejects.toMatchObject({ code: 'GivenUp' });
});

test('what is due at once says nothing before it is long in coming', async () => {
  void waitFor({ ...SHORT, isQuick: true }, show, never);
  await jest.advanceTimersByTimeAsync(1999);
  expect(seen).toBeNull();
  await jest.advanceTimersByTimeAsync(1);
  expect(seen).toMatchObject({ text: '正在写入说明…', isLong: true });
});
