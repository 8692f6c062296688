import { addressOf, analyseWorkbook, planRecompute, type Plan, type SheetCells } from '../../../src/form';
import { makeForm, type MadeIndicator } from '../../support/made-form';

/** With the one under test and the execution rate the weights are 100. */
const REST: MadeIndicator = { target: '良好', actual: '良好', weight: 80, score: 80 };

const MISSED: MadeIndicator = { target: 700, actual: 600, weight: 10, reason: '雨季' };

function sheetWith(indicator: MadeIndicator, formula?: string): SheetCells {
  return makeForm([indicator, REST], new Map(formula ? [['G8', formula]] : []));
}

function planOf(sheet: SheetCells, takeOver?: 'all' | ReadonlySet<string>): Plan {
  return planRecompute(analyseWorkbook([sheet]), takeOver ? { takeOver } : {});
}

/** What becomes of 得分 in G8. */
function decisionOnScore(sheet: SheetCells, takeOver?: 'all' | ReadonlySet<string>): string {
  const plan = planOf(sheet, takeOver);
  const isScore = (cell: { row: number; column: number }): boolean => addressOf(cell) === 'G8';
  const edit = plan.edits.find(isScore);
  const kept = plan.kept.find(isScore);
  if (edit) return `write ${edit.expected}`;
  return kept ? `keep ${kept.typed}, rule ${kept.rule}` : 'leave';
}

/** The formula that 一键重算 writes for this indicator. */
function ownFormula(indicator: MadeIndicator): string {
  const edit = planOf(sheetWith(indicator)).edits.find((cell) => addressOf(cell) === 'G8');
  if (!edit) throw new Error('no formula is due');
  return edit.formula;
}

describe('what a person typed stays', () => {
  test.each([
    ['a blank score becomes a formula', null, 'write 8.57'],
    ['so does one that shows the same number', 8.57, 'write 8.57'],
    ['and the same number stored as text', '8.57', 'write 8.57'],
    ['one that differs by rounding is kept', 8.6, 'keep 8.6, rule 8.57'],
    ['and so is one that differs by less than rounding', 8.571, 'keep 8.571, rule 8.57'],
    ['and one that differs by more', 7, 'keep 7, rule 8.57'],
    ['a typed 0 is a number', 0, 'keep 0, rule 8.57'],
    ['also as text', '0', 'keep 0, rule 8.57'],
    ['words in the score are left', '待定', 'leave'],
    ['8.57分 says the same and stays as it is typed', '8.57分', 'leave'],
  ])('%s', (_, score, decision) => {
    expect(decisionOnScore(sheetWith({ ...MISSED, score }))).toBe(decision);
  });

  test('it gives way on request: all of them, or one cell', () => {
    const sheet = sheetWith({ ...MISSED, score: 7 });
    expect(decisionOnScore(sheet, 'all')).toBe('write 8.57');
    expect(decisionOnScore(sheet, new Set(['测试!G8']))).toBe('write 8.57');
    expect(decisionOnScore(sheet, new Set(['测试!G9']))).toBe('keep 7, rule 8.57');
  });

  test('the total follows what is taken over', () => {
    const sheet = sheetWith({ ...MISSED, score: 7 });
    const totalOf = (plan: Plan) => plan.edits.find(({ purpose }) => purpose === 'total')?.expected;
    expect(totalOf(planOf(sheet))).toBe('96.5');
    expect(totalOf(planOf(sheet, 'all'))).toBe('98.07');
  });

  test.each([
    [
      'a deadline that was missed',
      { target: '2022年12月31日前', actual: '2023年1月15日', weight: 10, score: 7 },
    ],
    ['a negative weight', { target: 100, actual: 80, weight: -5, score: 7 }],
  ])('%s is a person’s, also on request', (_, indicator) => {
    expect(decisionOnScore(sheetWith(indicator), 'all')).toBe('leave');
  });
});

describe('a number that would change', () => {
  /** A formula of ours from before the actual was changed: 8.57 becomes 9.29. */
  const stale = sheetWith({ ...MISSED, actual: 650, score: 8.57 }, ownFormula(MISSED));
  const declined = (cell: string): Plan =>
    planRecompute(analyseWorkbook([stale]), { decline: new Set([cell]) });
  const valueOf = ({ edits }: Plan, purpose: string) =>
    edits.find((edit) => edit.purpose === purpose)?.expected;

  test('stays where the user wants it to, and the total follows', () => {
    expect(valueOf(planOf(stale), 'indicator-score')).toBe('9.29');
    expect(valueOf(planOf(stale), 'total')).toBe('98.79');
    const plan = declined('测试!G8');
    expect(plan.edits.filter((cell) => addressOf(cell) === 'G8')).toEqual([]);
    expect(valueOf(plan, 'total')).toBe('98.07');
  });

  test('is named by sheet and cell; a blank that is filled cannot be declined', () => {
    expect(declined('测试!G9')).toEqual(planOf(stale));
    const { edits } = planOf(stale);
    const blank = edits.find(({ changesNumber }) => !changesNumber)!;
    expect(declined(`测试!${addressOf(blank)}`)).toEqual(planOf(stale));
  });
});

