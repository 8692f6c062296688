import type { CellRef } from '../../grid/cells';
import type { Indicator, StatedGroup } from '../form';
import {
  FOOT_LABEL,
  REASON_BLOCK,
  statedPoints,
  SUBTOTAL_LABEL,
  TOTAL_LABEL,
  withoutPoints,
} from '../labels';
import type { Grid } from '../../grid/grid';
import { withoutRemarks } from '../../grid/text';
import { continuesBelow, isTitle, type FormRegion } from './regions';
import { isRepeatedHeading } from './funds-block';
import { ColumnMap, type IndicatorHeader } from './header';

/** What stands under one or more indicator headings. */
export interface IndicatorBlock {
  readonly indicators: readonly Indicator[];
  readonly groups: readonly StatedGroup[];
  readonly total: {
    readonly labelCell: CellRef;
    readonly weight: CellRef | null;
    readonly score: CellRef | null;
  } | null;
  readonly reasonBlock: CellRef | null;
}

const EMPTY_NAME = /^((指标|绩效指标|目标)\d*[::.、]?)?(…+|\.{3,}|·{3,}|\/|[-—–]+)?$/;
const DASH = /^[-—–/\\]*$/;
const MOST_BLANK_ROWS = 3;
const LONGEST_LABEL = 40;

/** Reads every indicator table of a form, down to its total row and foot. */
export function readIndicators(view: Grid, region: FormRegion): IndicatorBlock {
  const indicators: Indicator[] = [];
  const groups: StatedGroup[] = [];
  let total: IndicatorBlock['total'] = null;
  let reasonBlock: CellRef | null = null;
  region.indicatorHeaders.forEach((header, block) => {
    const next = region.indicatorHeaders[block + 1];
    const table = readTable(view, region, header, block, next ? next.row - 1 : region.bottom);
    indicators.push(...table.indicators);
    groups.push(...table.groups);
    total = table.total ?? total;
    reasonBlock = table.reasonBlock ?? reasonBlock;
  });
  return { indicators, groups, total, reasonBlock };
}

interface OpenGroup extends CellRef {
  label: string;
  points: string | null;
  rows: number[];
}

function readTable(
  view: Grid,
  region: FormRegion,
  header: IndicatorHeader,
  block: number,
  limit: number,
): IndicatorBlock {
  const columns = new ColumnMap(view, header.headings, region.right);
  const firstValue = firstValueColumn(columns);
  const levels = levelColumns(columns);
  const indicators: Indicator[] = [];
  const groups: OpenGroup[] = [];
  let level1 = '';
  let level2 = '';
  let blanks = 0;

  for (let row = header.bottom + 1; row <= limit; row++) {
    const head = firstText(view, row, region.left, Math.max(firstValue - 1, levels.last));
    const totalCell = head && TOTAL_LABEL.test(withoutRemarks(head.label)) ? head : null;
    if (totalCell) {
      return {
        indicators: withoutTrailingBlanks(view, region, indicators),
        groups: closed(groups),
        total: {
          labelCell: { row, column: totalCell.column },
          weight: columns.cell('weight', row),
          score: columns.cell('score', row),
        },
        reasonBlock: findReasonBlock(view, region, row + 1),
      };
    }
    if (head && (FOOT_LABEL.test(head.label) || isTitle(head.label))) break;
    if (head && head.column <= (levels.level1 ?? 0) && isNote(view, row, head, firstValue, region.right))
      break;
    if (head && SUBTOTAL_LABEL.test(head.label)) continue;
    if (isRepeatedHeading(view, row, region.left, region.right)) continue;
    if (view.isRowBlank(row, region.left, region.right)) {
      if (++blanks > MOST_BLANK_ROWS && !continuesBelow(view, row, limit, region)) break;
    } else {
      blanks = 0;
    }

    const label1 = levels.level1 === null ? '' : view.label(row, levels.level1);
    if (label1 && label1 !== '') {
      const name = withoutPoints(label1);
      const open = groups.at(-1);
      if (!open || open.label !== name || open.points !== statedPoints(label1)) {
        groups.push({ row, column: levels.level1!, label: name, points: statedPoints(label1), rows: [] });
      }
      if (name !== level1) level2 = '';
      level1 = name;
    }
    const label2 = levels.level2 === null ? '' : view.label(row, levels.level2);
    if (label2) level2 = withoutPoints(label2);
    groups.at(-1)?.rows.push(row);
    const indicator = readRow(view, columns, levels, { row, block, level1, level2 });
    const above = label1 || label2 ? undefined : indicators.at(-1);
    indicators.push(sharesWeight(view, indicator, above) ? { ...indicator, ...weightOf(above!) } : indicator);
  }
  return {
    indicators: withoutTrailingBlanks(view, region, indicators),
    groups: closed(groups),
    total: null,
    reasonBlock: findReasonBlock(view, region, indicators.at(-1)?.row ?? header.bottom + 1),
  };
}

