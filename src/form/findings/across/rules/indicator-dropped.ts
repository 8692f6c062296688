import type { CellRef } from '../../../../grid/cells';
import { cellKey } from '../../../../grid/cells';
import type { ScoredForm } from '../../../form';
import type { TargetIndicator } from '../../../targets/target-table';
import { formsWithTables, type FormAndTable } from '../form-and-table';
import { placed, placeText, workbookRule, type PlacedFinding, type WorkbookForm } from '../workbook-rule';

/** Approved indicators that the form does not have. One finding for each place where they are missing. */
export const indicatorDropped = workbookRule('indicator-dropped', 'warning', (context) =>
  formsWithTables(context).flatMap(droppedOf),
);

function droppedOf({ one, table, dropped, pairs }: FormAndTable): PlacedFinding[] {
  if (dropped.length === 0) return [];
  const list = (missing: readonly TargetIndicator[]): string =>
    missing.map(({ name, nameCell }) => `“${name}”（${placeText(table.sheet, nameCell)}）`).join('、');
  if (pairs.length < dropped.length) {
    // Most are called otherwise: one sentence instead of a list that hides what matters.
    const message = `批复的${table.indicators.length}项指标中有${dropped.length}项在这张表里没有找到，如${list(dropped.slice(0, 1))}。请核对这张表是否按批复的绩效目标填写`;
    return [placed(one, titleCell(one), '', message)];
  }
  const byPlace = new Map<string, { cell: CellRef; missing: TargetIndicator[] }>();
  for (const approved of dropped) {
    const cell = placeFor(one.form, approved) ?? titleCell(one);
    const place = byPlace.get(cellKey(cell)) ?? { cell, missing: [] };
    place.missing.push(approved);
    byPlace.set(cellKey(cell), place);
  }
  return [...byPlace.values()].map(({ cell, missing }) =>
    placed(one, cell, '', `缺少批复的指标${list(missing)}。请补上；经批准取消的，请核对调整文件`),
  );
}

/** The last row of the group where the indicator belongs. */
function placeFor({ indicators }: ScoredForm, { level1, level2 }: TargetIndicator): CellRef | null {
  const row =
    indicators.findLast((one) => level2 !== '' && one.level2 === level2) ??
    indicators.findLast((one) => level1 !== '' && one.level1 === level1);
  return row?.nameCell ?? null;
}

function titleCell({ form }: WorkbookForm): CellRef {
  return form.projectName ?? { row: form.top, column: form.left };
}
