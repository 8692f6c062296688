import type { FoundList, ListRefresh, ListWrite } from '../../form/report';
import type { RowsOutsideFilter } from '../../host';
import { perform } from '../cells/perform';
import { writeTyped } from '../cells/write-typed';
import { fingerprint } from '../history/fingerprint';
import { extendAlone, extendFilter, planFilter } from './list-filter';
import { takeOverLooks } from './list-looks';

/**
 * Refreshes 问题清单 in place; like any operation it can be undone, and all of it happens or nothing. Resolves to rows that its
 * filter does not cover.
 */
export async function refreshFindingList(
  { sheet, headingRow, lines }: FoundList,
  { cells, premises, appended }: ListRefresh,
  name: string,
): Promise<RowsOutsideFilter | null> {
  const lastRow = Math.max(headingRow, ...lines.map(({ row }) => row), ...cells.map(({ row }) => row));
  const { extended, outside } = await planFilter({ sheet, headingRow, lastRow });
  if (extended && cells.length === 0) await extendAlone(sheet, extended);
  await perform({
    name,
    premises,
    looks: { appended, chart: null, filter: extended },
    cells: cells.map((cell) => ({ ...cell, sheet })),
    write(sheets, part) {
      const target = sheets.get(sheet)!;
      if (appended) takeOverLooks(target, appended, appended.like);
      if (extended) extendFilter(target, extended);
      writeLines(target, part);
    },
    fingerprint: (cell) => fingerprint(contentOf(cell)),
    bytesOf: (cell) => 3 * String(contentOf(cell) ?? '').length,
  });
  return outside;
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
