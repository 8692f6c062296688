import type { CellRef } from '../../grid/cells';
import type { Form, SumRelation } from '../form';
import { COVER_PLANNED, COVER_RECEIVED, COVER_SOURCE, PROJECT_NAME } from '../labels';
import type { Grid } from '../../grid/grid';
import { findLabelled } from './head-fields';
import { plainForm } from './plain-form';

/** 专项资金绩效自评报告's information page: 计划投资额 and 实际到位资金 side by side, each over its sources. */
export function readCover(view: Grid): Form | null {
  const amounts = findAmounts(view);
  if (!amounts) return null;
  const { row, planned, received } = amounts;
  const sums = [planned, received].flatMap((column) => relationOf(view, row, column));
  if (sums.length === 0) return null;
  const area = { top: view.top, bottom: row - 1, left: view.left, right: view.right, titleRow: null };
  const name = findLabelled(view, area, PROJECT_NAME);
  const title = firstText(view);
  return plainForm(view, {
    kind: 'cover',
    title,
    projectName: name?.value ?? null,
    sums,
    controlRate: null,
  });
}

function findAmounts(view: Grid): { row: number; planned: number; received: number } | null {
  for (let row = view.top; row <= view.bottom; row++) {
    let planned: number | null = null;
    let received: number | null = null;
    for (let column = view.left; column <= view.right; column++) {
      const label = view.label(row, column);
      if (COVER_PLANNED.test(label)) planned = column;
      if (COVER_RECEIVED.test(label)) received = column;
    }
    if (planned !== null && received !== null) return { row, planned, received };
  }
  return null;
}

/** The amount stands right of its label, and so do those of the sources below it. */
function relationOf(view: Grid, row: number, labelColumn: number): SumRelation[] {
  const children: CellRef[] = [];
  for (let source = row + 1; COVER_SOURCE.test(view.label(source, labelColumn)); source++) {
    children.push({ row: source, column: labelColumn + 1 });
  }
  if (children.length === 0) return [];
  return [
    {
      label: view.label(row, labelColumn),
      parent: { row, column: labelColumn + 1 },
      children,
      relation: 'sum',
    },
  ];
}

function firstText(view: Grid): Form['title'] {
  for (let column = view.left; column <= view.right; column++) {
    const text = view.value(view.top, column);
    if (typeof text === 'string' && text.trim()) return { row: view.top, column, text: text.trim() };
  }
  return null;
}
