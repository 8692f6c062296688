import { addressOf } from '../grid/address';
import type { CellRef } from '../grid/cells';
import type { FormAnalysis } from './analysis';
import { doubtText } from './doubt-text';
import { subjectOf } from './findings/sentences';
import { isScored, type FundsRow, type ScoredForm } from './form';
import type { ParsedGrid } from './parsed-grid';
import type { LeftAlone } from './plan';
import type { Decision } from './scoring/decide';
import type { Outcome } from './scoring/outcome';
import type { IndicatorReading } from './scoring/form-reading';
import type { PersonBecause } from './scoring/ruling';

/** Why nothing of a sheet is written, as a Chinese sentence; null when it may be. */
export function obstacleTo({ cells }: ParsedGrid): string | null {
  if (cells.protected) return `工作表“${cells.name}”受保护，没有写入。请先撤销工作表保护，再点一键重算`;
  if (cells.hidden) return `工作表“${cells.name}”是隐藏的，没有写入。请先取消隐藏，再点一键重算`;
  return null;
}

/** What a plan leaves to a person on one form, and why: doubts, scores to judge, formulas without a rule (docs/rules.md 5). */
export function leftAloneOn({ form, grid }: FormAnalysis, outcome: Outcome): LeftAlone[] {
  const messages = form.doubts.map(doubtText);
  if (isScored(form)) messages.push(...scoresLeft(form, grid, outcome));
  return messages.map((message) => ({ sheet: form.sheet, message: `工作表“${form.sheet}”：${message}` }));
}

function scoresLeft(form: ScoredForm, grid: ParsedGrid, outcome: Outcome): string[] {
  const messages: string[] = [];
  const isInDoubt = form.doubts.some(({ part }) => part === 'form' || part === 'indicators');
  if (!isInDoubt) messages.push(...scoresToJudge(grid, outcome));
  const outdated = outdatedCells(grid, form, outcome);
  if (outdated.length) messages.push(`${listed(outdated)} 原来的公式已不适用，没有改动，请核对后重新填写`);
  if (isTotalWaiting(grid, form, outcome)) messages.push('总分要等各项得分填好，填好后请再点一键重算');
  const total = form.total?.score;
  if (total && form.doubts.length === 0 && isUncertainTotal(grid, total, outcome))
    messages.push(`${addressOf(total)} 总分没有写入：各项分值之和不是100分，或有得分看不懂，请核对`);
  return messages;
}

/** One sentence for each blank score of a row that is filled in and that no rule decides: why, and what to do. */
function scoresToJudge(grid: ParsedGrid, { indicators }: Outcome): string[] {
  const cells = new Set<string>();
  return indicators.flatMap(({ reading, decision }) => {
    const { score, placeholder } = reading.indicator;
    if (!score || placeholder || decision.action !== 'leave' || decision.result) return [];
    const isFilledIn = reading.target.kind !== 'blank' && reading.actual.kind !== 'blank';
    if (!isFilledIn || !isEmpty(grid, score) || cells.has(addressOf(score))) return [];
    cells.add(addressOf(score));
    return [`${addressOf(score)} ${subjectOf(reading.indicator)}：${whyOpen(reading)}`];
  });
}

/** Why the rule gives no points, and what to do, as a Chinese sentence. */
function whyOpen({ ruling, weight }: IndicatorReading): string {
  if (ruling.by === 'person') return TO_JUDGE[ruling.because];
  return weight === null || weight.isNegative()
    ? '没有自己的分值，请填写分值，或者人工打分'
    : '写法无法用公式计算，请人工打分';
}

const TO_JUDGE: Readonly<Record<PersonBecause, string>> = {
  words: '定性指标，请按完成情况人工打分',
  late: '完成时间晚于指标值，请人工打分',
  'odd-time': '时间看不明白，请改写，或者人工打分',
  'no-actual': '没有完成值，请填写',
  'no-target': '没有指标值，请填写，或者人工打分',
  'other-kind': '指标值与完成值不是同一类，无法比较，请统一写法，或者人工打分',
  'negative-target': '指标值是负数而没有达到，请人工打分',
  'unclear-direction': '看不出越大越好还是越小越好，请在指标值前加≥或≤，或者人工打分',
  'unknown-sign': '指标性质无法识别，请改为≥、≤或＝，或者人工打分',
  'two-numbers': '指标值或完成值不是一个明确的数，请写成一个数加单位，或者人工打分',
  'shared-weight': '几行共用一个分值，请人工打分',
  unit: '指标值与完成值的单位不一致，请统一写法，或者人工打分',
  percent: '一个是百分数，一个不是，请统一写法，或者人工打分',
  scale: '指标值与完成值一个写了“万”或“亿”，一个没有写，请统一写法，或者人工打分',
  trend: '一个是增长，一个是下降，请统一写法，或者人工打分',
};

/** Formulas of ours that no rule supports any more; what only waits for a number to be filled in is right as it stands. */
function outdatedCells(grid: ParsedGrid, form: ScoredForm, outcome: Outcome): CellRef[] {
  const { rates, execution, indicators, total } = outcome;
  const decisions: Decision[] = [
    ...rates.flatMap(({ reading, decision }) => (isRateWaiting(grid, reading.row) ? [] : decision)),
    ...(isExecutionWaiting(grid, form) ? [] : [execution]),
    ...indicators.flatMap(({ reading, decision }) => (isBlankRow(reading) ? [] : decision)),
    ...(isTotalWaiting(grid, form, outcome) ? [] : [total]),
  ];
  return decisions.flatMap((decision) => outdatedIn(decision) ?? []);
}

function outdatedIn(decision: Decision): CellRef | null {
  return decision.action === 'leave' ? (decision.outdated ?? null) : null;
}

/** 预算数 or 执行数 is still blank. */
function isRateWaiting(grid: ParsedGrid, { budget, spent }: FundsRow): boolean {
  return [budget, spent].some((cell) => cell !== null && isEmpty(grid, cell));
}

function isExecutionWaiting(grid: ParsedGrid, { funds }: ScoredForm): boolean {
  const row = funds?.rows[funds.total];
  return row !== undefined && isRateWaiting(grid, row);
}

function isBlankRow({ target, actual }: IndicatorReading): boolean {
  return target.kind === 'blank' || actual.kind === 'blank';
}

/** Our formula of 总分 stands there, and a row with points has no score yet. */
function isTotalWaiting(grid: ParsedGrid, form: ScoredForm, { indicators, total }: Outcome): boolean {
  if (!outdatedIn(total)) return false;
  if (isExecutionWaiting(grid, form)) return true;
  return indicators.some(({ reading, decision }) => {
    const { score } = reading.indicator;
    if (decision.action === 'write' || !reading.weight?.gt(0) || !score) return false;
    return isEmpty(grid, score) || isBlankRow(reading);
  });
}

function isUncertainTotal(grid: ParsedGrid, cell: CellRef, { total, sum }: Outcome): boolean {
  return sum !== null && total.action === 'leave' && !total.outdated && isEmpty(grid, cell);
}

function isEmpty(grid: ParsedGrid, { row, column }: CellRef): boolean {
  return grid.isBlank(row, column) && grid.formula(row, column) === null;
}

function listed(cells: readonly CellRef[]): string {
  return [...new Set(cells.map(addressOf))].join('、');
}
