import {
  analyseWorkbook,
  isScored,
  planRecompute,
  readTargetTables,
  readWorkbook,
  type SheetCells,
  type TargetTable,
} from '../../src/form';
import { formFromTargets, TEMPLATES, templateFor, type Template } from '../../src/templates';
import { openXlsx, readSheets, writeWorkbook } from '../../src/xlsx';
import { fixtureSheets } from '../support/fixtures';
import { nationalTable, provincialTable, publishedList, twoTermTable } from '../support/target-tables';

const tablesOf = (sheets: SheetCells[]): TargetTable[] => readTargetTables(readWorkbook(sheets));
const template = (id: string): Template => TEMPLATES.find((one) => one.id === id)!;

/** The form as it is read back from the file that it is written into. */
function formOf(table: TargetTable, onto: Template): { sheet: SheetCells; notes: readonly string[] } {
  const { design, notes } = formFromTargets(table, onto, [])!;
  return { sheet: readSheets(openXlsx(writeWorkbook([design])))[0]!, notes };
}

const all: [string, TargetTable, SheetCells][] = [
  ...fixtureSheets('negatives-target-declaration'),
  ...[nationalTable(), twoTermTable(), provincialTable(), publishedList()],
].flatMap((sheet) =>
  tablesOf([sheet]).map((table): [string, TargetTable, SheetCells] => [table.id, table, sheet]),
);

describe.each(all)('%s', (_, table, source) => {
  test.each(['project', 'project-cost'])('onto %s: recognised, and every indicator is as approved', (id) => {
    const { sheet } = formOf(table, template(id));
    const { forms } = analyseWorkbook([sheet]);
    expect(forms).toHaveLength(1);
    const [{ form, findings }] = forms as [(typeof forms)[number]];
    expect(form.projectName?.text).toBe(table.projectName?.text);
    expect(form.year).toBe(table.year);
    if (!isScored(form)) throw new Error('no scored form');
    const names = form.indicators.filter(({ placeholder }) => !placeholder).map(({ name }) => name);
    expect([...names].sort()).toEqual(table.indicators.map(({ name }) => name).sort());
    const ignored = ['missing-score', 'weights-not-100', 'group-weight-mismatch'];
    expect(findings.map(({ rule }) => rule).filter((rule) => !ignored.includes(rule))).toEqual([]);
  });

  test('held against its table, the new form has no finding; changed, it has one', () => {
    const { sheet } = formOf(table, templateFor(table));
    const against = (made: SheetCells): string[] =>
      analyseWorkbook([made, source])
        .forms.flatMap(({ findings }) => findings.map(({ rule }) => rule))
        .filter((rule) => /^(target|budget|indicator|weight)-changed|indicator-(dropped|added)$/.test(rule));
    expect(against(sheet)).toEqual([]);
    const name = table.indicators[0]!.name;
    const values = sheet.values.map((row) =>
      row.map((value) => (value === name ? '与批复无关的一项' : value)),
    );
    expect(against({ ...sheet, values }).length).toBeGreaterThan(0);
  });
});

test('money is converted, sign and unit stand in one cell, points are taken over where they make 100', () => {
  const [table] = tablesOf([provincialTable()]);
  const { sheet, notes } = formOf(table!, template('project'));
  const cells = sheet.values.flat();
  expect(cells).toEqual(
    expect.arrayContaining([123.4567, '≥120公里', '=100%', '≤3起', 30, '养护道路120公里。']),
  );
  expect(cells).toContain('产出指标\n（60分）');
  expect(notes).toEqual([]);
});

test('points that leave no room for the execution rate are not filled in, and it is said', () => {
  const sheet = provincialTable();
  const values = sheet.values.map((row) =>
    row.map((value, column) => (column === 6 && value === 30 ? 40 : value)),
  );
  const [table] = tablesOf([{ ...sheet, values }]);
  const { sheet: made, notes } = formOf(table!, template('project'));
  expect(made.values.flat()).not.toContain(40);
  expect(notes).toEqual(['目标表的分值合计100分，加上预算执行率10分不是100分，分值没有填入，请自行分配']);
});

test('what looks like a formula is text', () => {
  const rows = { 10: [null, '产出指标', '数量指标', '=1+1', '=2'], 3: ['项目名称', null, '@甲'] };
  const [table] = tablesOf([nationalTable(rows)]);
  const { sheet } = formOf(table!, template('project'));
  expect(sheet.values.flat()).toEqual(expect.arrayContaining(['=1+1', '=2', '@甲']));
  expect(sheet.formulas.flat()).not.toContain('=1+1');
});

