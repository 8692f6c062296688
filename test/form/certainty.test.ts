import fc from 'fast-check';
import { addressOf, analyseWorkbook, planRecompute, type CellValue, type SheetCells } from '../../src/form';
import { fixtureSheets } from '../support/fixtures';
import { fieldsOf } from '../support/form-fields';
import { fuzzRuns } from '../support/fuzz';

/** Words that stand on forms, and on many sheets that are none. */
const WORDS = [
  '项目名称', '主管部门', '实施单位', '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分', '年度资金总额',
  '其中：财政拨款', '一级指标', '二级指标', '三级指标', '年度指标值', '指标值', '实际完成值', '产出指标', '数量指标', '总分', '合计',
  '绩效目标', '≥90%', '100%', '12家', '完成', '2022年12月', '备注', '—', '/', '序号', '姓名', '实发工资', '部门', '单位',
]; // prettier-ignore

const cell = fc.oneof(
  { weight: 4, arbitrary: fc.constant<CellValue>(null) },
  { weight: 3, arbitrary: fc.constantFrom<CellValue>(...WORDS) },
  { weight: 2, arbitrary: fc.double({ noNaN: true, min: -1e9, max: 1e9 }) as fc.Arbitrary<CellValue> },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) as fc.Arbitrary<CellValue> },
  { weight: 1, arbitrary: fc.boolean() as fc.Arbitrary<CellValue> },
);

const sheet = fc
  .record({
    top: fc.integer({ min: 1, max: 40 }),
    left: fc.integer({ min: 1, max: 20 }),
    values: fc
      .integer({ min: 1, max: 9 })
      .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { maxLength: 14 })),
    format: fc.constantFrom('General', '@', '0%', '0.00', 'yyyy"年"m"月"'),
  })
  .map(({ top, left, values, format }): SheetCells => ({
    name: '随机',
    top,
    left,
    values,
    formulas: values.map((row) => row.map(() => null)),
    numberFormats: values.map((row) => row.map(() => format)),
    protected: false,
  }));

test('10,000 random sheets: no exception, no form, nothing to write', () => {
  fc.assert(
    fc.property(sheet, (random) => {
      const analysis = analyseWorkbook([random]);
      return analysis.forms.length === 0 && planRecompute(analysis).edits.length === 0;
    }),
    fuzzRuns(10_000),
  );
});

const FORMS = [
  'zhuzhou-2022',
  'xiangxi',
  'yuanjiang',
  'hengyang-investment',
  'wild-sichuan-daying-uniform',
].flatMap(fixtureSheets);

/** A real form with some cells replaced: still no exception, and every edit hits a recognised number cell. */
const damaged = fc
  .record({
    form: fc.constantFrom(...FORMS),
    blows: fc.array(fc.record({ row: fc.nat(60), column: fc.nat(12), value: cell }), { maxLength: 12 }),
  })
  .map(({ form, blows }): SheetCells => {
    const values = form.values.map((row) => [...row]);
    for (const { row, column, value } of blows) {
      const line = values[row % values.length]!;
      line[column % line.length] = value;
    }
    return { ...form, values };
  });

test('10,000 damaged forms: no exception, and no edit outside recognised cells', () => {
  fc.assert(
    fc.property(damaged, (form) => {
      const analysis = analyseWorkbook([form]);
      const allowed = new Set(
        analysis.forms.flatMap(({ form: found }) => {
          const { funds, indicators, total } = fieldsOf(found);
          return [
            ...(funds?.rows ?? []).flatMap((row) => [row.rate, row.score]),
            ...indicators.map((row) => row.score),
            total?.score,
          ].flatMap((place) => (place ? [addressOf(place)] : []));
        }),
      );
      return planRecompute(analysis).edits.every((edit) => allowed.has(addressOf(edit)));
    }),
    fuzzRuns(10_000),
  );
});

test('rows of a form in another order are never written to as another form', () => {
  fc.assert(
    fc.property(fc.constantFrom(...FORMS), fc.integer(), (form, seed) => {
      const order = form.values
        .map((_, i) => i)
        .sort((a, b) => ((a * 7919 + seed) % 101) - ((b * 7919 + seed) % 101));
      const shuffled = { ...form, values: order.map((i) => form.values[i]!) };
      const analysis = analyseWorkbook([shuffled]);
      planRecompute(analysis);
      return analysis.forms.length <= 1;
    }),
    fuzzRuns(500),
  );
});
