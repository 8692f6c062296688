import { addressOf, type CellValue, type Finding, type Form, type SheetCells } from '../../src/form';
import { checkForm } from '../../src/form/findings/check-form';
import { DEFAULT_SETTINGS } from '../../src/form/analysis';
import { DEFAULT_CONVENTION, type Convention } from '../../src/form/convention';
import { isScored, type AmountsForm, type ScoredForm } from '../../src/form/form';
import { ParsedGrid } from '../../src/form/parsed-grid';
import { recogniseForms } from '../../src/form/recognise/recognise';
import type { FormReading, IndicatorReading } from '../../src/form/scoring/form-reading';
import { readValues } from '../../src/form/scoring/reading';

/** A small project form without a fault: 9.5 for the execution rate, 90 for three indicators, 99.5 in all. */
export const RIGHT_FORM: readonly (readonly CellValue[])[] = [
  ['项目支出绩效自评表（2023年度）'],
  ['项目名称', '测试项目'],
  ['项目资金（万元）', null, '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
  [null, '年度资金总额', 100, 100, 95, 10, '95.00%', 9.5],
  [null, '其中：当年财政拨款', 80, 80, 75],
  [null, '其他资金', 20, 20, 20],
  ['年度总体目标', '预期目标', null, null, '实际完成情况'],
  [null, '目标', null, null, '完成'],
  ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因分析及改进措施'],
  ['产出指标', '数量指标', '扶持企业数', '≥15家', '15家', 50, 50],
  ['效益指标', '社会效益指标', '受益群众', '≥1000人', '1100人', 30, 30],
  ['满意度指标', '服务对象满意度指标', '群众满意度', '≥90%', '95%', 10, 10],
  ['总分', null, null, null, null, 100, 99.5],
];
const WIDTH = 9;

/** Cells by address that take the place of the right form's. */
export type Patch = Readonly<Record<string, CellValue>>;

/** How a test departs from the right form, beside its cells. */
export interface Departure {
  readonly form?: (form: ScoredForm) => Form;
  readonly row?: (row: IndicatorReading) => IndicatorReading;
  readonly convention?: Convention;
  readonly formulas?: Readonly<Record<string, string>>;
}

/** The right form with some of its cells changed, as a sheet. */
export function sheetOf(patch: Patch, formulas: Readonly<Record<string, string>> = {}): SheetCells {
  const cells = <T>(make: (address: string, row: number, column: number) => T): T[][] =>
    RIGHT_FORM.map((_, row) =>
      Array.from({ length: WIDTH }, (__, column) =>
        make(addressOf({ row: row + 1, column: column + 1 }), row, column),
      ),
    );
  return {
    name: '测试',
    top: 1,
    left: 1,
    values: cells((address, row, column) =>
      address in patch ? (patch[address] ?? null) : (RIGHT_FORM[row]?.[column] ?? null),
    ),
    formulas: cells((address) => formulas[address] ?? null),
    numberFormats: cells(() => 'General'),
    protected: false,
  };
}

/** The findings of the right form with some of its cells changed. */
export function check(patch: Patch = {}, departure: Departure = {}): Finding[] {
  const sheet = sheetOf(patch, departure.formulas ?? {});
  const view = new ParsedGrid(sheet);
  const [recognised] = recogniseForms(view);
  if (!recognised || !isScored(recognised)) throw new Error('the made form is no form');
  const form = departure.form?.(recognised) ?? recognised;
  const read = readValues(view, form, 'penalty');
  const change = departure.row ?? ((row: IndicatorReading) => row);
  const reading: FormReading = { ...read, indicators: read.indicators.map(change) };
  const convention = departure.convention ?? DEFAULT_CONVENTION;
  return checkForm({ view, form, reading, convention, settings: DEFAULT_SETTINGS });
}

/** The same, each finding as rule@cell. */
export function found(patch: Patch = {}, departure: Departure = {}): string[] {
  return check(patch, departure).map((finding) => `${finding.rule}@${addressOf(finding)}`);
}

/** The sentence of the only finding that a rule has; undefined when it has none. */
export function sentence(rule: string, patch: Patch, departure: Departure = {}): string | undefined {
  const [only, ...others] = check(patch, departure).filter((finding) => finding.rule === rule);
  if (others.length > 0) throw new Error(`${rule} speaks more than once`);
  return only?.message;
}

/** A form of amounts in the place of the right form. */
export function amounts(parts: Pick<AmountsForm, 'sums' | 'controlRate'>): (form: ScoredForm) => AmountsForm {
  return ({ id, sheet, title, year, projectName, top, left, bottom, right }) => ({
    ...{ id, sheet, title, year, projectName, top, left, bottom, right },
    kind: 'basedata',
    because: [],
    doubts: [],
    ...parts,
  });
}
