import type { CellRef } from '../../grid/cells';
import type { Grid } from '../../grid/grid';
import type { Doubt, Indicator, StatedGroup } from '../form';
import { beginsWith, holds } from '../vocabulary/phrases';
import { REASON_BLOCK, REASON_BLOCK_HAS } from '../vocabulary/rows';
import { isEmptyOrDash, plainNumber, sameAmount } from './amounts';
import type { Columns } from './columns';
import { settleColumns } from './column-roles';
import type { IndicatorHeader } from './indicator-header';
import { readIndicatorRow } from './indicator-row';
import { isLevelLabel, statedPoints, withoutNumbering, withoutPoints } from './label-text';
import type { FormRegion } from './form-region';
import { kindOfRow, type SumLabel, type TableShape } from './row-kinds';
import { sumScore, sumWeight } from './sum-cells';

/** A row that adds up others, as it stands; what it adds up is told later, from all of them. */
export interface SumRow {
  readonly label: SumLabel;
  readonly weight: CellRef | null;
  readonly score: CellRef | null;
  /** How many indicators of the table stand above it. */
  readonly above: number;
}

/** What stands under one indicator heading. */
export interface IndicatorTable {
  readonly columns: Columns;
  readonly indicators: readonly Indicator[];
  readonly groups: readonly StatedGroup[];
  readonly sums: readonly SumRow[];
  readonly reasonBlock: CellRef | null;
  readonly doubts: readonly Doubt[];
}

/** Reads an indicator table down to `last`. `block` counts the tables of a form from 0. */
export function readIndicatorTable(
  grid: Grid,
  region: FormRegion,
  header: IndicatorHeader,
  block: number,
  last: number,
): IndicatorTable {
  const { columns, doubts } = settleColumns(
    grid,
    header,
    { first: header.bottom + 1, last },
    region.right,
    region.year,
  );
  const table: TableShape = {
    grid,
    columns,
    left: region.left,
    right: tableRight(region, header),
    ...labelColumns(columns),
  };
  const rows = new RowReader(table, block);
  let closed = false;
  for (let row = header.bottom + 1; row <= last; row++) {
    const kind = kindOfRow(table, row);
    if (kind.kind === 'title') break;
    if (kind.kind === 'sum') {
      const isLast = kind.label.of === 'total';
      if (!closed || isLast) rows.addSum(kind.label);
      closed ||= isLast;
    } else if (kind.kind === 'foot') closed = true;
    else if (!closed && kind.kind === 'indicator') rows.addIndicator(row);
    else if (!closed && kind.kind === 'blank') rows.addBlank(row);
  }
  return {
    columns,
    indicators: rows.indicators,
    groups: rows.statedGroups(),
    sums: rows.sums,
    reasonBlock: findReasonBlock(grid, region, rows.indicators.at(-1)?.row ?? header.bottom, last),
    doubts,
  };
}

function tableRight(region: FormRegion, header: IndicatorHeader): number {
  return Math.min(region.right, Math.max(header.right, ...header.unknown.map(({ column }) => column)));
}

function labelColumns(columns: Columns): Pick<TableShape, 'firstValue' | 'nameColumn'> {
  const starts = (['target', 'actual', 'score', 'criteria', 'weight', 'sign'] as const).map((role) =>
    columns.start(role),
  );
  const name = columns.start('name');
  const firstValue = Math.min(...starts.filter((start) => start !== null));
  return { firstValue, nameColumn: name ?? columns.start('level2') ?? columns.start('level1') };
}

interface OpenGroup extends CellRef {
  readonly label: string;
  readonly points: string | null;
  readonly rows: number[];
}

/** Collects the rows of a table, carrying the level labels down that stand once for several rows. */
class RowReader {
  readonly sums: SumRow[] = [];
  private readonly found: Indicator[] = [];
  private readonly groups: OpenGroup[] = [];
  private level1 = '';
  private level2 = '';
  /** Blank rows, which belong to the table only when an indicator follows. */
  private pending: Indicator[] = [];

  constructor(
    private readonly table: TableShape,
    private readonly block: number,
  ) {}

  get indicators(): readonly Indicator[] {
    return this.found;
  }

