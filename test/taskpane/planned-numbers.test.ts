import { addressOf, analyseWorkbook } from '../../src/form';
import {
  NO_TICKS,
  plannedInAll,
  previewForms,
  tick,
  type PlannedNumber,
  type PreviewedForm,
  type Ticks,
} from '../../src/taskpane/preview/planned-numbers';
import { fixtureSheets } from '../support/fixtures';
import { makeForm, type MadeIndicator } from '../support/made-form';

const REST: MadeIndicator = { target: '良好', actual: '良好', weight: 80, score: 80 };
const MISSED: MadeIndicator = { target: 700, actual: 600, weight: 10, reason: '雨季', score: 7 };

/** One form whose score in G8 was typed as 7 where the rule says 8.57; `total` is what 总分 shows. */
function previewed(ticks: Ticks, total?: number): PreviewedForm {
  const sheet = makeForm([MISSED, REST], new Map());
  const values = sheet.values.map((row) => [...row]);
  const { row, column } = analyseWorkbook([sheet]).forms.flatMap(({ form }) =>
    'total' in form && form.total?.score ? [form.total.score] : [],
  )[0]!;
  if (total !== undefined) values[row - sheet.top]![column - sheet.left] = total;
  return previewForms(analyseWorkbook([{ ...sheet, values }]).forms, ticks)[0]!;
}

const said = ({ from, to, isKept, ...cell }: PlannedNumber): string =>
  `${addressOf(cell)} ${from}→${to}${isKept ? ' kept' : ''}`;

const written = ({ plan }: PreviewedForm): string[] =>
  plan.edits.map((edit) => `${addressOf(edit)} ${edit.expected}`);

describe('the ticks of the preview', () => {
  test('a typed number that differs is listed with old, new and formula, and is kept', () => {
    const form = previewed(NO_TICKS);
    expect(form.numbers.map(said)).toEqual(['G8 7→8.57 kept']);
    expect(form.numbers[0]!.formula).toMatch(/^=/);
    expect(written(form)).not.toContain('G8 8.57');
  });

  test('ticked it is written, the total follows, and it stays in the list to be unticked', () => {
    const number = previewed(NO_TICKS).numbers;
    const on = tick(NO_TICKS, number, true);
    expect(written(previewed(on))).toContain('G8 8.57');
    expect(previewed(on).numbers.map(said)).toEqual(['G8 7→8.57 kept']);
    expect(tick(on, number, false)).toEqual(NO_TICKS);
  });

  test('a typed total that no longer fits joins the list, and can be taken over or left', () => {
    const on = tick(NO_TICKS, previewed(NO_TICKS, 96.5).numbers, true);
    const form = previewed(on, 96.5);
    expect(form.numbers.map(said)).toEqual(['G8 7→8.57 kept', 'G10 96.5→98.07 kept']);
    const both = tick(on, form.numbers, true);
    expect(written(previewed(both, 96.5))).toEqual(expect.arrayContaining(['G8 8.57', 'G10 98.07']));
    expect(written(previewed(tick(both, form.numbers.slice(1), false), 96.5))).not.toContain('G10 98.07');
  });

  test('a form that is left out is neither written nor marked', () => {
    const { forms } = analyseWorkbook(fixtureSheets('zhuzhou-2022'));
    const all = plannedInAll(previewForms(forms, NO_TICKS), NO_TICKS);
    const ticks = { ...NO_TICKS, without: new Set([forms[1]!.form.id]) };
    const some = plannedInAll(previewForms(forms, ticks), ticks);
    const { sheet } = forms[1]!.form;
    expect(some.edits).toEqual(all.edits.filter((edit) => edit.sheet !== sheet));
    expect(some.highlights.filter((mark) => mark.sheet === sheet)).toEqual([]);
  });
});
