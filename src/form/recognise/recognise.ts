import type { Grid } from '../../grid/grid';
import type { Doubt, Form, Funds, Indicator, ScoredForm, Total } from '../form';
import { placeOf } from '../place';
import { holds, isPhrase } from '../vocabulary/phrases';
import { EXECUTION_ROW, KNOWN_LEVELS, RATING_LEVELS } from '../vocabulary/rows';
import { isEmptyOrDash } from './amounts';
import { readBasedata } from './basedata';
import { becauseOf } from './because';
import { readCover } from './cover';
import { readFunds } from './funds';
import { findName, findTitle, findTotalInHead, isDepartmentForm } from './head-fields';
import { readIndicatorTable, type IndicatorTable } from './indicator-table';
import type { FormRegion } from './form-region';
import { findRegions } from './regions';
import { claimOf } from './titles';
import { settleTotals } from './total';

/** The forms of one sheet, top to bottom. Reads cell values; merged areas only confirm (docs/rules.md 2). Never throws. */
export function recogniseForms(grid: Grid): Form[] {
  const tables = findRegions(grid)
    .map((region) => readForm(grid, region))
    .filter((form) => form !== null);
  if (tables.length) return tables;
  const other = readBasedata(grid) ?? readCover(grid);
  return other ? [other] : [];
}

function readForm(grid: Grid, region: FormRegion): ScoredForm | null {
  const { funds: block, doubts: fundsDoubts, headings: fundsHeadings } = readFunds(grid, region);
  const tables = readTables(grid, region);
  const all = tables.flatMap(({ indicators }) => indicators);
  const isRating = region.indicatorHeaders.every(({ kind }) => kind === 'rating');
  const title = findTitle(grid, region);
  const kind = isRating ? 'rating' : isDepartmentForm(grid, region) ? 'department' : 'project';
  const name = isRating ? null : findName(grid, region, kind === 'department');
  if (!isOurs({ title: title?.text ?? '', named: name !== null, funds: block, indicators: all, isRating }))
    return null;
  const { funds, indicators } = withExecutionRow(grid, block, all);
  const { total, subtotals } = settleTotals(grid, tables, funds);
  const whole = total ?? totalInHead(grid, region);
  return {
    ...extentOf(grid, region),
    kind,
    title,
    year: region.year,
    projectName: name?.value ?? null,
    funds,
    indicators,
    groups: tables.flatMap(({ groups }) => groups),
    total: whole,
    subtotals,
    reasonBlock: indicators.some(({ reason }) => reason) ? null : reasonBlockOf(tables),
    because: becauseOf(grid, region, { title, name, total: whole, fundsHeadings }),
    doubts: [
      ...unfilled(region, indicators),
      ...fundsDoubts,
      ...tables.flatMap(({ doubts }) => doubts),
      ...(region.fundsHeaders.length > 0 && !funds ? [unreadFunds(region)] : []),
    ],
  };
}

function readTables(grid: Grid, region: FormRegion): IndicatorTable[] {
  return region.indicatorHeaders.map((header, block) => {
    const next = region.indicatorHeaders[block + 1];
    return readIndicatorTable(grid, region, header, block, next ? next.row - 1 : region.bottom);
  });
}

function reasonBlockOf(tables: readonly IndicatorTable[]): ScoredForm['reasonBlock'] {
  return tables.map(({ reasonBlock }) => reasonBlock).findLast((block) => block !== null) ?? null;
}

interface Evidence {
  readonly title: string;
  readonly named: boolean;
  readonly funds: Funds | null;
  readonly indicators: readonly Indicator[];
  readonly isRating: boolean;
}

/** A form is ours when it says so, or when it has the national form's whole skeleton (docs/rules.md 2). */
function isOurs({ title, named, funds, indicators, isRating }: Evidence): boolean {
  const claim = title === '' ? 'none' : claimOf(title.normalize('NFKC').replace(/\s+/g, ''));
  if (claim === 'others' || indicators.length === 0) return false;
  const levels = new Set(indicators.map(({ level1 }) => level1));
  if (isRating) {
    const known = [...levels].filter((level) => isPhrase(level, RATING_LEVELS)).length;
    if (known === 0) return false;
    return claim === 'none' ? known >= 2 : true;
  }
  const knownLevel = indicators.some(({ level1, level2 }) => holds(level1 + level2, KNOWN_LEVELS));
  const scored = indicators.some(({ score, weight }) => score ?? weight);
  if (claim === 'ours') return knownLevel || named || funds !== null;
  const skeleton = named && funds !== null && scored;
  return claim === 'likely' ? knownLevel && (skeleton || (named && scored)) : skeleton && knownLevel;
}

/** 预算执行率 among the indicators carries the points that the funds block does not have. */
function withExecutionRow(
  grid: Grid,
  funds: Funds | null,
  indicators: readonly Indicator[],
): { funds: Funds | null; indicators: readonly Indicator[] } {
  const total = funds?.rows[funds.total];
  if (!funds || !total || total.weight || total.score || funds.statedWeight !== null)
    return { funds, indicators };
  const row = indicators.find(
    ({ level1, level2, name, target, actual }) =>
      [name, level2, level1].some((label) => isPhrase(label, EXECUTION_ROW)) &&
      isEmptyOrDash(grid, target) &&
      isEmptyOrDash(grid, actual),
  );
  if (!row) return { funds, indicators };
  const { weight, score } = row;
  const rows = funds.rows.map((line) => (line === total ? { ...line, weight, score } : line));
  return { funds: { ...funds, rows }, indicators: indicators.filter((indicator) => indicator !== row) };
}

function totalInHead(grid: Grid, region: FormRegion): Total | null {
  const found = findTotalInHead(grid, region);
  if (!found) return null;
  const { row, column, score } = found;
  return { label: { row, column, text: String(grid.value(row, column)).trim() }, weight: null, score };
}

function unfilled({ top: row, left: column }: FormRegion, indicators: readonly Indicator[]): Doubt[] {
  const message = '还没有填写任何指标';
  return indicators.every(({ placeholder }) => placeholder) ? [{ part: 'form', row, column, message }] : [];
}

function unreadFunds({ fundsHeaders }: FormRegion): Doubt {
  const { row, headings } = fundsHeaders[0]!;
  const message = '资金部分的预算数和执行数没有读懂，没有计算执行率。请核对这一部分各列的名称';
  return { part: 'funds', row, column: headings[0]!.column, message };
}

/** Where on the sheet the form stands. */
function extentOf(
  grid: Grid,
  region: FormRegion,
): Pick<Form, 'id' | 'sheet' | 'top' | 'left' | 'bottom' | 'right'> {
  const { top, bottom } = region;
  const left = firstFilledColumn(grid, region);
  const id = placeOf({ sheet: grid.name, cell: { row: top, column: left } });
  return { id, sheet: grid.name, top, left, bottom, right: lastFilledColumn(grid, region) };
}

function firstFilledColumn(grid: Grid, region: FormRegion): number {
  for (let column = region.left; column < region.right; column++) {
    for (let row = region.top; row <= region.bottom; row++) if (!grid.isBlank(row, column)) return column;
  }
  return region.left;
}

function lastFilledColumn(grid: Grid, region: FormRegion): number {
  const heading = Math.max(...region.indicatorHeaders.map((header) => header.right));
  for (let column = region.right; column > heading; column--) {
    for (let row = region.top; row <= region.bottom; row++) if (!grid.isBlank(row, column)) return column;
  }
  return heading;
}
