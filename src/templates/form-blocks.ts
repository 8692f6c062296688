import { blockFrom, sourceFor, type Block, addressOf, type CellRef } from '../form';
import { blankHighlight, blankRate, blankRateScore, blankTotal } from './blank-formulas';
import { LOOKS } from './looks';
import type { Page } from './page';
import type { DrawnLevel, FilledRow, FormContent } from './template';

/** Columns of the project and department forms (1-based), in the order of the printed form. */
export const AT = {
  group: 1,
  level1: 2,
  level2: 3,
  name: 4,
  target: 5,
  actual: 6,
  weight: 7,
  score: 8,
  reason: 9,
};
/** Widths of those columns in characters. */
export const FORM_WIDTHS = [8, 12, 13, 24, 14, 14, 8, 9, 24];
const LAST = FORM_WIDTHS.length;
const DASH = '—';

/** The three bounds of a qualitative result (docs/rules.md 4). */
const QUALITATIVE_GRADES = ['达成年度指标', '部分达成年度指标并具有一定效果', '未达成年度指标且效果较差'];

/** Title and year. */
export function drawTitle(page: Page, title: string, year: string): void {
  page.text(page.row(33), 1, title, LOOKS.title, { columns: page.columns });
  page.text(page.row(20), 1, `（${year || '    '}年度）`, LOOKS.subtitle, { columns: page.columns });
}

interface FundsBlock {
  readonly label: string;
  readonly sources: readonly string[];
  readonly points: number;
  /** Rows below the sources that belong to the block. */
  readonly more?: number;
  /** What is known of 年初预算数; absent while nothing is. */
  readonly initial?: FormContent['initial'] | undefined;
}

/** The funds block with the total first; returns the cell of its score. */
export function drawFunds(page: Page, { label, sources, points, more = 0, initial }: FundsBlock): CellRef {
  const row = page.row(24);
  page.text(row, 1, label, LOOKS.label, { rows: sources.length + 2 + more });
  page.text(row, 2, '', LOOKS.label, { columns: 2 });
  ['年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'].forEach((heading, index) =>
    page.text(row, AT.name + index, heading, LOOKS.label),
  );
  const total = page.row(24);
  page.text(total, 2, '年度资金总额', LOOKS.label, { columns: 2 });
  page.number(total, AT.name, initial?.total ?? null, LOOKS.amount);
  const budget = page.number(total, AT.target, null, LOOKS.amount);
  const spent = page.number(total, AT.actual, null, LOOKS.amount);
  const weight = page.number(total, AT.weight, points, LOOKS.score);
  const rate = page.formula(total, AT.score, blankRate(budget, spent), '', LOOKS.percentFormula);
  const score = page.formula(total, AT.reason, blankRateScore(rate, weight), '', LOOKS.scoreFormula);
  for (const source of sources) drawSource(page, source, initialOf(source, initial));
  page.validate(blockFrom({ ...budget, column: AT.name }, sources.length + 1, 3), AMOUNT);
  return score;
}

const AMOUNT = {
  rule: { kind: 'decimal', least: 0, most: 1e12 },
  otherwise: 'stop',
  message: '请填写金额（数字，不带单位）',
} as const;

/** What is known of a source by its label; null where nothing is. */
export function initialOf(label: string, initial: FundsBlock['initial']): number | null {
  return sourceFor(label, initial?.sources ?? [])?.amount ?? null;
}

function drawSource(page: Page, source: string, initial: number | null): void {
  const row = page.row(24);
  page.text(row, 2, source, LOOKS.openLabel, { columns: 2 });
  page.number(row, AT.name, initial, LOOKS.amount);
  for (const column of [AT.target, AT.actual]) page.number(row, column, null, LOOKS.amount);
  for (const column of [AT.weight, AT.score, AT.reason]) page.text(row, column, DASH, LOOKS.label);
}

/** 年度总体目标: what was expected beside what came of it. */
export function drawGoals(page: Page, goals = ''): void {
  const heading = page.row(22);
  page.text(heading, 1, '年度总体目标', LOOKS.label, { rows: 2 });
  page.text(heading, 2, '预期目标', LOOKS.label, { columns: 4 });
  page.text(heading, AT.actual, '实际完成情况', LOOKS.label, { columns: 4 });
  const row = page.row(150);
  page.text(row, 2, goals, LOOKS.entryTop, { columns: 4 });
  page.text(row, AT.actual, '', LOOKS.entryTop, { columns: 4 });
}

