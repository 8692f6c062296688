import type { Block } from './block';
import { isBlank, type CellRef, type CellValue } from './cells';
import type { SheetCells } from './sheet-cells';
import { normalise } from './text';

/** Random access to one sheet's cells by 1-based row and column; outside the used range every cell is blank. */
export class Grid {
  readonly bottom: number;
  readonly right: number;
  private readonly labels: (string | undefined)[][] = [];
  private anchors: Map<number, CellRef> | null = null;

  constructor(readonly cells: SheetCells) {
    this.bottom = cells.top + cells.values.length - 1;
    this.right = cells.left + cells.values.reduce((most, row) => Math.max(most, row.length), 0) - 1;
  }

  get name(): string {
    return this.cells.name;
  }

  get top(): number {
    return this.cells.top;
  }

  get left(): number {
    return this.cells.left;
  }

  value(row: number, column: number): CellValue {
    return this.cells.values[row - this.cells.top]?.[column - this.cells.left] ?? null;
  }

  /** The formula of a cell, or null where it holds a constant or nothing. */
  formula(row: number, column: number): string | null {
    return this.cells.formulas[row - this.cells.top]?.[column - this.cells.left] ?? null;
  }

  numberFormat(row: number, column: number): string {
    return this.cells.numberFormats[row - this.cells.top]?.[column - this.cells.left] ?? 'General';
  }

  /** The cell's text in comparable form (see `normalise`); '' for blank cells and for numbers. */
  label(row: number, column: number): string {
    const line = (this.labels[row - this.cells.top] ??= []);
    const known = line[column - this.cells.left];
    if (known !== undefined) return known;
    const value = this.value(row, column);
    const label = typeof value === 'string' ? normalise(value) : '';
    line[column - this.cells.left] = label;
    return label;
  }

  isBlank(row: number, column: number): boolean {
    return isBlank(this.value(row, column));
  }

  /** True when no cell of the row holds anything between the two columns, both included. */
  isRowBlank(row: number, left = this.left, right = this.right): boolean {
    for (let column = left; column <= right; column++) if (!this.isBlank(row, column)) return false;
    return true;
  }

  /** The cell that holds what is shown at a cell: the first of its merged area, else the cell itself. */
  anchor(cell: CellRef): CellRef {
    this.anchors ??= anchorsOf(this.cells.merges ?? []);
    return this.anchors.size === 0 ? cell : (this.anchors.get(placeOf(cell.row, cell.column)) ?? cell);
  }

  at(cell: CellRef): CellValue {
    return this.value(cell.row, cell.column);
  }
}

/** Merges of whole columns, as some programs write them, would make too many entries. */
const MOST_CELLS_OF_MERGE = 10_000;

/** One number for one place; a sheet has at most 16,384 columns. */
function placeOf(row: number, column: number): number {
  return row * 16_384 + column;
}

function anchorsOf(merges: readonly Block[]): Map<number, CellRef> {
  const anchors = new Map<number, CellRef>();
  for (const { top, left, bottom, right } of merges) {
    if ((bottom - top + 1) * (right - left + 1) > MOST_CELLS_OF_MERGE) continue;
    const anchor = { row: top, column: left };
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) {
        if (row !== top || column !== left) anchors.set(placeOf(row, column), anchor);
      }
    }
  }
  return anchors;
}
