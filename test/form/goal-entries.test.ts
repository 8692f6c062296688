import { addressOf, planRenewal, type RenewalOptions } from '../../src/form';
import { ParsedGrid } from '../../src/form/parsed-grid';
import { entriesOf } from '../../src/form/recognise/entries/entries';
import { recogniseForms } from '../../src/form/recognise/recognise';
import { sheetOf, type Patch } from '../support/checked-form';

/** What is entered among the goals: a plan goes into next year's form, what came of it does not. */

function rolesOf(patch: Patch): Record<string, string> {
  const grid = new ParsedGrid(sheetOf(patch));
  const [form] = recogniseForms(grid);
  const entries = entriesOf(grid, form!).filter(({ row }) => row === 7 || row === 8);
  return Object.fromEntries(entries.map(({ row, column, role }) => [String(grid.value(row, column)), role]));
}

const TEXTS = { B8: '扶持十五家企业。', E8: '扶持了十六家企业。' };
const BOTH = { '扶持十五家企业。': 'plan', '扶持了十六家企业。': 'result' };

test.each([
  ['预期目标 beside 实际完成情况', {}],
  ['under one heading for both', { A7: '年度总体目标完成情况' }],
  ['under one heading that does not name the goal', { A7: '总体完成情况' }],
  ['both headings name the goal', { B7: '年度预期目标', E7: '年度总体目标完成情况' }],
  ['全年完成情况', { B7: '年初设定目标', E7: '全年完成情况' }],
  ['程度', { B7: '绩效目标', E7: '实现程度' }],
  ['plain words', { B7: '年度计划', E7: '完成结果' }],
  ['what was planned to be done', { B7: '计划完成情况', E7: '实际完成情况' }],
  ['实现绩效', { B7: '预期绩效', E7: '实现绩效' }],
  ['实施内容', { A7: '项目实施内容', B7: '计划内容', E7: '实施情况' }],
] satisfies [string, Patch][])('beside each other: %s', (_, headings) => {
  expect(rolesOf({ ...TEXTS, ...headings })).toEqual(BOTH);
});

test.each([
  ['实际完成情况', '年初设定目标'],
  ['年度目标完成情况', '年度目标'],
  ['实施成效', '目标任务'],
])('below each other: %s under %s', (result, plan) => {
  const rows = { B7: plan, C7: '扶持十五家企业。', E7: null, B8: result, C8: '扶持了十六家企业。' };
  expect(rolesOf(rows)).toEqual(BOTH);
});

const NEXT: RenewalOptions = { mode: 'next-year', year: '', department: null, unit: null };

/** What becomes of the cells that change a year on, and on a blank form. */
function changed(patch: Patch, mode: RenewalOptions['mode'] = 'next-year'): Record<string, unknown> {
  const sheet = sheetOf(patch);
  const cells = planRenewal(sheet, recogniseForms(new ParsedGrid(sheet)), { ...NEXT, mode });
  return Object.fromEntries(cells.map((cell) => [addressOf(cell), cell.value]));
}

test('a label at the beginning of a cell says whether the text is a plan, and stays', () => {
  const texts = {
    B7: '预期目标：扶持十五家企业。',
    E7: null,
    B8: '目标完成情况：扶持了十六家企业。',
    E8: null,
  };
  expect(changed(texts)).toMatchObject({ B8: '目标完成情况：' });
  expect(changed(texts)).not.toHaveProperty('B7');
  expect(changed(texts, 'blank')).toMatchObject({ B7: '预期目标：', B8: '目标完成情况：' });
});

test('a plan and what came of it in one cell', () => {
  const both = {
    B7: '预期目标：扶持十五家企业。\n实际完成情况：扶持了十六家企业。',
    E7: null,
    B8: null,
    E8: null,
  };
  expect(changed(both)).toMatchObject({ B7: '预期目标：扶持十五家企业。\n实际完成情况：' });
  expect(changed(both, 'blank')).toMatchObject({ B7: '预期目标：' });
});

test('measures that are part of a plan stay', () => {
  expect(changed({ B8: '保障措施：计划完成时间排到旬。' })).not.toHaveProperty('B8');
});
