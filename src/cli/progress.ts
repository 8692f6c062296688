import type { Output } from './output';

/** Lines where stderr is no terminal: enough to see that it goes on, few enough for a log. */
const LINES = 10;

/** How far a command over many files has come: on a terminal one line that is rewritten, elsewhere a few. */
export class Progress {
  private done = 0;

  constructor(
    private readonly output: Output,
    private readonly of: number,
  ) {}

  /** One more file is done. */
  step(file: string): void {
    this.done++;
    const line = `[${this.done}/${this.of}] ${file}`;
    if (this.output.status) this.output.status(line);
    else if (this.done === 1 || this.tenth(this.done) > this.tenth(this.done - 1)) this.output.complain(line);
  }

  finish(): void {
    this.output.status?.(null);
  }

  private tenth(done: number): number {
    return Math.floor((done * LINES) / this.of);
  }
}
