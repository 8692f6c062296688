import type { Block, CellValue, Highlight } from '../form';
import type { Look } from './looks';

/** One cell of a drawn sheet; it is merged when it takes more than one row or column. */
export interface DesignCell extends Block {
  readonly look: Look;
  /** A text stays text whatever it begins with. A formula's `cached` value stands until Excel recalculates. */
  readonly content: { readonly value: CellValue } | { readonly formula: string; readonly cached: CellValue };
}

/** What may be typed into some cells. */
export interface Validation {
  /** Cells of one column; a formula in the rule is written for the first. */
  readonly cells: Block;
  readonly rule:
    | { readonly kind: 'list'; readonly choices: readonly string[] }
    | {
        readonly kind: 'decimal';
        readonly least: number;
        readonly most: number | { readonly formula: string };
      };
  /** `stop` refuses anything else; `suggest` lets it pass without a word. */
  readonly otherwise: 'stop' | 'suggest';
  /** What Excel says when it refuses. */
  readonly message: string;
}

/** A whole sheet as data: everything a writer needs to make it. */
export interface SheetDesign {
  readonly name: string;
  /** Widths from column A, in characters. */
  readonly columnWidths: readonly number[];
  /** Heights from row 1, in points. */
  readonly rowHeights: readonly number[];
  readonly cells: readonly DesignCell[];
  readonly validations: readonly Validation[];
  readonly highlights: readonly Omit<Highlight, 'sheet'>[];
  readonly print: {
    readonly landscape: boolean;
    /** Rows that each page repeats, first and last; null: none. */
    readonly titleRows: readonly [number, number] | null;
    /** True: one page for everything. False: one page wide, as long as it takes. */
    readonly onePage: boolean;
  };
  /** The header row and the rows below it that can be filtered and sorted; null: none. */
  readonly filter: Block | null;
}
