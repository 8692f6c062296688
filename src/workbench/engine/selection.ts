import type { FUniver } from '@univerjs/core/facade';
import { blockFrom, columnCount, rowCount } from '../../form';
import type { SheetBlock } from '../host/engine';
import type { FWorkbook } from './univer-types';

const SCROLL_TO = 'sheet.operation.scroll-to-cell';

/** What is selected in the grid. As in Excel, what is selected and out of sight is scrolled to. */
export class Selection {
  private scrolling: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly api: FUniver,
    private readonly book: FWorkbook,
  ) {}

  dispose(): void {
    clearTimeout(this.scrolling);
  }

  /** The selected block of the shown sheet; A1 when nothing is selected. */
  now(): SheetBlock {
    const range = this.book.getActiveRange();
    const sheet = this.book.getActiveSheet().getSheetId();
    if (!range) return { sheet, ...blockFrom({ row: 1, column: 1 }) };
    const first = { row: range.getRow() + 1, column: range.getColumn() + 1 };
    return { sheet, ...blockFrom(first, range.getHeight(), range.getWidth()) };
  }

  /** Shows the block's sheet and selects the block; throws when the workbook has no such sheet. */
  set(block: SheetBlock): void {
    const sheet = this.book.getSheetBySheetId(block.sheet);
    if (!sheet) throw new Error(`no sheet ${block.sheet}`);
    this.book.setActiveSheet(sheet);
    const range = sheet.getRange(block.top - 1, block.left - 1, rowCount(block), columnCount(block));
    range.activate();
    clearTimeout(this.scrolling);
    // A sheet that was not shown before is drawn from its top first, which would undo the scrolling.
    this.scrolling = setTimeout(() => {
      this.api.syncExecuteCommand(SCROLL_TO, { unitId: this.book.getId(), range: range.getRange() });
    }, 0);
  }
}
