import Decimal from 'decimal.js';
import { isBlank } from '../../../grid/cells';
import type { IndicatorReading } from '../../scoring/form-reading';
import { divide } from '../../scoring/rounding';
import { found, indicatorRule } from '../rule';
import { subjectOf, targetAndActual } from '../sentences';

/** The actual value exceeds the target by far (130% unless set otherwise) and nobody says why. */
export const overshootNoReason = indicatorRule(
  { id: 'overshoot-no-reason', severity: 'info', asksForReason: true },
  (row, { form, view, settings }) => {
    const cell = row.indicator.reason ?? form.reasonBlock;
    const share = shareReached(row);
    if (!cell || share === null || share.lt(settings.overshootRatio) || !isBlank(view.at(cell))) return null;
    const percent = share.times(100).toDecimalPlaces(0).toString();
    return found(
      cell,
      subjectOf(row.indicator),
      `${targetAndActual(view, row)}，为指标值的${percent}%，偏离较大，请说明原因`,
    );
  },
);

/** actual ÷ target; null where more is not "too much": ceilings, missed targets, 100 written for 100%. */
function shareReached({ target, actual, direction, ruling }: IndicatorReading): Decimal | null {
  if (ruling.by !== 'quantity' || !ruling.met || direction === 'at-most') return null;
  if (target.kind !== 'quantity' || actual.kind !== 'quantity' || target.percent !== actual.percent)
    return null;
  const sameUnit = target.unit === actual.unit || target.unit === '' || actual.unit === '';
  return sameUnit && target.number.gt(0) ? divide(actual.number, target.number) : null;
}
