import type { FoundList, ListRefresh, ListWrite } from '../../form/report';
import { perform } from '../cells/perform';
import { writeTyped } from '../cells/write-typed';
import { fingerprint } from '../history/fingerprint';
import { takeOverLooks } from './list-looks';

/** Refreshes 问题清单 in place; like any operation it can be undone, and all of it happens or nothing. */
export async function refreshFindingList(
  { sheet }: FoundList,
  { cells, premises, appended }: ListRefresh,
  name: string,
): Promise<void> {
  await perform({
    name,
    premises,
    looks: { appended, chart: null },
    cells: cells.map((cell) => ({ ...cell, sheet })),
    write(sheets, part) {
      const target = sheets.get(sheet)!;
      if (appended) takeOverLooks(target, appended, appended.like);
      writeLines(target, part);
    },
    fingerprint: (cell) => fingerprint(contentOf(cell)),
    bytesOf: (cell) => 3 * String(contentOf(cell) ?? '').length,
  });
}

function writeLines(target: Excel.Worksheet, cells: readonly ListWrite[]): void {
  writeTyped(
    target,
    cells.filter(({ content }) => !content.formula).map((cell) => ({ ...cell, value: cell.content.value })),
  );
  for (const { row, column, content } of cells)
    if (content.formula) target.getCell(row - 1, column - 1).formulas = [[content.formula]];
}

function contentOf({ content }: ListWrite): string | number | null {
  return content.formula ?? content.value;
}