  addBlank(row: number): void {
    this.pending.push(this.read(row));
  }

  addSum(label: SumLabel): void {
    this.pending = [];
    this.sums.push({
      label,
      weight: sumWeight(this.table, label),
      score: label.inline ? null : sumScore(this.table, label),
      above: this.found.length,
    });
  }

  addIndicator(row: number): void {
    for (const blank of this.pending) this.take(blank);
    this.pending = [];
    const label1 = this.labelAt('level1', row);
    const label2 = this.labelAt('level2', row);
    if (label1) this.openGroup(label1, row);
    if (label2) this.level2 = withoutPoints(label2);
    const indicator = this.read(row);
    if (this.isGroupRow(indicator, label1, label2)) {
      return;
    }
    const above = label1 || label2 ? undefined : this.found.at(-1);
    const shared = above && sharesWeight(this.table.grid, indicator, above);
    this.take(shared ? { ...indicator, weight: above.weight, score: above.score } : indicator);
  }

  statedGroups(): StatedGroup[] {
    return this.groups
      .filter(({ points }) => points !== null)
      .map(({ points, ...group }) => ({ ...group, points: Number(points) }));
  }

  private take(indicator: Indicator): void {
    this.groups.at(-1)?.rows.push(indicator.row);
    this.found.push(indicator);
  }

  private read(row: number): Indicator {
    const { level1, level2, block, table } = this;
    return readIndicatorRow(table, { row, block, level1, level2 });
  }

  private labelAt(role: 'level1' | 'level2', row: number): string {
    const { columns, grid } = this.table;
    const column = columns.start(role);
    return column === null ? '' : grid.label(row, column);
  }

  private openGroup(label: string, row: number): void {
    const name = withoutNumbering(withoutPoints(label));
    const points = statedPoints(label);
    const open = this.groups.at(-1);
    if (!open || open.label !== name || open.points !== points) {
      this.groups.push({ row, column: this.table.columns.start('level1')!, label: name, points, rows: [] });
    }
    if (name !== this.level1) this.level2 = '';
    this.level1 = name;
  }

  /** A level with points and nothing else, whose points the rows below it share out. */
  private isGroupRow(
    { row, name, target, actual, weight }: Indicator,
    label1: string,
    label2: string,
  ): boolean {
    const { grid, columns } = this.table;
    const points = plainNumber(grid, weight);
    const label = label2 || label1;
    if (points === null || name !== '' || label === '' || !isLevelLabel(label)) return false;
    if (![target, actual].every((cell) => isEmptyOrDash(grid, cell))) return false;
    let sum = 0;
    for (
      let next = row + 1;
      next <= grid.bottom && kindOfRow(this.table, next).kind === 'indicator';
      next++
    ) {
      if (this.labelAt('level1', next) !== '' || (label2 && this.labelAt('level2', next) !== '')) break;
      sum += plainNumber(grid, columns.numberCell('weight', next)) ?? 0;
      if (sameAmount(sum, points)) return true;
    }
    return false;
  }
}

/** A filled row without 分值 and 得分 below one that has them: the cells were merged over both (docs/rules.md 2). */
function sharesWeight(grid: Grid, row: Indicator, above: Indicator): boolean {
  if (!above.weight || !row.weight || isEmptyOrDash(grid, row.target)) return false;
  const blank = (cell: CellRef | null): boolean => !cell || grid.isBlank(cell.row, cell.column);
  return blank(row.weight) && blank(row.score) && !isEmptyOrDash(grid, above.weight);
}

/** The cell right of 偏差大或目标未完成原因分析 at the foot. */
function findReasonBlock(grid: Grid, region: FormRegion, from: number, last: number): CellRef | null {
  for (let row = from + 1; row <= last; row++) {
    for (let column = region.left; column <= region.right; column++) {
      const label = grid.label(row, column);
      if (!beginsWith(label, REASON_BLOCK) || !holds(label, REASON_BLOCK_HAS)) continue;
      let value = column + 1;
      while (value < region.right && grid.isBlank(row, value)) value++;
      return { row, column: grid.isBlank(row, value) ? column + 1 : value };
    }
  }
  return null;
}
