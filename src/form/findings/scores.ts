import { isBlank } from '../../grid/cells';
import type { Finding } from '../finding';
import type { ScoredForm } from '../form';
import { roundScore, scoreStep } from '../scoring/rounding';
import type { IndicatorReading } from '../scoring/reading';
import { finding, quotedCell, shown, subjectOf, type CheckContext } from './context';

/** 得分 against 分值, target and actual, row by row (DESIGN 6). */
export function checkScores(context: CheckContext<ScoredForm>): Finding[] {
  return context.reading.indicators.flatMap((row) => [
    ...checkMissing(context, row),
    ...checkWeight(row),
    ...checkRule(context, row),
    ...checkFullMarks(context, row),
    ...checkBlankActual(context, row),
  ]);
}

function checkMissing(
  { view }: CheckContext<ScoredForm>,
  { indicator, weight, exact }: IndicatorReading,
): Finding[] {
  const { score, actual } = indicator;
  if (!score || weight === null || !isBlank(view.at(score))) return [];
  const filled = actual !== null && !isBlank(view.at(actual));
  const hint = exact ? `，按规则应得${shown(exact)}分` : '';
  return [
    finding(
      'missing-score',
      filled ? 'warning' : 'info',
      score,
      subjectOf(indicator),
      filled ? `已填完成值但没有得分${hint}` : `分值${shown(weight)}分，完成值和得分还没有填`,
    ),
  ];
}

function checkWeight({ indicator, typed, weight }: IndicatorReading): Finding[] {
  if (!indicator.score || typed === null || weight === null) return [];
  if (typed.gt(weight)) {
    return [
      finding(
        'score-exceeds-weight',
        'error',
        indicator.score,
        subjectOf(indicator),
        `得${shown(typed)}分，超过分值${shown(weight)}分，请改正`,
      ),
    ];
  }
  return typed.isNegative() && !typed.isZero()
    ? [
        finding(
          'score-differs',
          'error',
          indicator.score,
          subjectOf(indicator),
          `得${shown(typed)}分，得分不能为负数`,
        ),
      ]
    : [];
}

function checkRule({ view, convention }: CheckContext<ScoredForm>, row: IndicatorReading): Finding[] {
  const { indicator, exact, typed, ruling } = row;
  if (!indicator.score || exact === null || typed === null || ruling.by !== 'quantity') return [];
  if (typed.minus(exact).abs().lt(scoreStep(convention))) return [];
  const due = roundScore(exact, convention);
  return [
    finding(
      'score-differs',
      'warning',
      indicator.score,
      subjectOf(indicator),
      `指标值 ${quotedCell(view, indicator.target)}，完成值 ${quotedCell(view, indicator.actual)}，按规则应得${shown(due)}分，现填${shown(typed)}分，相差${shown(due.minus(typed).abs())}分，请核对`,
    ),
  ];
}

function checkFullMarks(
  { view }: CheckContext<ScoredForm>,
  { indicator, ruling, typed, weight }: IndicatorReading,
): Finding[] {
  if (!indicator.score || ruling.met !== false || typed === null || weight === null || !typed.eq(weight))
    return [];
  if (ruling.by === 'person' && ruling.because === 'shared-weight') return [];
  return [
    finding(
      'unmet-full-marks',
      'warning',
      indicator.score,
      subjectOf(indicator),
      `指标值 ${quotedCell(view, indicator.target)}，完成值 ${quotedCell(view, indicator.actual)}，没有完成却得了满分${shown(weight)}分，请核对`,
    ),
  ];
}

function checkBlankActual(
  { view }: CheckContext<ScoredForm>,
  { indicator, typed, actual }: IndicatorReading,
): Finding[] {
  if (!indicator.score || !indicator.actual || typed === null || typed.isZero() || actual.kind !== 'blank')
    return [];
  if (!isBlank(view.at(indicator.actual)) && actual.dash) return [];
  return [
    finding(
      'blank-but-scored',
      'warning',
      indicator.actual,
      subjectOf(indicator),
      `没有填实际完成值，却得了${shown(typed)}分，请补填完成值或核对得分`,
    ),
  ];
}
