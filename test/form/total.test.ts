import { addressOf, analyseWorkbook, planRecompute, type CellValue } from '../../src/form';
import { fixtureSheets } from '../support/fixtures';
import { makeForm, type MadeIndicator } from '../support/made-form';

const full = (weight: number, score: CellValue = weight): MadeIndicator => ({
  target: '良好',
  actual: '良好',
  weight,
  score,
});

/** A form whose execution score is typed as 9.5 of 10, with this total. */
function withTotal(indicators: readonly MadeIndicator[], total: CellValue) {
  const form = makeForm(indicators);
  const values = form.values.map((row) => [...row]);
  values[3]![7] = 9.5;
  values.at(-1)![6] = total;
  return { ...form, values };
}

function decisionOnTotal(indicators: readonly MadeIndicator[], total: CellValue): string {
  const sheet = withTotal(indicators, total);
  const plan = planRecompute(analyseWorkbook([sheet]));
  const edit = plan.edits.find(({ purpose }) => purpose === 'total');
  const kept = plan.kept.find(({ purpose }) => purpose === 'total');
  if (edit) return `write ${edit.expected} ${edit.formula}`;
  return kept ? `keep ${kept.typed}, rule ${kept.rule}` : 'leave';
}

test('a blank total becomes the sum, which errs once a score is no number any more', () => {
  expect(decisionOnTotal([full(50), full(40)], null)).toBe(
    'write 99.5 =IF(COUNT(H4,G8:G9)<3,VALUE("得分须为数字"),SUM(H4,G8:G9))',
  );
});

test('a typed total that is right becomes the sum', () => {
  expect(decisionOnTotal([full(50), full(40)], 99.5)).toMatch(/^write 99\.5 /);
});

test('a different total is kept, also when the weights account for all 100 points', () => {
  expect(decisionOnTotal([full(50), full(40)], 98)).toBe('keep 98, rule 99.5');
});

test('where some part may be out of sight a blank total stays blank', () => {
  expect(decisionOnTotal([full(50), full(35)], null)).toBe('leave');
  expect(decisionOnTotal([full(50), full(35)], 98)).toBe('keep 98, rule 94.5');
});

test('scores stored as text are added by VALUE, which SUM would leave out', () => {
  expect(decisionOnTotal([full(50, '50'), full(40)], null)).toBe(
    'write 99.5 =IF(COUNT(H4,G9)<2,VALUE("得分须为数字"),SUM(H4,G9))+VALUE(G8&"e0")',
  );
});

test('a score that is no number stops the total, not the rest', () => {
  expect(decisionOnTotal([full(50, '优'), full(40)], 99.5)).toBe('leave');
});

test('itemised rows whose points are in the row above them count once', () => {
  const sheets = fixtureSheets('wild-yunnan-longyang-fertilizer');
  const analysis = analyseWorkbook(sheets);
  // 2.16 is typed where the rule gives 2.15, and stays.
  expect(analysis.forms[0]!.computed.total).toBe('82.16');
  expect(analysis.forms[0]!.findings.filter(({ rule }) => rule === 'total-mismatch')).toEqual([]);
  const total = planRecompute(analysis).edits.find(({ purpose }) => purpose === 'total')!;
  expect(addressOf(total)).toBe('I27');
  expect(total.formula).toContain('SUM(I8,I10,I14,I19:I26)');
});
