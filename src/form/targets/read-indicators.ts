import Decimal from 'decimal.js';
import type { CellRef } from '../../grid/cells';
import type { ParsedGrid } from '../parsed-grid';
import { Columns } from '../recognise/columns';
import { isEmptyName, withoutNumbering, withoutPoints } from '../recognise/label-text';
import { kindOfRow, type TableShape } from '../recognise/row-kinds';
import { numberAt } from '../scoring/reading';
import type { Role } from '../vocabulary/headings';
import { shownText } from './cell-text';
import type { TargetDoubt, TargetIndicator } from './target-table';
import type { TargetHeader } from './target-header';
import { FirstLevels } from './first-level';
import { readTarget } from './target-value';

interface ReadIndicators {
  readonly indicators: readonly TargetIndicator[];
  /** The last row that holds an indicator. */
  readonly last: number;
  readonly doubts: readonly TargetDoubt[];
}

/** The indicators between two rows of a table of targets. */
export function readIndicators(
  grid: ParsedGrid,
  header: TargetHeader,
  rows: { readonly first: number; readonly last: number },
): ReadIndicators {
  const columns = new Columns(grid, header.headings, header.right, rows, header.others);
  const table = shapeOf(grid, columns, header);
  const reader = new RowReader(grid, table);
  let last = rows.first - 1;
  let blanks = 0;
  for (let row = rows.first; row <= rows.last; row++) {
    const { kind } = kindOfRow(table, row);
    if (kind === 'title' || kind === 'foot') break;
    if (kind === 'blank' && ++blanks > MOST_BLANK_ROWS) break;
    if (kind !== 'indicator') continue;
    blanks = 0;
    if (reader.add(row)) last = row;
  }
  const { row, column } = header.headings.find(({ role }) => role === 'target')!;
  const unsure =
    header.doubt === null ? [] : [{ part: 'indicators' as const, row, column, message: header.doubt }];
  const found = header.doubt === null ? reader.found : reader.found.map((one) => ({ ...one, target: null }));
  const { indicators, doubts } = withSurePoints(found);
  return { indicators, last, doubts: [...unsure, ...doubts] };
}

const MOST_BLANK_ROWS = 3;

function shapeOf(grid: ParsedGrid, columns: Columns, { left, right }: TargetHeader): TableShape {
  const starts = (['target', 'weight', 'sign', 'unit'] as const).map((role) => columns.start(role));
  return {
    grid,
    columns,
    left,
    right,
    firstValue: Math.min(...starts.filter((start) => start !== null)),
    nameColumn: columns.start('name') ?? columns.start('level2') ?? columns.start('level1'),
  };
}

/** Reads rows top to bottom, carrying the level labels down that stand once for several rows. */
class RowReader {
  readonly found: TargetIndicator[] = [];
  private level1 = '';
  private level2 = '';
  private readonly firstLevels = new FirstLevels();

  constructor(
    private readonly grid: ParsedGrid,
    private readonly table: TableShape,
  ) {}

  /** True when the row held an indicator. */
  add(row: number): boolean {
    const label1 = this.labelAt('level1', row);
    const label2 = this.labelAt('level2', row);
    const level1 = this.firstLevels.next(label1, label2);
    if (label2 !== '') this.level2 = label2;
    else if (label1 !== '' && label1 !== this.level1) this.level2 = '';
    this.level1 = level1;
    const cell = this.nameCell(row);
    const name = cell && nameIn(shownText(this.grid, cell));
    if (!cell || !name) return false;
    const { level2 } = this;
    const weight = this.table.columns.numberCell('weight', row);
    const number = weight && this.pointsAt(weight);
    this.found.push({
      ...{ row, level1, level2, name, nameCell: cell },
      target: this.targetAt(row),
      points: weight && number ? { ...weight, number } : null,
    });
    return true;
  }

  private labelAt(role: Role, row: number): string {
    const column = this.table.columns.start(role);
    const label = column === null ? '' : this.grid.label(row, column);
    return isEmptyName(label) ? '' : withoutNumbering(withoutPoints(label));
  }

  private nameCell(row: number): CellRef | null {
    const [cell] = this.table.columns.filled(this.table.columns.has('name') ? 'name' : 'level2', row);
    return cell ?? null;
  }

  private targetAt(row: number): TargetIndicator['target'] {
    const { columns } = this.table;
    const value = columns.cell('target', row);
    const statedUnit = columns.span('target')?.heading.unit ?? null;
    return (
      value &&
      readTarget(this.grid, {
        ...{ value, statedUnit },
        sign: columns.cell('sign', row),
        unit: columns.cell('unit', row),
      })
    );
  }

  private pointsAt(cell: CellRef): Decimal | null {
    const value = this.grid.parsed(cell.row, cell.column);
    const number = numberAt(this.grid, cell);
    return number && value.kind === 'quantity' && value.percent ? number.times(100) : number;
  }
}

/** 指标1：工程验收合格率 → 工程验收合格率; '' for 指标2： and ……, which only hold a place. */
function nameIn(text: string): string {
  const name = text.replace(/\s+/g, '');
  if (isEmptyName(name)) return '';
  return name
    .replace(/^(绩效)?指标\s*[\d一二三四五六七八九十]+\s*[:：、.．]\s*/, '')
    .replace(/^[（(]?\d+[)）、.．]\s*(?!\d)/, '');
}

/** Points are sure where each indicator has some and they fit a form of 100, with or without those of the execution. */
function withSurePoints(
  indicators: readonly TargetIndicator[],
): Pick<ReadIndicators, 'indicators' | 'doubts'> {
  const given = indicators.flatMap(({ points }) => (points ? [points] : []));
  const [first] = given;
  if (!first) return { indicators, doubts: [] };
  const sum = given.reduce((whole, { number }) => whole.plus(number), new Decimal(0));
  const factor = sum.lte(1) ? 100 : 1;
  const whole = sum.times(factor);
  if (given.length === indicators.length && whole.gte(LEAST_POINTS) && whole.lte(100)) {
    const scaled = ({ points }: TargetIndicator): TargetIndicator['points'] =>
      points && { ...points, number: points.number.times(factor) };
    return { indicators: indicators.map((one) => ({ ...one, points: scaled(one) })), doubts: [] };
  }
  const { row, column } = first;
  const message = `分值合计为${whole.toDecimalPlaces(2).toString()}，与一张表的100分对不上，分值没有采用`;
  return {
    indicators: indicators.map((one) => ({ ...one, points: null })),
    doubts: [{ part: 'points', row, column, message }],
  };
}

/** The execution rate has 20 points at most. */
const LEAST_POINTS = 80;