test('a level that the table lacks keeps one row; costs count as output where the form has no level for them', () => {
  const [table] = tablesOf([nationalTable({ 12: [] })]);
  const { notes } = formOf(table!, template('project'));
  expect(notes).toEqual(['目标表没有分值，请在“分值”列填写', '目标表没有“效益指标”，留了一行空行']);
  const cost = tablesOf([
    nationalTable({ 12: [null, '成本指标', '经济成本指标', '培训成本', '≤5万元'] }),
  ])[0]!;
  expect(templateFor(cost).id).toBe('project-cost');
  expect(formOf(cost, template('project')).sheet.values.flat()).toContain('经济成本指标');
});

test('indicators without any level stand last, and it is said', () => {
  const rows = { 10: [null, null, null, '指标1：扶持企业数', '≥15家'], 11: [], 12: [], 13: [] };
  const [table] = tablesOf([nationalTable(rows)]);
  const { sheet, notes } = formOf(table!, template('project'));
  expect(notes.join()).not.toContain('“”');
  expect(notes).toContain('目标表里有1条指标没有一级指标，二级指标也看不出来，已放在最后，请补填');
  expect(analyseWorkbook([sheet]).forms).toHaveLength(1);
  expect(sheet.values.flat()).toContain('扶持企业数');
});

test('indicators whose 指标值 the table leaves blank are named', () => {
  const rows = {
    11: [null, null, null, '指标2：带动就业', '—'],
    12: [null, '效益指标', '社会效益指标', '受益群众', null],
  };
  const { notes } = formOf(tablesOf([nationalTable(rows)])[0]!, template('project'));
  expect(notes[0]).toBe('目标表里“带动就业”、“受益群众”没有指标值，请补填');
});

test('sources without a row of their own are named', () => {
  const rows = {
    6: [null, null, '中央财政资金', null, 50],
    7: [null, null, '省级财政资金', null, 20],
    8: [null, null, '结转财政拨款', null, 30],
    9: ['总体目标', '目标1：扶持企业。'],
    10: ['绩效指标', '一级指标', '二级指标', '三级指标', '指标值'],
  };
  const [table] = tablesOf([nationalTable(rows)]);
  const { sheet, notes } = formOf(table!, template('project'));
  expect(notes[0]).toBe(
    '目标表的“中央财政资金”50万元、“省级财政资金”20万元在新表里没有对应的行，没有填入，请自行填写',
  );
  expect(sheet.values.slice(5, 9).map((row) => row[3])).toEqual([100, null, 30, null]);
});

test('a department’s money by nature stands behind its labels', () => {
  const rows = {
    1: ['部门整体支出绩效目标表'],
    3: ['部门名称', null, '某局'],
    6: [null, null, '其中：一般公共预算：80', null, '其中：基本支出：60'],
    7: [null, null, '政府性基金拨款：20', null, '项目支出：40'],
  };
  const [table] = tablesOf([nationalTable(rows)]);
  const { sheet, notes } = formOf(table!, templateFor(table!));
  expect(sheet.values.flat()).toEqual(
    expect.arrayContaining([
      '其中：一般公共预算：80',
      '政府性基金拨款：20',
      '其中：基本支出：60',
      '项目支出：40',
    ]),
  );
  expect(notes.join()).not.toContain('没有对应的行');
  expect(analyseWorkbook([sheet]).forms.map(({ form }) => form.kind)).toEqual(['department']);
});

test('filled in but for a score that a person gives: 一键重算 asks for it and finds no fault with its own 总分', () => {
  const [table] = tablesOf([provincialTable()]);
  const { sheet } = formOf(table!, template('project'));
  const actuals = ['120公里', '100%', '12月底前', '3起', '90%'];
  const rows = sheet.values.flatMap((row, index) => (typeof row[6] === 'number' && row[3] ? [index] : []));
  const filled = rows.slice(-actuals.length);
  const values = sheet.values.map((row, index) =>
    row.map((value, column) =>
      column === 5 && filled.includes(index) ? actuals[filled.indexOf(index)]! : value,
    ),
  );
  const { leftAlone } = planRecompute(analyseWorkbook([{ ...sheet, values }]));
  const messages = leftAlone.map(({ message }) => message.replace(/^.*”：/, ''));
  expect(messages).toEqual([
    expect.stringMatching(/^H\d+ 养护完成时间：写法无法用公式计算，请人工打分$/),
    '总分要等各项得分填好，填好后请再点一键重算',
  ]);
});

test('forms without targets take none', () => {
  const [table] = tablesOf([nationalTable()]);
  expect(['rating', 'basedata', 'cover'].map((id) => formFromTargets(table!, template(id), []))).toEqual([
    null,
    null,
    null,
  ]);
});
