/** The conditional format that shows a due but missing reason on one run of reason cells in one column. */
export interface Highlight {
  readonly sheet: string;
  readonly column: number;
  readonly firstRow: number;
  readonly lastRow: number;
  /** Written for `firstRow`, with row-relative references; contains HIGHLIGHT_MARK. */
  readonly formula: string;
}

/** A piece of text inside each of our conditional formats' formulas, by which they are recognised again. */
export const HIGHLIGHT_MARK = 'N("绩效自评助手")';

/** How a due but missing reason is shown: fill and font colour, 4.5:1 or better on each other. */
export const HIGHLIGHT_STYLE = { fill: '#FFE699', font: '#7F3F00' } as const;
