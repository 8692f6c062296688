import { isBlank } from '../../grid/cells';
import type { Finding } from '../finding';
import type { ScoredForm } from '../form';
import { normalise } from '../../grid/text';
import type { IndicatorReading } from '../scoring/reading';
import { finding, quotedCell, shown, subjectOf, type CheckContext } from './context';

const NO_REASON = /^(无|没有|暂无|0|\/|\\|[-—–]+|none|无偏差)$/i;

/** Reasons that are due but missing, or filled in only for form's sake (DESIGN 6). */
export function checkReasons(context: CheckContext<ScoredForm>): Finding[] {
  return context.reading.indicators.flatMap((row) => checkRow(context, row));
}

/** 得分 < 分值, or the target was missed. */
export function isReasonDue(row: IndicatorReading): boolean {
  const short = row.typed !== null && row.weight !== null && row.typed.lt(row.weight) && !isShared(row);
  return short || row.ruling.met === false;
}

/** A score for several rows says nothing of this one. */
function isShared(row: IndicatorReading): boolean {
  return row.ruling.by === 'person' && row.ruling.because === 'shared-weight';
}

function checkRow(context: CheckContext<ScoredForm>, row: IndicatorReading): Finding[] {
  const { view } = context;
  const cell = row.indicator.reason ?? context.form.reasonBlock;
  if (!cell || row.indicator.placeholder) return [];
  const reason = view.at(cell);
  const blank = isBlank(reason);
  const empty = blank || NO_REASON.test(normalise(String(reason)));
  if (!empty) return [];
  const subject = subjectOf(row.indicator);
  if (isReasonDue(row)) {
    const why = shortfall(context, row);
    return blank
      ? [finding('missing-reason', 'error', cell, subject, `${why}，请填写偏差原因和改进措施`)]
      : [
          finding(
            'placeholder-reason',
            'warning',
            cell,
            subject,
            `${why}，偏差原因只写了“${String(reason).trim()}”，请说明原因和改进措施`,
          ),
        ];
  }
  return overshoot(context, row) && blank
    ? [finding('overshoot-no-reason', 'info', cell, subject, `${overshoot(context, row)}，请说明原因`)]
    : [];
}

function shortfall({ view }: CheckContext<ScoredForm>, row: IndicatorReading): string {
  const { indicator, typed, weight } = row;
  const target = quotedCell(view, indicator.target);
  const actual = quotedCell(view, indicator.actual);
  const values = target && actual ? `指标值 ${target}，完成值 ${actual}` : '';
  const lost =
    typed !== null && weight !== null && typed.lt(weight) && !isShared(row)
      ? `得${shown(typed)}分，比分值少${shown(weight.minus(typed))}分`
      : '未完成年度指标值';
  return [values, lost].filter(Boolean).join('，');
}

/** How far above the target the actual is, as a sentence; '' within the bound. */
function overshoot({ view, settings }: CheckContext<ScoredForm>, row: IndicatorReading): string {
  const { target, actual, direction, ruling, indicator } = row;
  if (ruling.by !== 'quantity' || target.kind !== 'quantity' || actual.kind !== 'quantity') return '';
  if (direction === 'at-most' || !target.number.isPositive() || target.number.isZero()) return '';
  const share = actual.number.div(target.number);
  if (share.lt(settings.overshootRatio)) return '';
  const percent = share.times(100).toDecimalPlaces(0).toString();
  return `指标值 ${quotedCell(view, indicator.target)}，完成值 ${quotedCell(view, indicator.actual)}，为指标值的${percent}%，偏离较大`;
}
