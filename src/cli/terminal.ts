import { constants } from 'node:os';
import type { Output } from './output';

/** The line goes, and the cursor stands at its beginning (ECMA-48: EL, CR). */
const CLEAR = '\r\u001b[2K';
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
/** Where a terminal does not say how wide it is. */
const USUAL_COLUMNS = 80;
/** How a shell tells that a program was ended by a signal. */
const ENDED_BY_SIGNAL = 128;

/** stdout and stderr. On a terminal the status is one line that others push down. */
export function terminalOutput(): Output {
  let shown = false;
  const clear = (): void => {
    if (shown) process.stderr.write(CLEAR);
    shown = false;
  };
  const output: Output = {
    print(line) {
      clear();
      process.stdout.write(`${line}\n`);
    },
    complain(line) {
      clear();
      process.stderr.write(`${line}\n`);
    },
  };
  if (!process.stderr.isTTY) return output;
  return {
    ...output,
    status(line) {
      clear();
      if (line === null) return;
      process.stderr.write(shortened(line, (process.stderr.columns || USUAL_COLUMNS) - 1));
      shown = true;
    },
  };
}

/**
 * Ends without a word when nobody reads on (`| head`). A signal is listened to, so that it waits for the end of a file
 * that is being written.
 */
export function endQuietly(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
      process.exit(ENDED_BY_SIGNAL + constants.signals.SIGPIPE);
    });
  }
  for (const signal of SIGNALS)
    process.on(signal, () => process.exit(ENDED_BY_SIGNAL + constants.signals[signal]));
}

/** As much of a line as fits into so many columns; a Chinese character takes two. */
function shortened(line: string, columns: number): string {
  let left = columns;
  let shown = '';
  for (const character of line) {
    left -= character > '\u2e7f' ? 2 : 1;
    if (left < 0) break;
    shown += character;
  }
  return shown;
}