describe('formulas of the office’s own stay', () => {
  test.each([
    ['rounded as the rule', 8.57, 'leave'],
    ['not rounded', 8.571428571428571, 'leave'],
    ['without a stored value', null, 'leave'],
    ['with an error', '#DIV/0!', 'leave'],
    ['with another result', 8, 'keep 8, rule 8.57'],
  ])('%s', (_, score, decision) => {
    expect(decisionOnScore(sheetWith({ ...MISSED, score }, '=F8*E8/D8'))).toBe(decision);
  });
});

describe('formulas of our own are ours', () => {
  test('one that is due as it stands is left', () => {
    expect(decisionOnScore(sheetWith({ ...MISSED, score: 8.57 }, ownFormula(MISSED)))).toBe('leave');
  });

  test('one that shows an error since the notation changed is written anew', () => {
    const changed = { ...MISSED, target: '700公里', actual: '600公里', score: '#VALUE!' };
    expect(decisionOnScore(sheetWith(changed, ownFormula(MISSED)))).toBe('write 8.57');
  });

  test('one that no rule supports any more is left and named', () => {
    const changed = { ...MISSED, actual: '基本完成', score: '#VALUE!' };
    const plan = planOf(sheetWith(changed, ownFormula(MISSED)));
    expect(plan.edits.filter((cell) => addressOf(cell) === 'G8')).toEqual([]);
    expect(plan.leftAlone.map(({ message }) => message).join()).toMatch(/G8 原来的公式已不适用/);
  });

  test('a second run changes nothing', () => {
    const sheet = sheetWith(MISSED);
    const { edits } = planOf(sheet);
    const at = new Map(edits.map((edit) => [addressOf(edit), edit]));
    const filled = <T>(cells: readonly (readonly T[])[], of: (address: string) => T | undefined): T[][] =>
      cells.map((row, i) => row.map((cell, j) => of(addressOf({ row: i + 1, column: j + 1 })) ?? cell));
    const again = {
      ...sheet,
      values: filled(sheet.values, (cell) => at.get(cell) && Number(at.get(cell)?.expected)),
      formulas: filled(sheet.formulas, (cell) => at.get(cell)?.formula),
      numberFormats: filled(sheet.numberFormats, (cell) => at.get(cell)?.numberFormat),
    };
    expect(edits.length).toBe(4);
    expect(planOf(again)).toMatchObject({ edits: [], kept: [] });
  });
});

describe('each form speaks its office’s convention', () => {
  const THIRDS = [
    { target: 700, actual: 600, weight: 10 },
    { target: 900, actual: 700, weight: 10 },
    { target: 300, actual: 200, weight: 10 },
  ];
  const office = (name: string, scores: readonly (number | null)[]): SheetCells => ({
    ...makeForm([
      ...THIRDS.map((row, index): MadeIndicator => ({
        ...row,
        score: scores[index] ?? null,
        reason: '雨季',
      })),
      { ...REST, weight: 60, score: 60 },
    ]),
    name,
  });
  const decimalsOf = (sheets: readonly SheetCells[]): number[] =>
    analyseWorkbook(sheets).forms.map(({ convention }) => convention.scoreDecimals);

  test('one cell that contradicts the default changes nothing', () => {
    expect(decimalsOf([office('甲', [8.5, 7.78, null])])).toEqual([2]);
  });

  test('two do', () => {
    expect(decimalsOf([office('甲', [8.6, 7.8, null])])).toEqual([1]);
  });

  test('a form that contradicts the workbook’s with two cells has its own', () => {
    const sheets = [office('甲', [8.6, 7.8, null]), office('乙', [8.57, 7.78, 6.67])];
    expect(decimalsOf(sheets)).toEqual([1, 2]);
    expect(planRecompute(analyseWorkbook(sheets)).kept).toEqual([]);
  });

  test('a score that no rounding gives says nothing of the convention', () => {
    expect(decimalsOf([office('甲', [8.55, 7.75, null])])).toEqual([2]);
  });

  test('what the user sets holds for all forms', () => {
    const convention = {
      rateDecimals: 2,
      scoreDecimals: 1,
      rounding: 'half-up',
      reverse: 'penalty',
    } as const;
    const settings = { convention, gradeBounds: { excellent: 90, good: 80, fair: 60 }, overshootRatio: 1.3 };
    const sheets = [office('甲', [8.57, 7.78, 6.67])];
    expect(analyseWorkbook(sheets, settings).forms.map((form) => form.convention)).toEqual([convention]);
  });
});

describe('sheets that cannot be written are listed', () => {
  test.each([
    ['protected', { protected: true }, '受保护'],
    ['hidden', { hidden: true }, '隐藏'],
  ])('%s', (_, state, word) => {
    const plan = planOf({ ...sheetWith(MISSED), ...state });
    expect(plan).toMatchObject({ edits: [], highlights: [] });
    expect(plan.leftAlone.map(({ message }) => message)).toEqual([expect.stringContaining(word)]);
  });
});
