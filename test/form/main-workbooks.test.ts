import Decimal from 'decimal.js';
import { addressOf, analyseWorkbook, planRecompute } from '../../src/form';
import { parseNumberCell } from '../../src/form/values/parse-value';
import { fixtureSheets, MAIN_WORKBOOKS } from '../support/fixtures';
import { fieldsOf } from '../support/form-fields';

const analysed = (name: string) => analyseWorkbook(fixtureSheets(name));

/** Findings of one form as rule@cell. */
const findings = (name: string, form = 0, except: readonly string[] = []) =>
  analysed(name)
    .forms[form]!.findings.filter(({ rule }) => !except.includes(rule))
    .map((found) => `${found.rule}@${addressOf(found)}`);

test('conventions are inferred from what is printed', () => {
  expect(analysed('zhuzhou-2022').convention).toMatchObject({
    rateDecimals: 0,
    scoreDecimals: 2,
    rounding: 'half-up',
  });
  expect(analysed('hengyang-investment').convention).toMatchObject({ rateDecimals: 0, rounding: 'half-up' });
  expect(analysed('xiangxi').convention).toMatchObject({ scoreDecimals: 1, rounding: 'cut-off' });
  expect(analysed('yuanjiang').convention).toMatchObject({
    rateDecimals: 2,
    scoreDecimals: 2,
    rounding: 'half-up',
  });
});

test.each(MAIN_WORKBOOKS)('every printed rate and its score of %s is reproduced, but 湘西 9.9', (name) => {
  const sheets = fixtureSheets(name);
  const plan = planRecompute(analyseWorkbook(sheets));
  const execution = plan.edits.filter(
    ({ purpose }) => purpose === 'execution-rate' || purpose === 'execution-score',
  );
  const printed = execution.map(({ before }) => parseNumberCell(before, 'General')!.toString());
  expect(execution.map(({ expected }) => new Decimal(expected).toString())).toEqual(printed);
  const kept = plan.kept.filter(({ purpose }) => purpose.startsWith('execution'));
  expect(kept.map((cell) => [addressOf(cell), cell.typed, cell.rule])).toEqual(
    name === 'xiangxi' ? [['I6', '9.9', '10']] : [],
  );
});

test('湘西: the score of the rate, the missing reason and the total are findings', () => {
  expect(findings('xiangxi')).toEqual([
    'rate-score-mismatch@I6',
    'missing-reason@I23',
    'total-mismatch@H30',
    'overshoot-no-reason@I15',
    'reason-without-measure@I24',
  ]);
});

test('株洲: a total that is missing, weights beyond 100, a reason that is due', () => {
  expect(findings('zhuzhou-2022', 5)).toEqual(['missing-reason@I16', 'missing-total@H21']);
  expect(findings('zhuzhou-2022', 1, ['score-differs', 'overshoot-no-reason'])).toEqual([
    'missing-reason@I20',
    'weights-not-100@G25',
    'group-weight-mismatch@B18',
    'reason-without-measure@I18',
  ]);
});

test('株洲: what the department writes inside label cells must add up to its funds', () => {
  const { form, findings: found } = analysed('zhuzhou-2022').forms[0]!;
  expect(fieldsOf(form).funds!.natures.map(({ label, parts }) => [label, parts.length])).toEqual([
    ['按收入性质分', 4],
    ['按支出性质分', 2],
  ]);
  const sums = found.filter(({ rule }) => rule === 'funds-sum-mismatch');
  expect(sums.map((finding) => `${addressOf(finding)} ${finding.message}`)).toEqual([
    'B7 各项之和为4185.9，与年度资金总额4139.12不一致，请核对',
  ]);
});

test('沅江: points for an indicator without a value', () => {
  expect(findings('yuanjiang')).toEqual(['blank-but-scored@F18', 'short-reason@I19']);
});

test('typed scores that differ from the rule are kept, and taken over on request', () => {
  const sheets = fixtureSheets('zhuzhou-2022');
  const analysis = analyseWorkbook(sheets);
  const careful = planRecompute(analysis);
  expect(careful.kept.map(({ typed, rule }) => `${typed}→${rule}`)).toEqual([
    '2→2.22', '1.5→1.98', '2→1.5', '1→0', '4→3', '8→8.35', '6.3→10', '6→5.88',
  ]); // prettier-ignore
  const bold = planRecompute(analysis, { takeOver: 'all' });
  expect(bold.kept).toEqual([]);
  expect(bold.edits).toHaveLength(careful.edits.length + careful.kept.length);
});

test('nothing outside recognised score and rate cells is written', () => {
  for (const name of MAIN_WORKBOOKS) {
    const sheets = fixtureSheets(name);
    const analysis = analyseWorkbook(sheets);
    const allowed = new Set(
      analysis.forms.flatMap(({ form }) =>
        [
          ...(fieldsOf(form).funds?.rows ?? []).flatMap((row) => [row.rate, row.score]),
          ...fieldsOf(form).indicators.map((row) => row.score),
          fieldsOf(form).total?.score,
        ].flatMap((cell) => (cell ? [`${form.sheet}!${addressOf(cell)}`] : [])),
      ),
    );
    for (const edit of planRecompute(analysis).edits) {
      expect(allowed).toContain(`${edit.sheet}!${addressOf(edit)}`);
    }
  }
});
