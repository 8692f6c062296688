import { addressOf, type CellValue, type SheetCells } from '../../src/form';

/** One indicator of a form made for a test. */
export interface MadeIndicator {
  readonly name?: string;
  readonly level1?: string;
  readonly level2?: string;
  readonly target: CellValue;
  readonly actual: CellValue;
  readonly weight: CellValue;
  readonly score?: CellValue;
  readonly reason?: CellValue;
  readonly percent?: boolean;
}

const FIRST_ROW = 8;
const COLUMNS = { target: 4, actual: 5, weight: 6, score: 7, reason: 8 } as const;

/** A small project form; `formulas` by address take the place of constants. */
export function makeForm(
  indicators: readonly MadeIndicator[],
  formulas: ReadonlyMap<string, string> = new Map(),
): SheetCells {
  const rows: CellValue[][] = [
    ['项目支出绩效自评表（2023年度）'],
    ['项目名称', '测试项目'],
    ['项目资金（万元）', null, '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
    [null, '年度资金总额', 100, 100, 95, 10, null, null],
    ['年度总体目标', '预期目标', null, null, '实际完成情况'],
    [null, '目标', null, null, '完成'],
    [
      '一级指标',
      '二级指标',
      '三级指标',
      '年度指标值',
      '实际完成值',
      '分值',
      '得分',
      '偏差原因分析及改进措施',
    ],
    ...indicators.map((row, index): CellValue[] => [
      row.level1 ?? '产出指标',
      row.level2 ?? '数量指标',
      row.name ?? `指标${index + 1}完成数`,
      row.target,
      row.actual,
      row.weight,
      row.score ?? null,
      row.reason ?? null,
    ]),
    ['总分', null, null, null, null, 100, null, null],
  ];
  const width = 8;
  const formats = rows.map((_, i) =>
    Array.from({ length: width }, (__, j) => {
      const indicator = indicators[i - FIRST_ROW + 1];
      return indicator?.percent && (j === 3 || j === 4) ? '0.00%' : 'General';
    }),
  );
  return {
    name: '测试',
    top: 1,
    left: 1,
    values: rows.map((row) => Array.from({ length: width }, (_, j) => row[j] ?? null)),
    formulas: rows.map((_, i) =>
      Array.from(
        { length: width },
        (__, j) => formulas.get(addressOf({ row: i + 1, column: j + 1 })) ?? null,
      ),
    ),
    numberFormats: formats,
    protected: false,
  };
}

/** The value of an indicator's cell, 0-based indicator. */
export function valueIn(sheet: SheetCells, field: keyof typeof COLUMNS, indicator: number): CellValue {
  return sheet.values[FIRST_ROW + indicator - sheet.top]?.[COLUMNS[field] - sheet.left] ?? null;
}
