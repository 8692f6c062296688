import { addressOf } from '../../grid/address';
import type { Doubt, Form, ScoredForm } from '../form';
import { RATING_LEVEL } from '../labels';
import type { Grid } from '../../grid/grid';
import { becauseOf } from './because';
import { readBasedata } from './basedata';
import { readCover } from './cover';
import { readFunds } from './funds-block';
import { findName, findTitle, findTotalInHead, findYear, isDepartmentForm } from './head-fields';
import { readIndicators, type IndicatorBlock } from './indicator-block';
import { findRegions, type FormRegion } from './regions';

/** The forms of one sheet, top to bottom. Reads cell values alone (DESIGN 2). */
export function recogniseForms(view: Grid): Form[] {
  const tables = findRegions(view)
    .map((region) => readForm(view, region))
    .filter((form) => form !== null);
  if (tables.length) return tables;
  const other = readBasedata(view) ?? readCover(view);
  return other ? [other] : [];
}

const FIRST_LEVELS = /产出|效益|满意|成本|效率|效果|履职|运行|管理|投入|过程|决策|可持续/;

function readForm(view: Grid, region: FormRegion): Form | null {
  if (region.indicatorHeaders[0]!.kind === 'rating') return readRating(view, region);
  const funds = readFunds(view, region);
  const block = readIndicators(view, region);
  const title = findTitle(view, region);
  const department = isDepartmentForm(view, region);
  const known = block.indicators.some((indicator) => FIRST_LEVELS.test(indicator.level1 + indicator.level2));
  if (!known && title === null) return null;
  if (!funds && !block.indicators.some((indicator) => indicator.score)) return null;
  const name = findName(view, region, department);
  const total = totalOf(view, region, block);
  return {
    ...placeOf(view, region),
    kind: department ? 'department' : 'project',
    title,
    year: findYear(view, region),
    projectName: name?.value ?? null,
    funds,
    indicators: block.indicators,
    groups: block.groups,
    total,
    reasonBlock: block.indicators.some((indicator) => indicator.reason) ? null : block.reasonBlock,
    subtotals: [],
    because: becauseOf(view, region, { title, name, total }),
    doubts: [
      ...doubtsOf(region, block),
      ...(region.fundsHeaders.length > 0 && !funds
        ? [doubt(region, 'funds', '资金部分的预算数和执行数没有读懂')]
        : []),
    ],
  };
}

/** 评价指标体系评分表: points per indicator, no targets. Known by two of its usual first levels. */
function readRating(view: Grid, region: FormRegion): Form | null {
  const block = readIndicators(view, region);
  const levels = new Set(
    block.indicators.map(({ level1 }) => level1).filter((level) => RATING_LEVEL.test(level)),
  );
  if (levels.size < 2) return null;
  const title = findTitle(view, region);
  const total = totalOf(view, region, block);
  return {
    ...placeOf(view, region),
    kind: 'rating',
    title,
    year: findYear(view, region),
    projectName: null,
    funds: null,
    indicators: block.indicators,
    groups: block.groups,
    total,
    reasonBlock: null,
    subtotals: [],
    because: becauseOf(view, region, { title, name: null, total }),
    doubts: doubtsOf(region, block),
  };
}

/** Where on the sheet the form stands. */
function placeOf(
  view: Grid,
  region: FormRegion,
): Pick<Form, 'id' | 'sheet' | 'top' | 'left' | 'bottom' | 'right'> {
  const { top, bottom } = region;
  const left = firstFilledColumn(view, region);
  const id = `${view.name}!${addressOf({ row: top, column: left })}`;
  return { id, sheet: view.name, top, left, bottom, right: lastFilledColumn(view, region) };
}

function totalOf(view: Grid, region: FormRegion, block: IndicatorBlock): ScoredForm['total'] {
  if (block.total) {
    const { labelCell, weight, score } = block.total;
    return { label: { ...labelCell, text: String(view.at(labelCell)).trim() }, weight, score };
  }
  const inHead = findTotalInHead(view, region);
  if (!inHead) return null;
  const { labelRow: row, labelColumn: column, value } = inHead;
  return { label: { row, column, text: String(view.value(row, column)).trim() }, weight: null, score: value };
}

function doubtsOf(region: FormRegion, block: IndicatorBlock): Doubt[] {
  return block.indicators.every((indicator) => indicator.placeholder)
    ? [doubt(region, 'form', '还没有填写任何指标')]
    : [];
}

function doubt({ top: row, left: column }: FormRegion, part: Doubt['part'], message: string): Doubt {
  return { row, column, part, message };
}

function firstFilledColumn(view: Grid, region: FormRegion): number {
  for (let column = region.left; column < region.right; column++) {
    for (let row = region.top; row <= region.bottom; row++) if (!view.isBlank(row, column)) return column;
  }
  return region.left;
}

function lastFilledColumn(view: Grid, region: FormRegion): number {
  const heading = Math.max(...region.indicatorHeaders.map((header) => header.right));
  for (let column = region.right; column > heading; column--) {
    for (let row = region.top; row <= region.bottom; row++) if (!view.isBlank(row, column)) return column;
  }
  return heading;
}
