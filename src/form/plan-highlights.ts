import { cellKey, type CellRef } from '../grid/cells';
import type { Indicator, ScoredForm } from './form';
import { missingReasonFormula, missingSharedReasonFormula } from './scoring/formulas/highlight-formula';
import type { Highlight } from './plan';

/**
 * The conditional formats that show missing reasons: one per run of reason cells, one per cell that rows share.
 * `factor` makes points of a weight: 100 where weights are kept as 10%.
 */
export function highlightsOf(form: ScoredForm, factor: number): Highlight[] {
  const byReason = new Map<string, Cells[]>();
  for (const indicator of form.indicators) {
    const cells = cellsOf(indicator);
    if (!cells) continue;
    const key = cellKey(cells.reason);
    byReason.set(key, [...(byReason.get(key) ?? []), cells]);
  }
  const groups = [...byReason.values()];
  return [
    ...ownReasons(form.sheet, groups, factor),
    ...groups.filter((rows) => rows.length > 1).map((rows) => sharedReason(form.sheet, rows, factor)),
  ];
}

interface Cells {
  readonly reason: CellRef;
  readonly score: CellRef;
  readonly weight: CellRef;
}

function cellsOf({ reason, score, weight }: Indicator): Cells | null {
  return reason && score && weight && score.row === weight.row ? { reason, score, weight } : null;
}

function ownReasons(sheet: string, groups: readonly (readonly Cells[])[], factor: number): Highlight[] {
  const runs: { first: Cells; last: Cells }[] = [];
  for (const [cells, ...others] of groups) {
    if (!cells || others.length > 0 || cells.score.row !== cells.reason.row) continue;
    const run = runs.at(-1);
    if (run && continues(run.last, cells)) run.last = cells;
    else runs.push({ first: cells, last: cells });
  }
  return runs.map(({ first, last }) => ({
    sheet,
    column: first.reason.column,
    firstRow: first.reason.row,
    lastRow: last.reason.row,
    formula: missingReasonFormula(
      { score: first.score.column, weight: first.weight.column, reason: first.reason.column },
      first.reason.row,
      factor,
    ),
  }));
}

function sharedReason(sheet: string, rows: readonly Cells[], factor: number): Highlight {
  const { row, column } = rows[0]!.reason;
  return {
    sheet,
    column,
    firstRow: row,
    lastRow: row,
    formula: missingSharedReasonFormula(rows[0]!.reason, rows, factor),
  };
}

function continues(above: Cells, below: Cells): boolean {
  return (
    above.reason.row + 1 === below.reason.row &&
    above.reason.column === below.reason.column &&
    above.score.column === below.score.column &&
    above.weight.column === below.weight.column
  );
}
