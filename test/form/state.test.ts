import { analyseWorkbook, type FormAnalysis, type SheetCells } from '../../src/form';
import { TEMPLATES, BLANK_FORM } from '../../src/templates';
import { openXlsx, readSheets, writeWorkbook } from '../../src/xlsx';
import { fixtureSheets } from '../support/fixtures';
import { makeForm } from '../support/made-form';

const analysisOf = (sheet: SheetCells): FormAnalysis => analyseWorkbook([sheet]).forms[0]!;
const QUALITATIVE = { target: '明显提升', actual: '有所提升', weight: 30 };
const QUANTITATIVE = { target: '≥15家', actual: '15家', weight: 60 };

test('a qualitative score that a person has to give is missing: unfinished, without a grade', () => {
  const { state, computed } = analysisOf(makeForm([QUANTITATIVE, QUALITATIVE]));
  expect([state, computed.grade]).toEqual(['unfinished', null]);
});

test('with it the form is complete; what the rule gives need not stand there yet', () => {
  const { state, computed } = analysisOf(
    makeForm([QUANTITATIVE, { ...QUALITATIVE, score: 25, reason: '略' }]),
  );
  expect([state, computed.grade]).toEqual(['complete', '优']);
});

test('nothing filled in is blank, in a built-in form as well', () => {
  expect(analysisOf(makeForm([{ target: '≥15家', actual: null, weight: 90 }])).state).not.toBe('complete');
  for (const template of TEMPLATES.filter(({ kind }) => kind === 'project')) {
    const [sheet] = readSheets(openXlsx(writeWorkbook([template.draw('空白', BLANK_FORM)])));
    expect(analysisOf(sheet!).state).toBe('blank');
  }
});

test('real forms: all six of a workbook are complete, one that lacks a score is not, amounts have no state', () => {
  const states = (name: string): unknown[] =>
    analyseWorkbook(fixtureSheets(name)).forms.map(({ state }) => state);
  expect(new Set(states('zhuzhou-2022'))).toEqual(new Set(['complete']));
  expect(states('yiyang-rating')).toEqual(['unfinished']);
  expect(states('zhuzhou-basedata')).toEqual([null]);
});
