import { analyseWorkbook, planRecompute, type CellValue } from '../../../src/form';
import { makeForm } from '../../support/made-form';

const SCORE = { row: 8, column: 7 };

/** The score that is written for one indicator of 10 points; null when a person decides. */
function written(name: string, target: CellValue, actual: CellValue): number | null {
  const form = makeForm([{ name, target, actual, weight: 10 }]);
  const { edits } = planRecompute(analyseWorkbook([form]));
  const edit = edits.find(({ row, column }) => row === SCORE.row && column === SCORE.column);
  return edit ? Number(edit.expected) : null;
}

test.each<[why: string, name: string, target: CellValue, actual: CellValue]>([
  ['two count words are two things', '购置设备', '10台', '8套'],
  ['8 a month are no 8', '巡查次数', '10次', '每月8次'],
  ['95 and 0.9 of a share: 90% or 0.9%', '验收合格率', 95, 0.9],
  ['the same the other way round', '验收合格率', 0.95, 90],
  ['a fall of -4%: a rise or a fall', '万元产值能耗下降率', '≥5%', '-4%'],
  ['= of harm tells no direction', '安全事故发生数', '=3起', '1起'],
  ['=0 and 1 that happened', '安全事故发生数', '=0', '1起'],
  ['days without accidents are no harm', '无重大事故天数', '365天', '300天'],
  ['bare days or a bare date', '办理时限', '15', '18'],
  ['a year', '完成时间', 2022, 2023],
  ['3 more are no 3', '任务完成数', '10项', '增加3项'],
  ['8 at most of 10', '任务完成数', '10项', '8项以下'],
  ['more than 6% of at most 5%', '差错率', '≤5%', '>6%'],
])('%s: %s, %p against %p is a person’s', (_, name, target, actual) => {
  expect(written(name, target, actual)).toBeNull();
});

test.each<[name: string, target: CellValue, actual: CellValue, score: number]>([
  ['发电量', '100万千瓦时', '80万度', 8],
  ['培训场次', '10场', '8场次', 8],
  ['改造村数', '10个村', '8个', 8],
  ['巡查次数', '≥ 10 次', ' 8 次 ', 8],
  ['差错率', 5, 2, 10],
  ['火灾起数', '5起', '6起', 8],
  ['隐患数', '5处', '10处', 0],
  ['隐患排查数', '10处', '8处', 8],
  ['安全事故', '=0', '0', 10],
])('%s: %p against %p scores %p', (name, target, actual, score) => {
  expect(written(name, target, actual)).toBe(score);
});
