import { found, scoredFormRule } from '../rule';
import { quotedCell, subjectOf } from '../sentences';

/** A day that is likely a slip of the pen: 20212年2月16日, 13月. */
export const suspiciousDate = scoredFormRule(
  { id: 'suspicious-date', severity: 'warning', restsOn: ['indicators'] },
  ({ reading, view }) =>
    reading.indicators.flatMap(({ indicator, target, actual }) =>
      [
        { value: target, cell: indicator.target },
        { value: actual, cell: indicator.actual },
      ].flatMap(({ value, cell }) =>
        cell && 'suspicious' in value && value.suspicious
          ? [found(cell, subjectOf(indicator), `日期“${quotedCell(view, cell)}”可能写错了，请核对`)]
          : [],
      ),
    ),
);