/** A long text with nothing in the columns of values is a note below the table. */
function isNote(
  view: Grid,
  row: number,
  head: { label: string },
  firstValue: number,
  right: number,
): boolean {
  return head.label.length > LONGEST_LABEL && view.isRowBlank(row, firstValue, right);
}

interface Levels {
  readonly level1: number | null;
  readonly level2: number | null;
  readonly name: number | null;
  readonly last: number;
}

function levelColumns(columns: ColumnMap): Levels {
  const level1 = columns.start('level1');
  const level2 = columns.start('level2');
  const name = columns.heading('name')?.at ?? null;
  return { level1, level2, name, last: Math.max(level1 ?? 0, level2 ?? 0, name ?? 0) };
}

function firstValueColumn(columns: ColumnMap): number {
  const values = columns.headings.filter((h) =>
    ['target', 'actual', 'weight', 'score', 'explanation'].includes(h.column),
  );
  return Math.min(...values.map((heading) => heading.at));
}

function readRow(
  view: Grid,
  columns: ColumnMap,
  levels: Levels,
  at: Pick<Indicator, 'row' | 'block' | 'level1' | 'level2'>,
): Indicator {
  const { row } = at;
  const name = nameOf(view, columns, levels, row);
  const cells = {
    target: columns.cell('target', row),
    actual: columns.cell('actual', row),
    weight: columns.cell('weight', row),
    score: columns.cell('score', row),
  };
  const empty = Object.values(cells).every((cell) => cell === null || isDash(view, cell));
  return {
    ...at,
    name,
    nameCell: columns.cell('name', row),
    ...cells,
    reason: columns.cell('reason', row),
    sign: columns.cell('sign', row),
    unit: columns.cell('unit', row),
    placeholder: empty && EMPTY_NAME.test(name),
  };
}

/** A filled row without 分值 and 得分 below one that has them: the cells were merged over both (DESIGN 2). */
function sharesWeight(view: Grid, row: Indicator, above: Indicator | undefined): boolean {
  if (!above?.weight || !row.weight || !row.target || view.isBlank(row.target.row, row.target.column))
    return false;
  const blank = (cell: CellRef | null): boolean => !cell || view.isBlank(cell.row, cell.column);
  return blank(row.weight) && blank(row.score) && !blank(above.weight) && !isDash(view, above.weight);
}

function weightOf({ weight, score }: Indicator): Pick<Indicator, 'weight' | 'score'> {
  return { weight, score };
}

function nameOf(view: Grid, columns: ColumnMap, levels: Levels, row: number): string {
  const cell = columns.cell('name', row);
  if (!cell) return '';
  const value = view.at(cell);
  return levels.name === null || value === null ? '' : String(value).replace(/\s+/g, '');
}

function isDash(view: Grid, cell: CellRef): boolean {
  const value = view.at(cell);
  return view.isBlank(cell.row, cell.column) || (typeof value === 'string' && DASH.test(value.trim()));
}

function firstText(
  view: Grid,
  row: number,
  left: number,
  right: number,
): { label: string; column: number } | null {
  for (let column = left; column <= right; column++) {
    const label = view.label(row, column);
    if (label) return { label, column };
  }
  return null;
}

function closed(groups: readonly OpenGroup[]): StatedGroup[] {
  return groups
    .filter((group) => group.points !== null)
    .map(({ row, column, label, points, rows }) => ({ row, column, label, points: Number(points), rows }));
}

function withoutTrailingBlanks(view: Grid, region: FormRegion, indicators: Indicator[]): Indicator[] {
  const last = indicators.findLastIndex(
    (indicator) => !view.isRowBlank(indicator.row, region.left, region.right),
  );
  return indicators.slice(0, last + 1);
}

/** The cell right of 偏差大或目标未完成原因分析 at the foot. */
function findReasonBlock(view: Grid, region: FormRegion, from: number): CellRef | null {
  for (let row = from; row <= region.bottom; row++) {
    for (let column = region.left; column <= region.right; column++) {
      if (!REASON_BLOCK.test(view.label(row, column))) continue;
      let value = column + 1;
      while (value < region.right && view.isBlank(row, value)) value++;
      return { row, column: view.isBlank(row, value) ? column + 1 : value };
    }
  }
  return null;
}
