import { movedBlock, type SheetFilter } from '../../xlsx';
import type { StructureLog } from './structure-log';

interface KeptFilter {
  readonly filter: SheetFilter | null;
  /** How many steps of the log it has followed. */
  readonly steps: number;
}

/** The filters of the sheets, by their ids. The open-source grid has none; they are kept for the add-in and the file. */
export class SheetFilters {
  private readonly kept = new Map<string, KeptFilter>();

  constructor(private readonly log: StructureLog) {}

  /** The filter as it stands after all rows that have come and gone; null for none. */
  of(sheet: string): SheetFilter | null {
    const { filter, steps } = this.kept.get(sheet) ?? { filter: null, steps: 0 };
    return this.log.steps.slice(steps).reduce<SheetFilter | null>((present, step) => {
      if (!present || step.kind !== 'rows' || step.sheet !== sheet) return present;
      const block = movedBlock(present.block, step.move);
      return block && { ...present, block };
    }, filter);
  }

  set(sheet: string, filter: SheetFilter | null): void {
    this.kept.set(sheet, { filter, steps: this.log.steps.length });
  }
}
