import type { CellValue } from '../../form';
import type { Engine, EngineCell } from './engine';

/**
 * Calculation set to manual: formulas keep the value that they had until somebody calculates; one that is entered gets
 * its value then (support.microsoft.com, Change formula recalculation, iteration, or precision in Excel).
 */
export class ManualCalculation {
  private frozen: Map<string, { readonly formula: string; readonly value: CellValue }> | null = null;

  constructor(private readonly engine: Engine) {}

  get isManual(): boolean {
    return this.frozen !== null;
  }

  /** Turns calculation to manual, or back. */
  async setManual(manual: boolean): Promise<void> {
    this.frozen = null;
    if (manual) await this.calculate(true);
  }

  /** All formulas get their values. */
  async calculate(manual = this.isManual): Promise<void> {
    await this.engine.settled();
    if (!manual) return;
    this.frozen = new Map();
    for (const { id } of this.engine.sheets()) this.freezeSheet(id);
  }

  /** The value that a cell shows. */
  valueOf(sheet: string, row: number, column: number, cell: EngineCell): CellValue {
    if (!this.frozen || cell.formula === null) return cell.value;
    const key = keyOf(sheet, row, column);
    const known = this.frozen.get(key);
    if (known?.formula === cell.formula) return known.value;
    this.frozen.set(key, { formula: cell.formula, value: cell.value });
    return cell.value;
  }

  /** The cell was written: it is calculated anew, also when the formula is the same. */
  entered(sheet: string, row: number, column: number): void {
    this.frozen?.delete(keyOf(sheet, row, column));
  }

  private freezeSheet(sheet: string): void {
    const block = this.engine.usedBlock(sheet);
    if (!block) return;
    for (let row = block.top; row <= block.bottom; row++) {
      for (let column = block.left; column <= block.right; column++)
        this.valueOf(sheet, row, column, this.engine.cell(sheet, row, column));
    }
  }
}

function keyOf(sheet: string, row: number, column: number): string {
  return `${sheet}!${row}:${column}`;
}
