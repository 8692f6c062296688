import type { FUniver } from '@univerjs/core/facade';

const CALCULATION_NOTICE = 'formula.mutation.set-formula-calculation-notification';
/** What moves or drops cells that formulas refer to, whoever does it. */
const REBUILDING = new Set(
  [
    'insert-sheet',
    'remove-sheet',
    'set-worksheet-name',
    'insert-row',
    'remove-rows',
    'insert-col',
    'remove-col',
    'move-rows',
    'move-columns',
    'move-range',
    'reorder-range',
  ].map((name) => `sheet.mutation.${name}`),
);

/** Univer's recalculation, started at once and awaited by whoever asks. */
export class Calculation {
  private stale = true;
  private closed = false;
  /** The calculation under way, or the last one: whoever asks meanwhile waits for it too. */
  private current: Promise<void> = Promise.resolve();

  private readonly subscription: { dispose(): void };

  constructor(private readonly api: FUniver) {
    this.subscription = api.onCommandExecuted(({ id }) => {
      if (REBUILDING.has(id)) this.invalidate();
    });
  }

  /** What was to be calculated next is not. */
  dispose(): void {
    this.closed = true;
    this.subscription.dispose();
  }

  /** Something was written: values may no longer be right. */
  invalidate(): void {
    this.stale = true;
  }

  /** Resolves when every formula has its value. */
  settled(): Promise<void> {
    if (this.stale) {
      this.stale = false;
      this.current = this.current.then(() => this.recalculated());
    }
    return this.current;
  }

  /**
   * Calculates at once. Univer's own wait for results idles for half a second when there is nothing to calculate
   * (NOTES); it announces the end of a run either way, and applies the results in the same turn.
   */
  private async recalculated(): Promise<void> {
    if (this.closed) return;
    await new Promise<void>((done) => {
      const subscription = this.api.onCommandExecuted(({ id, params }) => {
        if (
          id !== CALCULATION_NOTICE ||
          (params as { functionsExecutedState?: number }).functionsExecutedState === undefined
        )
          return;
        subscription.dispose();
        setTimeout(done, 0);
      });
      this.api.getFormula().executeCalculation();
    });
  }
}
