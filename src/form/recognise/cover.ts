import type { CellRef } from '../../grid/cells';
import type { Grid } from '../../grid/grid';
import type { AmountsForm, SumRelation, TextField } from '../form';
import { COVER_AMOUNTS, SOURCES } from '../vocabulary/amounts';
import { PROJECT_NAME } from '../vocabulary/head';
import { beginsWith, holds, isPhrase } from '../vocabulary/phrases';
import { OF_WHICH } from '../vocabulary/rows';
import { amountsForm } from './amounts-form';
import { findLabelled } from './head-fields';

/**
 * 专项资金绩效自评报告's information page: 计划投资额 and 实际到位资金 (at times 支出 and 结余) side by side, each over its
 * sources.
 */
export function readCover(grid: Grid): AmountsForm | null {
  const amounts = findAmounts(grid);
  if (!amounts) return null;
  const { row, columns } = amounts;
  const sums = columns.flatMap((column, index) => relationOf(grid, row, column, columns[index + 1] ?? null));
  if (sums.length === 0) return null;
  const area = { top: grid.top, bottom: row - 1, left: grid.left, right: grid.right, titleRow: null };
  return amountsForm(grid, {
    kind: 'cover',
    title: firstText(grid),
    projectName: findLabelled(grid, area, PROJECT_NAME)?.value ?? null,
    sums,
    controlRate: null,
  });
}

/** The row with the labels of the amounts; what was planned and what arrived must both be there. */
function findAmounts(grid: Grid): { row: number; columns: number[] } | null {
  for (let row = grid.top; row <= grid.bottom; row++) {
    const columns: number[] = [];
    const found = new Set<number>();
    for (let column = grid.left; column <= grid.right; column++) {
      const kind = amountKind(grid.label(row, column));
      if (kind < 0) continue;
      columns.push(column);
      found.add(kind);
    }
    if (found.has(0) && found.has(1)) return { row, columns };
  }
  return null;
}

function amountKind(label: string): number {
  const bare = label.replace(/\([^()]*\)/g, '').replace(/:$/, '');
  return bare === '' ? -1 : COVER_AMOUNTS.findIndex((phrase) => isPhrase(bare, phrase));
}

/** The amount stands right of its label, and so do those of the sources below it. */
function relationOf(grid: Grid, row: number, labelColumn: number, next: number | null): SumRelation[] {
  const column = labelColumn + 1;
  if (next !== null && column >= next) return [];
  const children: CellRef[] = [];
  for (let source = row + 1; isSource(grid.label(source, labelColumn)); source++)
    children.push({ row: source, column });
  if (children.length === 0) return [];
  const label = grid.label(row, labelColumn);
  return [{ label, parent: { row, column }, children, relation: 'sum', numbered: false }];
}

function isSource(label: string): boolean {
  const bare = OF_WHICH.reduce((text, word) => text.replace(word, ''), label).replace(/^[:、]/, '');
  return bare !== '' && bare.length <= 16 && (beginsWith(bare, SOURCES) || holds(bare, SOURCES));
}

function firstText(grid: Grid): TextField | null {
  for (let column = grid.left; column <= grid.right; column++) {
    const text = grid.value(grid.top, column);
    if (typeof text === 'string' && text.trim()) return { row: grid.top, column, text: text.trim() };
  }
  return null;
}
