import type { Block } from '../../form';

/**
 * What a user's desk is like besides the workbook's content: states that Excel answers differently in, no refusals.
 * Tests change them at any time; docs/excel.md has the sources.
 */
export interface Desk {
  /** The user is typing into a cell. */
  editing: boolean;
  /** What stands in front; a chart or macro sheet is no worksheet (office-js #2444). */
  activeSheet: 'worksheet' | 'chart-or-macro-sheet';
  /** What has the focus; elsewhere: a shape, a chart, another workbook (office-js #8, #561, #5319). */
  focus: 'cells' | 'elsewhere';
  /** How `insertWorksheetsFromBase64` ends (office-js #3179, #3809, #6142). */
  insertion: 'in-time' | 'with-an-error' | 'late';
  /** Conditional formats that a user made in Excel's own dialogs. */
  readonly userFormats: UserFormat[];
  /** What a user has put on sheets besides cells. */
  readonly things: SheetThing[];
}

/** A table, a picture or other shape, or a comment; the grid draws none of them. */
export interface SheetThing {
  readonly kind: 'table' | 'shape' | 'comment';
  /** The sheet's id. */
  readonly sheet: string;
}

/** A conditional format from Excel's dialog; the grid does not draw it. */
export interface UserFormat {
  readonly id: string;
  /** The sheet's id. */
  readonly sheet: string;
  readonly ranges: readonly Block[];
  /** CellValue, ColorScale … as Excel.ConditionalFormatType has them. */
  readonly type: string;
  /** True when Excel lists it and then finds it no more (office-js #5222, #6827, #6835). */
  readonly unreadable: boolean;
}

export function quietDesk(): Desk {
  return {
    editing: false,
    activeSheet: 'worksheet',
    focus: 'cells',
    insertion: 'in-time',
    userFormats: [],
    things: [],
  };
}
