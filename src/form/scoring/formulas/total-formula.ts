import { addressOf } from '../../../grid/address';
import type { CellRef } from '../../../grid/cells';

/** A score cell as it counts towards the total; `asText` when the number in it is stored as text. */
export interface Addend extends CellRef {
  readonly asText: boolean;
}

/**
 * 总分: SUM over the cells that hold numbers, plus VALUE of each that holds its number as text, which SUM would
 * leave out. The leading "0" lets a blank text cell count as 0.
 */
export function totalFormula(addends: readonly Addend[]): string {
  const numbers = addends.filter((addend) => !addend.asText);
  const texts = addends.filter((addend) => addend.asText);
  const terms = texts.map((cell) => `VALUE("0"&${addressOf(cell)})`);
  if (numbers.length) terms.unshift(`SUM(${ranges(numbers).join(',')})`);
  return `=${terms.join('+')}`;
}

/** Consecutive cells of a column as one range, so that a row inserted between them is counted too. */
export function ranges(cells: readonly CellRef[]): string[] {
  const runs: { first: CellRef; last: CellRef }[] = [];
  for (const cell of [...cells].sort((a, b) => a.column - b.column || a.row - b.row)) {
    const run = runs.at(-1);
    if (run && run.last.column === cell.column && run.last.row + 1 === cell.row) run.last = cell;
    else runs.push({ first: cell, last: cell });
  }
  return runs.map(({ first, last }) =>
    first === last ? addressOf(first) : `${addressOf(first)}:${addressOf(last)}`,
  );
}
