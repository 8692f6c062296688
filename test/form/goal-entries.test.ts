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
  ['实施内容', { A7: '项目实施内容', B7: '计划内容', E7: '实施情况' }],
] satisfies [string, Patch][])('beside each other: %s', (_, headings) => {
  expect(rolesOf({ ...TEXTS, ...headings })).toEqual(BOTH);
});

test.each([
  ['实际完成情况', '年初设定目标'],
  ['年度目标完成情况', '年度目标'],
])('below each other: %s under %s', (result, plan) => {
  const rows = { B7: plan, C7: '扶持十五家企业。', E7: null, B8: result, C8: '扶持了十六家企业。' };
  expect(rolesOf(rows)).toEqual(BOTH);
});
