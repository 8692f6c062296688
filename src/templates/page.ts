import { blockFrom, type Block, type CellRef, type Highlight } from '../form';
import type { Look } from './looks';
import type { DesignCell, SheetDesign, Validation } from './sheet-design';

/** How far a cell reaches. */
interface Span {
  readonly rows?: number;
  readonly columns?: number;
}

/** Draws a sheet from the top down. */
export class Page {
  private readonly heights: number[] = [];
  private readonly cells: DesignCell[] = [];
  private readonly validations: Validation[] = [];
  private readonly highlights: Omit<Highlight, 'sheet'>[] = [];

  private filter: Block | null = null;

  constructor(private readonly columnWidths: readonly number[]) {}

  /** How many columns the sheet has. */
  get columns(): number {
    return this.columnWidths.length;
  }

  /** Adds a row of this height in points and returns its number. */
  row(height: number): number {
    return this.heights.push(height);
  }

  text(row: number, column: number, text: string, look: Look, span: Span = {}): CellRef {
    return this.put(row, column, { value: text === '' ? null : text }, look, span);
  }

  number(row: number, column: number, value: number | null, look: Look, span: Span = {}): CellRef {
    return this.put(row, column, { value }, look, span);
  }

  /** `cached` stands until somebody recalculates. */
  formula(
    row: number,
    column: number,
    formula: string,
    cached: string | 0,
    look: Look,
    span: Span = {},
  ): CellRef {
    return this.put(row, column, { formula, cached }, look, span);
  }

  validate(cells: Block, rule: Omit<Validation, 'cells'>): void {
    this.validations.push({ cells, ...rule });
  }

  highlight(highlight: Omit<Highlight, 'sheet'>): void {
    this.highlights.push(highlight);
  }

  /** Makes a header row and the rows below it sortable. */
  filterBy(block: Block): void {
    this.filter = block;
  }

  finish(name: string, print: SheetDesign['print']): SheetDesign {
    const { columnWidths, heights: rowHeights, cells, validations, highlights } = this;
    return {
      name,
      columnWidths,
      rowHeights,
      cells,
      validations,
      highlights,
      print,
      filter: this.filter,
    };
  }

  private put(
    row: number,
    column: number,
    content: DesignCell['content'],
    look: Look,
    { rows = 1, columns = 1 }: Span,
  ): CellRef {
    this.cells.push({ ...blockFrom({ row, column }, rows, columns), look, content });
    return { row, column };
  }
}
