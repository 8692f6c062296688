import Decimal from 'decimal.js';
import type { Finding } from '../finding';
import type { ScoredForm } from '../form';
import type { IndicatorReading } from '../scoring/reading';
import { finding, quotedCell, shown, subjectOf, type CheckContext } from './context';

/** What stands in 指标值 and 完成值 themselves (DESIGN 6). */
export function checkValues(context: CheckContext<ScoredForm>): Finding[] {
  return context.reading.indicators.flatMap((row) => [
    ...checkUnits(context, row),
    ...checkDates(context, row),
    ...checkRepeatedBound(context, row),
    ...checkBand(context, row),
  ]);
}

const MISMATCH: Readonly<Record<string, string>> = {
  unit: '单位不一致',
  percent: '一个是百分数，一个不是',
  scale: '数量级的写法不一致',
  trend: '一个是增长，一个是下降',
};

function checkUnits({ view }: CheckContext<ScoredForm>, { indicator, ruling }: IndicatorReading): Finding[] {
  if (ruling.by !== 'person' || !indicator.actual) return [];
  const what = MISMATCH[ruling.because];
  if (!what) return [];
  const target = quotedCell(view, indicator.target);
  const actual = quotedCell(view, indicator.actual);
  return [
    finding(
      'unit-mismatch',
      'warning',
      indicator.actual,
      subjectOf(indicator),
      `指标值 ${target}与完成值 ${actual}${what}，无法比较，请统一写法`,
    ),
  ];
}

function checkDates({ view }: CheckContext<ScoredForm>, { indicator, target, actual }: IndicatorReading): Finding[] {
  return [
    { value: target, cell: indicator.target },
    { value: actual, cell: indicator.actual },
  ].flatMap(({ value, cell }) =>
    cell && value.kind === 'moment' && value.suspicious
      ? [
          finding(
            'suspicious-date',
            'warning',
            cell,
            subjectOf(indicator),
            `日期“${quotedCell(view, cell)}”可能写错了，请核对`,
          ),
        ]
      : [],
  );
}

/** ≥95% as the actual value repeats the bound instead of saying what was reached. */
function checkRepeatedBound(
  { view }: CheckContext<ScoredForm>,
  { indicator, target, actual }: IndicatorReading,
): Finding[] {
  if (!indicator.actual || target.kind !== 'quantity' || actual.kind !== 'quantity' || !actual.bound)
    return [];
  if (actual.bound !== target.bound || !actual.number.eq(target.number)) return [];
  return [
    finding(
      'actual-repeats-bound',
      'info',
      indicator.actual,
      subjectOf(indicator),
      `完成值照抄了指标值“${quotedCell(view, indicator.actual)}”，请填实际数`,
    ),
  ];
}

const BANDS: readonly (readonly [RegExp, string, string, string])[] = [
  [/^(达成|完成)(年度|预期)(指标|目标)$/, '0.8', '1', '达成年度指标'],
  [/^部分(达成|完成|实现)/, '0.6', '0.8', '部分达成'],
  [/^未(达成|完成|实现)/, '0', '0.6', '未达成'],
];

/** 达成 100–80%, 部分达成 80–60%, 未达成 60–0% of the points bound the choice (财预〔2020〕10号). */
function checkBand(_: CheckContext<ScoredForm>, { indicator, actual, typed, weight }: IndicatorReading): Finding[] {
  if (!indicator.score || actual.kind !== 'words' || typed === null || weight === null || typed.gt(weight))
    return [];
  const band = BANDS.find(([pattern]) => pattern.test(actual.text));
  if (!band) return [];
  const [low, high] = [weight.times(new Decimal(band[1])), weight.times(new Decimal(band[2]))];
  if (typed.gte(low) && typed.lte(high)) return [];
  return [
    finding(
      'qualitative-band',
      'warning',
      indicator.score,
      subjectOf(indicator),
      `完成情况为“${band[3]}”，得分应在${shown(low)}至${shown(high)}分之间，现填${shown(typed)}分`,
    ),
  ];
}
