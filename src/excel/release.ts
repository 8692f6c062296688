/**
 * Lets go of ranges in the sync that comes next. Excel.run would otherwise send one more batch at its end, for the
 * ranges that it tracks on its own; `track` takes a range off that list, `untrack` releases it.
 */
export function release(ranges: readonly Excel.Range[]): void {
  for (const range of ranges) {
    range.track();
    range.untrack();
  }
}
