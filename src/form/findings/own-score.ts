import { cellKey, type CellRef } from '../../grid/cells';
import type { FormReading, IndicatorReading } from '../scoring/form-reading';

const SHARED = new WeakMap<FormReading, ReadonlySet<string>>();

/**
 * True when the row's 分值 and 得分 are its own: points that several rows share (merged cells) say nothing of one of
 * them.
 */
export function hasOwnScore({ indicator }: IndicatorReading, reading: FormReading): boolean {
  const shared = sharedCells(reading);
  return [indicator.weight, indicator.score].every((cell) => !cell || !shared.has(cellKey(cell)));
}

/** The cells of 分值 and 得分 that more than one row refers to. */
function sharedCells(reading: FormReading): ReadonlySet<string> {
  const known = SHARED.get(reading);
  if (known) return known;
  const cells = reading.indicators.flatMap(({ indicator: { weight, score } }) => [weight, score]);
  const shared = repeated(cells.filter((cell) => cell !== null).map(cellKey));
  SHARED.set(reading, shared);
  return shared;
}

function repeated(keys: readonly string[]): ReadonlySet<string> {
  const seen = new Set<string>();
  return new Set(keys.filter((key) => seen.size === seen.add(key).size));
}

/** The first of the rows that refer to each cell, and how many others do. */
export interface RowsOfCell {
  readonly cell: CellRef;
  readonly first: IndicatorReading;
  readonly others: number;
}

/** Rows by the cell that `cellOf` names for them, in the order of the rows; those without one are left out. */
export function rowsByCell(
  rows: readonly IndicatorReading[],
  cellOf: (row: IndicatorReading) => CellRef | null,
): readonly RowsOfCell[] {
  const byCell = new Map<string, RowsOfCell>();
  for (const row of rows) {
    const cell = cellOf(row);
    if (!cell) continue;
    const known = byCell.get(cellKey(cell));
    byCell.set(
      cellKey(cell),
      known ? { ...known, others: known.others + 1 } : { cell, first: row, others: 0 },
    );
  }
  return [...byCell.values()];
}
