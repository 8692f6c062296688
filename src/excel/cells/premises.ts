import { blockAddress, type CellValue, type Premise } from '../../form';
import { HostFailure } from '../../host';
import { namedCells } from '../failures';
import { release } from '../release';
import { blockAround, bySheet, type SheetCell } from './sheet-cells';

const MOST_NAMED = 3;

/**
 * Asks, in the next sync, for what the premises' cells hold now: one range a sheet. Call the result afterwards for the
 * premises that do not hold any more.
 */
export function loadPremises(
  sheets: ReadonlyMap<string, Excel.Worksheet>,
  premises: readonly Premise[],
): () => readonly Premise[] {
  const loaded = [...bySheet(premises)].map(([sheet, own]) => {
    const block = blockAround(own);
    const range = sheets.get(sheet)!.getRange(blockAddress(block));
    range.load('values');
    return { own, block, range };
  });
  release(loaded.map(({ range }) => range));
  return () =>
    loaded.flatMap(({ own, block, range }) =>
      own.filter(({ row, column, value }) => {
        const now = range.values[row - block.top]![column - block.left] as CellValue;
        return !isSame(now, value);
      }),
    );
}

/** The sentence for a plan whose numbers have changed since it was shown. */
export function outdated(changed: readonly SheetCell[], outcome = '没有写入任何内容'): HostFailure {
  return new HostFailure(
    `${namedCells(changed, MOST_NAMED)}刚刚有改动，${outcome}。请按现在的内容重新核对`,
    'Outdated',
  );
}

/** The sentence for a plan about a sheet that has gone or has another name by now. */
export function sheetsChanged(): HostFailure {
  return new HostFailure('有工作表刚刚被删除或改名，没有写入任何内容。请按现在的内容重新核对', 'Outdated');
}

/** Excel gives '' for an empty cell, a file nothing. */
function isSame(a: CellValue, b: CellValue): boolean {
  return (a ?? '') === (b ?? '');
}
