import { addressOf, parseAddress } from '../../../grid/address';
import { cellKey, type CellRef } from '../../../grid/cells';
import { formulaTokens } from '../../../grid/formula-tokens';

/**
 * A cell as it counts towards a sum; `asText` when the number in it is stored as text, which SUM would leave out, `filled`
 * when it holds one now, so that a blank there is an error later on.
 */
export interface Addend extends CellRef {
  readonly asText: boolean;
  readonly filled?: boolean;
}

/** Shown by Excel as #VALUE!; the text says why to whoever looks into the formula. */
const NOT_ALL_NUMBERS = 'VALUE("得分须为数字")';

/**
 * 总分 (docs/rules.md 5): the sum of the score cells, or an error once fewer than `numbers` of those that are stored as
 * numbers still hold one. A score that turns into text never makes the total smaller in silence.
 */
export function totalFormula(addends: readonly Addend[], numbers: number): string {
  const counted = ranges(addends.filter(({ asText }) => !asText)).join(',');
  const texts = addends.filter(({ asText }) => asText).map(textTerm);
  const sum = counted && `IF(COUNT(${counted})<${numbers},${NOT_ALL_NUMBERS},SUM(${counted}))`;
  return `=${[...(sum ? [sum] : []), ...texts].join('+')}`;
}

/** A plain sum; blank cells count as 0. */
export function sumFormula(addends: readonly Addend[]): string {
  const counted = ranges(addends.filter(({ asText }) => !asText)).join(',');
  const texts = addends.filter(({ asText }) => asText).map(textTerm);
  return `=${[...(counted ? [`SUM(${counted})`] : []), ...texts].join('+')}`;
}

/**
 * The e0 keeps 1/2 from being read as a date and makes an error of every text that is no number; the leading 0 lets a
 * text cell that is still blank count as 0. A plain + would read 2022-1-3 and 8:30 as numbers.
 */
function textTerm({ filled, ...cell }: Addend): string {
  return filled ? `VALUE(${addressOf(cell)}&"e0")` : `VALUE("0"&${addressOf(cell)}&"e0")`;
}

/** Consecutive cells of a column as one range, so that a row inserted between them is counted too. */
export function ranges(cells: readonly CellRef[]): string[] {
  const runs: { first: CellRef; last: CellRef }[] = [];
  for (const cell of [...cells].sort((a, b) => a.column - b.column || a.row - b.row)) {
    const run = runs.at(-1);
    if (run && run.last.column === cell.column && run.last.row + 1 === cell.row) run.last = cell;
    else runs.push({ first: cell, last: cell });
  }
  return runs
    .sort((a, b) => a.first.row - b.first.row || a.first.column - b.first.column)
    .map(({ first, last }) => (first === last ? addressOf(first) : `${addressOf(first)}:${addressOf(last)}`));
}

/** What one of our totals adds up, and how many numbers it insists on; null for any other formula. */
export function readTotalFormula(formula: string): { addends: readonly Addend[]; numbers: number } | null {
  const tokens = formulaTokens(formula).map(({ text }) => text);
  const addends = new Map<string, Addend>();
  tokens.forEach((token, index) => {
    const cell = cellAt(token);
    if (!cell) return;
    const asText = tokens[index + 1] === '&';
    const filled = asText && tokens[index - 1] !== '&';
    const first = tokens[index - 1] === ':' ? cellAt(tokens[index - 2]) : null;
    for (let row = first?.row ?? cell.row; row <= cell.row; row++) {
      addends.set(cellKey({ ...cell, row }), { ...cell, row, asText, filled });
    }
  });
  const numbers = Number(tokens[tokens.indexOf('<') + 1]);
  const found = { addends: [...addends.values()], numbers: Number.isInteger(numbers) ? numbers : 0 };
  const same = formulaTokens(totalFormula(found.addends, found.numbers)).map(({ text }) => text);
  return same.length === tokens.length && same.every((text, index) => text === tokens[index]) ? found : null;
}

function cellAt(token: string | undefined): CellRef | null {
  return token !== undefined && /^[A-Z]{1,3}\d+$/.test(token) ? parseAddress(token) : null;
}