const HEADINGS = [
  '一级指标',
  '二级指标',
  '三级指标',
  '年度指标值',
  '实际完成值',
  '分值',
  '得分',
  '偏差原因分析及改进措施',
];

/** The indicator table and 总分; returns the row of its heading, which every page repeats. */
export function drawIndicators(page: Page, levels: readonly DrawnLevel[], executionScore: CellRef): number {
  const heading = page.row(32);
  const rows = levels.flatMap((level) => level.parts).reduce((sum, part) => sum + part.rows, 0);
  page.text(heading, AT.group, '绩\n效\n指\n标', LOOKS.label, { rows: rows + 1 });
  HEADINGS.forEach((label, index) => page.text(heading, AT.level1 + index, label, LOOKS.label));
  for (const level of levels) drawLevel(page, level);
  const first = heading + 1;
  const last = heading + rows;
  validateIndicators(page, first, rows);
  page.highlight({
    column: AT.reason,
    firstRow: first,
    lastRow: last,
    formula: blankHighlight({ score: AT.score, weight: AT.weight, reason: AT.reason }, first),
  });
  const total = page.row(24);
  page.text(total, 1, '总分', LOOKS.heading, { columns: AT.actual });
  page.number(total, AT.weight, 100, LOOKS.heading);
  const scores = Array.from({ length: rows }, (_, index) => ({ row: first + index, column: AT.score }));
  page.formula(total, AT.score, blankTotal([...scores, executionScore]), 0, LOOKS.heading);
  page.text(total, AT.reason, '', LOOKS.entry);
  return heading;
}

function drawLevel(page: Page, level: DrawnLevel): void {
  const rows = level.parts.reduce((sum, part) => sum + part.rows, 0);
  let isFirst = true;
  for (const part of level.parts) {
    for (let index = 0; index < part.rows; index++) {
      const row = page.row(36);
      const points = level.points === null ? '' : `\n（${level.points}分）`;
      if (isFirst) page.text(row, AT.level1, `${level.name}${points}`, LOOKS.label, { rows });
      isFirst = false;
      if (index === 0) drawPart(page, row, level, part);
      drawRow(page, row, part.entries?.[index] ?? BLANK_ROW);
    }
  }
}

const BLANK_ROW: FilledRow = { name: '', target: '', points: null };

function drawRow(page: Page, row: number, { name, target, points }: FilledRow): void {
  page.text(row, AT.name, name, LOOKS.entryLeft);
  page.text(row, AT.reason, '', LOOKS.entryLeft);
  if (typeof target === 'number') page.number(row, AT.target, target, LOOKS.entry);
  else page.text(row, AT.target, String(target ?? ''), LOOKS.entry);
  page.text(row, AT.actual, '', LOOKS.entry);
  page.number(row, AT.weight, points, LOOKS.score);
  page.number(row, AT.score, null, LOOKS.score);
}

function drawPart(page: Page, row: number, level: DrawnLevel, part: DrawnLevel['parts'][number]): void {
  page.text(row, AT.level2, part.name, LOOKS.openLabel, { rows: part.rows });
  page.validate(blockFrom({ row, column: AT.level2 }), {
    rule: { kind: 'list', choices: level.parts.map(({ name }) => name) },
    otherwise: 'suggest',
    message: '',
  });
}

function validateIndicators(page: Page, row: number, rows: number): void {
  const column = (at: number): Block => blockFrom({ row, column: at }, rows);
  const weight = `$${addressOf({ row, column: AT.weight })}`;
  page.validate(column(AT.actual), {
    rule: { kind: 'list', choices: QUALITATIVE_GRADES },
    otherwise: 'suggest',
    message: '',
  });
  page.validate(column(AT.weight), POINTS);
  page.validate(column(AT.score), {
    rule: { kind: 'decimal', least: 0, most: { formula: `=${weight}` } },
    otherwise: 'stop',
    message: '得分应为 0 到分值之间的数字',
  });
}

/** What may be typed as 分值. */
export const POINTS = {
  rule: { kind: 'decimal', least: 0, most: 100 },
  otherwise: 'stop',
  message: '分值应为 0 到 100 的数字',
} as const;

/** Lines for names and signatures at the foot. */
export function drawFoot(page: Page, lines: readonly string[]): void {
  for (const line of lines) page.text(page.row(20), 1, line, LOOKS.foot, { columns: LAST });
}
