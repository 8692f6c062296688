import { analyseWorkbook, type WorkbookAnalysis } from '../../../src/form';
import { findingRows, formRows, linkFormula, shortKey } from '../../../src/form/report';
import { sentenceParts } from '../../../src/form/report/sentence-parts';
import { fixtureNames, fixtureSheets } from '../../support/fixtures';
import { makeForm } from '../../support/made-form';

const analysisOf = (name: string): WorkbookAnalysis => analyseWorkbook(fixtureSheets(name));

test('a sentence is taken apart into what is wrong, by how much and what to do', () => {
  expect(sentenceParts('执行率100%，应得10分，现填9.9分，相差0.1分，请改正')).toEqual({
    problem: '执行率100%，应得10分，现填9.9分',
    gap: '相差0.1分',
    advice: '请改正',
  });
  expect(sentenceParts('“甲，请乙”不是一个明确的数，没有计算得分，请写成一个数加单位，或者自行打分')).toEqual(
    {
      problem: '“甲，请乙”不是一个明确的数，没有计算得分',
      gap: '',
      advice: '请写成一个数加单位，或者自行打分',
    },
  );
  expect(sentenceParts('完成值和得分还没有填')).toEqual({
    problem: '完成值和得分还没有填',
    gap: '',
    advice: '',
  });
});

test.each(fixtureNames())('nothing that a finding of %s says is lost, and each says what to do', (name) => {
  for (const { message, problem, gap, advice } of findingRows(analysisOf(name))) {
    const clauses = (text: string): string[] => text.split('，').filter(Boolean).sort();
    expect(clauses([problem, gap, advice].join('，'))).toEqual(clauses(message));
    expect(problem).not.toBe('');
    expect(advice).not.toBe('');
  }
});

test('each finding has a key of its own, that stays when rows move', () => {
  const form = makeForm([
    { target: '≥10个', actual: '8个', weight: 10, score: 8 },
    { name: '指标1完成数', target: '≥10个', actual: '8个', weight: 10, score: 8 },
  ]);
  const keys = (sheet: typeof form): string[] =>
    findingRows(analyseWorkbook([sheet])).map(({ key }) => shortKey(key));
  expect(new Set(keys(form)).size).toBe(keys(form).length);
  expect(keys(form).length).toBeGreaterThan(1);
  expect(keys({ ...form, top: form.top + 3 })).toEqual(keys(form));
});

test('hints are no findings of the list, and forms count the others', () => {
  const analysis = analysisOf('zhuzhou-2022');
  const rows = findingRows(analysis);
  expect(rows.some(({ severity }) => severity === 'info')).toBe(false);
  const counted = formRows(analysis).reduce(
    (sum, { reasons, errors, warnings }) => sum + reasons + errors + warnings,
    0,
  );
  expect(counted).toBe(rows.length);
  const due = formRows(analysis).reduce((sum, { reasons }) => sum + reasons, 0);
  expect(rows.filter(({ level }) => level === '待说明')).toHaveLength(due);
  expect(due).toBe(5);
});

test('a link leads from the list to the cell, whatever the names', () => {
  const link = (file: string | null, sheet: string): string | null =>
    linkFormula({ file, sheet, cell: 'J15' }, 'J15');
  expect(link('甲 局/"乙".xlsx', "it's")).toBe(`=HYPERLINK("甲 局/""乙"".xlsx#'it''s'!J15","J15")`);
  expect(link(null, '甲')).toBe(`=HYPERLINK("#'甲'!J15","J15")`);
  // Excel takes the first # for the end of the file's name, and no more than 255 characters.
  expect(link('1#.xlsx', '甲')).toBeNull();
  expect(link(`${'长'.repeat(250)}.xlsx`, '甲')).toBeNull();
  expect(link('a\u001b.xlsx', '甲')).toBeNull();
});
