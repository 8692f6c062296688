import { useState } from 'react';

/** So many items are drawn at first, and so many more at each request. */
const PORTION = 30;

/** The first items of a long list, and how to see more of them. */
export interface Portion<T> {
  readonly items: readonly T[];
  /** How many are not shown. */
  readonly hidden: number;
  showMore(): void;
}

/** Shows a long list in portions. `seen` is how many were shown when the list was left. */
export function usePortion<T>(
  all: readonly T[],
  seen = PORTION,
  onMore?: (seen: number) => void,
): Portion<T> {
  const [count, setCount] = useState(Math.max(PORTION, seen));
  return {
    items: all.slice(0, count),
    hidden: Math.max(0, all.length - count),
    showMore() {
      setCount(count + PORTION);
      onMore?.(count + PORTION);
    },
  };
}
