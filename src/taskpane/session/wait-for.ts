import type { Action } from '../../actions';
import { HostFailure, type Progress } from '../../host';

/** What is going on, as the user sees it. */
export interface Waiting {
  readonly text: string;
  /** True after a while without an answer: perhaps a cell is being edited, and Excel waits without a word (#806). */
  readonly isLong: boolean;
  /** Null while it cannot be stopped. */
  readonly cancel: (() => void) | null;
}

/** When an answer is long in coming. */
const LONG_MS = 2000;

const CANCELLING = '正在取消…';
const GIVEN_UP = '已停止等待。如果 Excel 之后仍完成了这一步，可以在操作记录里撤销';

/** What is said while it goes on. */
export interface Saying extends Pick<Action, 'busy' | 'steps'> {
  /** True when an answer is due at once: nothing is said before it is long in coming. */
  readonly isQuick?: boolean;
}

/**
 * Waits for an answer of the workbook. What goes in steps is stopped by 取消 and puts everything back itself; where
 * that brings no answer either, and for all else, 取消 ends the waiting: the promise rejects with code `GivenUp`, and
 * what the workbook still answers is nobody's business any more.
 */
export async function waitFor<T>(
  saying: Saying,
  show: (waiting: Waiting | null) => void,
  step: (progress: Progress) => Promise<T>,
): Promise<T> {
  const wait = new Wait(saying, show);
  const answer = step(wait.progress);
  // Whoever has given up is not told of a failure; one that is nobody's fault is still reported.
  answer.catch((cause: unknown) => {
    if (wait.isOver && !(cause instanceof HostFailure)) reportError(cause);
  });
  try {
    return await Promise.race([answer, wait.givenUp]);
  } finally {
    wait.end();
  }
}

class Wait {
  isOver = false;
  readonly givenUp: Promise<never>;
  readonly progress: Progress;
  private giveUp!: () => void;
  private readonly abort = new AbortController();
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    { busy, steps, isQuick = false }: Saying,
    private readonly show: (waiting: Waiting | null) => void,
  ) {
    this.givenUp = new Promise((_, reject) => {
      this.giveUp = () => reject(new HostFailure(GIVEN_UP, 'GivenUp'));
    });
    this.progress = {
      signal: this.abort.signal,
      onProgress: (done, of) => steps && this.say(steps(done, of), this.stop),
    };
    if (isQuick) this.sayIfLong(busy, null);
    else this.say(busy, steps && this.stop);
  }

  end(): void {
    this.isOver = true;
    clearTimeout(this.timer);
    this.show(null);
  }

  private readonly stop = (): void => {
    this.abort.abort();
    this.say(CANCELLING, null);
  };

  /** Once it is being cancelled nothing else is said: what was done is being put back. */
  private say(said: string, stop: (() => void) | null): void {
    if (this.isOver) return;
    const { aborted } = this.abort.signal;
    const [text, cancel] = aborted ? [CANCELLING, null] : [said, stop];
    this.show({ text, isLong: false, cancel });
    this.sayIfLong(text, cancel);
  }

  private sayIfLong(text: string, cancel: (() => void) | null): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.show({ text, isLong: true, cancel: cancel ?? this.giveUp }), LONG_MS);
  }
}
