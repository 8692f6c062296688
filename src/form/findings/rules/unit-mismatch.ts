import { becauseOf } from '../undecided';
import { found, indicatorRule } from '../rule';
import { subjectOf, targetAndActual } from '../sentences';

const WHAT: Readonly<Record<string, string>> = {
  unit: '单位不一致',
  percent: '一个是百分数，一个不是',
  scale: '一个写了“万”或“亿”，一个没有写',
  trend: '一个是增长，一个是下降',
};

/** Target and actual cannot be compared as they are written: 100家 against 105批次. */
export const unitMismatch = indicatorRule({ id: 'unit-mismatch', severity: 'warning' }, (row, { view }) => {
  const what = WHAT[becauseOf(row) ?? ''];
  return what && row.indicator.actual
    ? found(
        row.indicator.actual,
        subjectOf(row.indicator),
        `${targetAndActual(view, row)}，${what}，无法比较，请统一写法`,
      )
    : null;
});
