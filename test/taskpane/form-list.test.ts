import { analyseWorkbook, type FormAnalysis, type SheetCells } from '../../src/form';
import { filterForms, NO_FILTER, type FormFilter } from '../../src/taskpane/list/filter-forms';
import { markOf, nameOf, titlesOf } from '../../src/taskpane/overview';
import { fixtureSheets } from '../support/fixtures';

const { forms } = analyseWorkbook(fixtureSheets('zhuzhou-2022'));
const FARM = '农贸市场提质改造专项资金';

const found = (filter: Partial<FormFilter>, sheet: string | null = null): string[] =>
  filterForms(forms, { ...NO_FILTER, ...filter }, sheet).map(nameOf);

describe('looking for a form among many', () => {
  test('by words of its project, its sheet or its unit, in any order, width and case', () => {
    expect(found({ text: '农贸' })).toEqual([FARM]);
    expect(found({ text: ' 专项资金　农贸市场 ' })).toEqual([FARM]);
    expect(found({ text: '商务' }).length).toBeGreaterThan(1);
    expect(found({ text: '没有这个项目' })).toEqual([]);
  });

  test('by what is left to do, and by the sheet that is shown', () => {
    const due = found({ chips: new Set(['reasons']) });
    expect(due).toContain(FARM);
    expect(due.length).toBeLessThan(forms.length);
    expect(found({ chips: new Set(['sheet']) }, FARM)).toEqual([FARM]);
    expect(found({ chips: new Set(['sheet', 'reasons']), text: '农贸' }, '别的表')).toEqual([]);
  });
});

/** The farm market's form on sheets of these names. */
function onSheets(...names: string[]): readonly FormAnalysis[] {
  const farm = fixtureSheets('zhuzhou-2022').find(({ name }) => name === FARM)!;
  return analyseWorkbook(names.map((name): SheetCells => ({ ...farm, name }))).forms;
}

describe('what a card says of its form', () => {
  test('forms of one name are told apart by year and sheet; others need no more than their name', () => {
    expect([...titlesOf(onSheets('甲', '乙')).values()]).toEqual([
      '2022 年　工作表“甲”',
      '2022 年　工作表“乙”',
    ]);
    expect(titlesOf(onSheets('甲')).size).toBe(0);
  });

  test('a blank form bears no green tick', () => {
    const blank = onSheets('甲').map((form) => ({
      ...form,
      findings: [],
      state: 'blank' as const,
      computed: { ...form.computed, total: null, grade: null },
    }));
    expect(blank.map(markOf)).toEqual(['unread']);
  });
});
