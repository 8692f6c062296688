import { Grid } from '../grid/grid';
import { parseValue } from './values/parse-value';
import type { Value } from './values/value';

/** A grid whose cells can be asked for what they mean; each cell is parsed once. */
export class ParsedGrid extends Grid {
  private readonly values: (Value | undefined)[][] = [];

  /** The cell's value as a quantity, a time, words or blank. */
  parsed(row: number, column: number): Value {
    const line = (this.values[row - this.cells.top] ??= []);
    return (line[column - this.cells.left] ??= parseValue(
      this.value(row, column),
      this.numberFormat(row, column),
      this.cells.date1904,
    ));
  }
}
