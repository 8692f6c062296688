import { addressOf, analyseWorkbook, planRecompute, type CellValue, type SheetCells } from '../../src/form';
import { recalculate } from '../support/libreoffice';
import { makeForm, valueIn, type MadeIndicator } from '../support/made-form';
import { makeXlsx } from '../support/make-xlsx';

interface Edit {
  readonly name: string;
  readonly before: MadeIndicator;
  readonly target?: CellValue;
  readonly actual?: CellValue;
  /** The score after the edit; 'error' for an Excel error, '' for blank. */
  readonly after: number | 'error' | '';
}

const text = (target: string, actual: string): MadeIndicator => ({ target, actual, weight: 10 });

/** The user edits a target or an actual after the formulas were written. */
const EDITS: readonly Edit[] = [
  { name: 'the same notation', before: text('≥15%', '12%'), target: '≥20%', after: 6 },
  { name: 'per cent dropped', before: text('≥15%', '12%'), target: '≥15', after: 'error' },
  { name: 'at-least turned to at-most', before: text('≥15%', '12%'), target: '≤15%', after: 'error' },
  // Days without a sign are a ceiling too.
  { name: 'at-most loses its sign', before: text('≤15天', '18天'), target: '15天', after: 8 },
  { name: 'at-most, another number', before: text('≤15天', '18天'), actual: '16.5天', after: 9 },
  { name: '万 dropped', before: text('2万', '1万'), actual: '15000', after: 'error' },
  { name: '万 kept', before: text('2万', '1万'), actual: '1.5万', after: 7.5 },
  { name: '亿 against 万', before: text('2亿元', '13000万元'), actual: '15000万元', after: 7.5 },
  { name: 'thousands', before: text('1,200人次', '600人次'), actual: '900人次', after: 7.5 },
  { name: 'another unit', before: text('100家', '50家'), actual: '50批次', after: 'error' },
  { name: 'words', before: text('100家', '50家'), actual: '完成', after: 'error' },
  { name: 'actual taken away', before: text('100家', '50家'), actual: null, after: '' },
  { name: 'target taken away', before: text('100家', '50家'), target: null, after: 'error' },
  { name: 'numbers', before: { target: 40, actual: 39, weight: 6 }, actual: 20, after: 3 },
  {
    name: 'number to text with a unit',
    before: { target: 40, actual: 39, weight: 6 },
    actual: '20个',
    after: '',
  },
  { name: 'number to words', before: { target: 40, actual: 39, weight: 6 }, target: '完成', after: '' },
  { name: 'target becomes 0', before: { target: 40, actual: 39, weight: 6 }, target: 0, after: 'error' },
  {
    name: 'target becomes negative',
    before: { target: 40, actual: 39, weight: 6 },
    target: -5,
    after: 'error',
  },
  { name: 'negative growth', before: text('25%', '10%'), actual: '-6.5%', after: 0 },
  { name: 'plain text turned to per cent', before: text('40', '39'), actual: '20%', after: 'error' },
  { name: 'plain text turned to a date', before: text('40', '39'), actual: '2022-12-31', after: 'error' },
];

test('formulas stay right under edits in the same notation, and never give a wrong number under another', async () => {
  const books = EDITS.map((edit) => {
    const sheet = makeForm([edit.before]);
    const plan = planRecompute(analyseWorkbook([sheet]));
    const written = withFormulas(sheet, plan.edits);
    return makeXlsx([makeForm([{ ...edit.before, ...pick(edit) }], written)]);
  });
  const results = await recalculate(books);
  const scores = results.map((sheets) => scoreOf(valueIn(sheets[0]!, 'score', 0)));
  expect(EDITS.map(({ name }, i) => [name, scores[i]])).toEqual(
    EDITS.map(({ name, after }) => [name, after]),
  );
});

function pick({ target, actual }: Edit): Partial<MadeIndicator> {
  return { ...(target === undefined ? {} : { target }), ...(actual === undefined ? {} : { actual }) };
}

function withFormulas(
  sheet: SheetCells,
  edits: readonly { row: number; column: number; formula: string }[],
): Map<string, string> {
  expect(sheet.name).not.toBe('');
  return new Map(edits.map((edit) => [addressOf(edit), edit.formula]));
}

function scoreOf(value: CellValue): number | 'error' | '' {
  if (typeof value === 'number') return value;
  return typeof value === 'string' && value.startsWith('#') ? 'error' : '';
}
