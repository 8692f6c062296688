import Decimal from 'decimal.js';
import type { CellRef } from '../../../grid/cells';
import type { Grid } from '../../../grid/grid';
import type { Indicator } from '../../form';
import { headingSense } from '../heading';
import { isPercentFormat } from '../../values/number-format';
import { endsWith, holds } from '../../vocabulary/phrases';
import { PLACEHOLDER_REASONS } from '../../vocabulary/placeholder-reasons';
import {
  ACTUAL_NAMES,
  FULL_MARKS,
  OUTCOME_WORDS,
  RULE_HEADINGS,
  RULE_WORDS,
  SCORING_REMARKS,
  SCORING_WORDS,
  TOLD_WORDS,
} from '../../vocabulary/scoring-texts';

/** What a cell of a column about scoring tells: how points are given, how they were, or one cannot tell. */
type Told = 'rule' | 'result' | 'doubt';

/** What a heading lets one expect: 评分标准 rules, 扣分说明 what was taken off and why, 评分说明 either. */
type Expected = 'rule' | 'result' | 'either';

/** What stands under a heading about scoring; null for any other heading. */
export function expectedUnder(heading: string): Expected | null {
  const role = headingSense(heading)?.role;
  const bare = heading.replace(/\([^()]*\)/g, '');
  const isOpen = holds(bare, SCORING_WORDS) && endsWith(bare, SCORING_REMARKS);
  if (role === 'reason') return isOpen ? 'result' : null;
  if (role !== 'criteria') return null;
  return isOpen && !holds(bare, RULE_HEADINGS) ? 'either' : 'rule';
}

/**
 * What the filled cells of such a column tell, by row. A cell is a result by two witnesses: a number of the row's own and a
 * word that tells; a column, when most of its cells are and none is a rule. Where heading and text disagree: doubt.
 */
export function scoringTexts(
  view: Grid,
  indicators: readonly Indicator[],
  column: number,
  expected: Expected,
): ReadonlyMap<number, Told> {
  const cells = indicators.flatMap((indicator) => {
    const text = view.label(indicator.row, column);
    return text === '' ? [] : [{ row: indicator.row, text, signs: signsOf(view, indicator, text) }];
  });
  const same = (text: string): number => cells.filter((cell) => cell.text === text).length;
  const told = cells.map((cell) => ({ ...cell, told: toldBy(cell.signs, same(cell.text) > 1) }));
  const results = told.filter((cell) => cell.told === 'result').length;
  const hasRules = told.some((cell) => cell.told === 'rule');
  const isResults = results * 2 > told.length && !hasRules;
  const settled = (cell: (typeof told)[number]): Told => {
    const { signs } = cell;
    if (expected === 'rule') return cell.told === 'result' ? 'doubt' : 'rule';
    if (expected === 'result') return signs.rule ? cell.told : 'result';
    if (cell.told !== 'doubt') return cell.told;
    if (isResults && !signs.rule) return 'result';
    return hasRules && results === 0 && !signs.tells && !signs.differs ? 'rule' : 'doubt';
  };
  return new Map(told.map((cell) => [cell.row, settled(cell)]));
}

/** What speaks for a rule, and what for a result, in one text. */
interface Signs {
  readonly rule: boolean;
  readonly tells: boolean;
  readonly outcome: boolean;
  /** It names a number of the row's 实际完成值 or 得分. */
  readonly names: boolean;
  /** … one that neither 指标值 nor 分值 has. */
  readonly differs: boolean;
  readonly fullMarks: boolean;
}

function toldBy({ rule, tells, outcome, names, differs, fullMarks }: Signs, isRepeated: boolean): Told {
  if (fullMarks) return 'result';
  if (rule) return tells || differs ? 'doubt' : 'rule';
  if ((differs && (tells || outcome)) || (names && tells)) return 'result';
  return isRepeated && !names && !tells ? 'rule' : 'doubt';
}

function signsOf(view: Grid, indicator: Indicator, text: string): Signs {
  const { target, actual, weight, score } = indicator;
  const [aim, came, full, got] = [target, actual, weight, score].map((cell) => numbersAt(view, cell));
  const lost = full!.length === 1 && got!.length === 1 ? [lostPoints(full![0]!, got![0]!)] : [];
  const own = [...came!, ...got!, ...lost];
  const given = new Set([...aim!, ...full!, '0', '']);
  const found = numbersIn(text);
  const bare = ACTUAL_NAMES.reduce((rest, name) => rest.replaceAll(name, ''), text);
  return {
    rule: holds(text, RULE_WORDS),
    tells: holds(bare, TOLD_WORDS),
    outcome: holds(bare, OUTCOME_WORDS),
    names: found.some((number) => own.includes(number)),
    differs: found.some((number) => own.includes(number) && !given.has(number)),
    fullMarks: FULL_MARKS.includes(text) || PLACEHOLDER_REASONS.includes(text),
  };
}

function lostPoints(weight: string, score: string): string {
  return new Decimal(weight).minus(score).toString();
}

/** The numbers of a cell, written alike; 0.95 shown as 95% is 95. */
function numbersAt(view: Grid, cell: CellRef | null): string[] {
  if (!cell) return [];
  const value = view.at(cell);
  if (typeof value !== 'number') return numbersIn(view.label(cell.row, cell.column));
  const shown = isPercentFormat(view.numberFormat(cell.row, cell.column))
    ? new Decimal(value).times(100)
    : new Decimal(value);
  return [shown.toString()];
}

function numbersIn(text: string): string[] {
  const plain = text.replace(/(?<=\d),(?=\d{3}(?!\d))/g, '');
  return [...plain.matchAll(/\d+(?:\.\d+)?/g)].map(([number]) => new Decimal(number).toString());
}
