import type { Convention } from '../convention';
import type { ReasonContext } from '../findings/reasons-due';
import { pointsLost } from '../findings/reasons-due';
import { shown } from '../findings/sentences';
import type { IndicatorReading } from '../scoring/form-reading';
import { baseNumber } from '../scoring/comparison';
import { printedRateText } from '../scoring/rate-text';
import { divide } from '../scoring/rounding';
import { gapOf } from './gap-of';
import { shownValue } from './shown-value';

/** Where the facts end and the writer begins. */
export const CAUSE_TO_COME = '主要因';

/**
 * A sentence to start a 偏差原因 from: 年度指标值50个，实际完成42个，完成率84%，主要因. It states what stands on the form and what
 * follows from it by arithmetic, in the form's own convention, and nothing else.
 */
export function startingSentence(row: IndicatorReading, context: ReasonContext): string {
  const { indicator, target, actual } = row;
  const wanted = shownValue(context.view, indicator.target, target);
  const reached = shownValue(context.view, indicator.actual, actual);
  const facts = [
    wanted && `年度指标值${quotedIf(target.kind === 'words', wanted)}`,
    reached ? `${reachedAs(row)}${quotedIf(actual.kind === 'words', reached)}` : '实际完成值未填',
    distance(row, context),
  ];
  return [...facts.filter(Boolean), CAUSE_TO_COME].join('，');
}

function quotedIf(quote: boolean, text: string): string {
  return quote ? `“${text}”` : text;
}

function reachedAs({ actual, direction }: IndicatorReading): string {
  if (actual.kind === 'moment') return '实际完成时间';
  if (actual.kind === 'words') return '实际完成情况';
  return direction === 'at-most' ? '实际为' : '实际完成';
}

/** The rate for what is counted, the distance for the rest; the points where the target was reached or nothing is measured. */
function distance(row: IndicatorReading, context: ReasonContext): string {
  const gap = gapOf(row);
  if (gap) return completionRate(row, context.convention) ?? gap.text.replaceAll(' ', '');
  const lost = pointsLost(row, context);
  return lost && row.weight ? `自评得${shown(row.weight.minus(lost))}分（分值${shown(row.weight)}分）` : '';
}

/** 完成率84%; null for shares, ceilings, and where the rounding would say that nothing is missing. */
function completionRate(
  { target, actual, direction }: IndicatorReading,
  convention: Convention,
): string | null {
  if (target.kind !== 'quantity' || actual.kind !== 'quantity' || target.percent) return null;
  const [wanted, reached] = [baseNumber(target), baseNumber(actual)];
  if (direction === 'at-most' || reached.gt(wanted)) return null;
  const text = printedRateText(divide(reached, wanted), convention);
  return text.startsWith('100') ? null : `完成率${text}`;
}
