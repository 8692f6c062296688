import { addressOf } from '../../../grid/address';
import type { CellRef } from '../../../grid/cells';
import type { Convention } from '../../convention';
import type { NumberCell } from './read-number';

/** Rounds a score expression as the convention does; the inner ROUND takes away binary noise before a cut. */
export function roundedScore(expression: string, convention: Convention, cancels = false): string {
  const decimals = convention.scoreDecimals;
  if (convention.rounding === 'cut-off') return `ROUNDDOWN(ROUND(${expression},12),${decimals})`;
  return cancels ? `ROUND(ROUND(${expression},12),${decimals})` : `ROUND(${expression},${decimals})`;
}

/** Rounds a rate expression (a fraction). */
export function roundedRate(expression: string, convention: Convention): string {
  if (convention.rateDecimals === 'none') return expression;
  const decimals = convention.rateDecimals + 2;
  return convention.rounding === 'cut-off'
    ? `ROUNDDOWN(ROUND(${expression},12),${decimals})`
    : `ROUND(${expression},${decimals})`;
}

/** Blank while a cell is blank, and while one that held a number holds none. */
export function blankUnless(cells: readonly NumberCell[], expression: string): string {
  const numbers = cells.filter(isNumberCell).map(({ cell }) => cell);
  const texts = cells.filter((cell) => !isNumberCell(cell)).map(({ cell }) => addressOf(cell));
  const inner = numbers.length ? `IF(${fewerNumbers(numbers)},"",${expression})` : expression;
  return texts.reduceRight((rest, address) => `IF(${address}="","",${rest})`, inner);
}

function isNumberCell({ quantity }: NumberCell): boolean {
  return quantity.notation?.kind === 'number';
}

function fewerNumbers(cells: readonly CellRef[]): string {
  const count = `COUNT(${areaOf(cells)})`;
  return cells.length === 1 ? `${count}=0` : `${count}<${cells.length}`;
}

/** Cells as arguments of a function: E12:F12 for neighbours, E12,H12 for others. */
export function areaOf(cells: readonly CellRef[]): string {
  const sorted = [...cells].sort((a, b) => a.column - b.column);
  const adjacent = sorted.every(({ row, column }, index) => {
    const first = sorted[0];
    return first?.row === row && column === first.column + index;
  });
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (adjacent && first && last && first !== last) return `${addressOf(first)}:${addressOf(last)}`;
  return cells.map(addressOf).join(',');
}
