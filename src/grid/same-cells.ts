import type { SheetCells } from './sheet-cells';

/** True when two readings of a sheet say the same: the same place, values, formulas, formats and merged areas. */
export function sameCells(a: SheetCells, b: SheetCells): boolean {
  return (
    a === b ||
    (a.name === b.name &&
      a.top === b.top &&
      a.left === b.left &&
      a.protected === b.protected &&
      (a.hidden ?? false) === (b.hidden ?? false) &&
      (a.date1904 ?? false) === (b.date1904 ?? false) &&
      sameRows(mergesOf(a), mergesOf(b)) &&
      sameRows(a.values, b.values) &&
      sameRows(a.formulas, b.formulas) &&
      sameRows(a.numberFormats, b.numberFormats))
  );
}

function mergesOf({ merges = [] }: SheetCells): Rows {
  return merges.map(({ top, left, bottom, right }) => [top, left, bottom, right]);
}

type Rows = readonly (readonly unknown[])[];

function sameRows(a: Rows, b: Rows): boolean {
  return (
    a.length === b.length &&
    a.every((row, i) => row.length === b[i]?.length && row.every((cell, j) => Object.is(cell, b[i]?.[j])))
  );
}
