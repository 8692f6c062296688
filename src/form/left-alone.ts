import { addressOf } from '../grid/address';
import type { CellRef } from '../grid/cells';
import type { FormAnalysis } from './analysis';
import { doubtText } from './doubt-text';
import { isScored, type ScoredForm } from './form';
import type { ParsedGrid } from './parsed-grid';
import type { LeftAlone } from './plan';
import type { Decision } from './scoring/decide';
import type { Outcome } from './scoring/outcome';

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
  const toJudge = isInDoubt ? [] : blankScores(grid, outcome);
  if (toJudge.length)
    messages.push(`${toJudge.length} 项得分无法按规则判定，没有写入，请人工打分：${listed(toJudge)}`);
  const outdated = outdatedCells(outcome);
  if (outdated.length) messages.push(`${listed(outdated)} 原来的公式已不适用，没有改动，请核对后重新填写`);
  const total = form.total?.score;
  if (total && form.doubts.length === 0 && isUncertainTotal(grid, total, outcome))
    messages.push(`${addressOf(total)} 总分没有写入：各项分值之和不是100分，或有得分看不懂，请核对`);
  return messages;
}

/** Blank scores of rows that are filled in and that no rule decides. */
function blankScores(grid: ParsedGrid, { indicators }: Outcome): CellRef[] {
  return indicators.flatMap(({ reading: { indicator, target, actual }, decision }) => {
    const { score, placeholder } = indicator;
    if (!score || placeholder || decision.action !== 'leave' || decision.result) return [];
    const isFilledIn = target.kind !== 'blank' && actual.kind !== 'blank';
    return isFilledIn && isEmpty(grid, score) ? [score] : [];
  });
}

function outdatedCells({ rates, execution, indicators, total }: Outcome): CellRef[] {
  const all: Decision[] = [...[...rates, ...indicators].map(({ decision }) => decision), execution, total];
  return all.flatMap((decision) =>
    decision.action === 'leave' && decision.outdated ? [decision.outdated] : [],
  );
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
