import type { ScoredForm, Subtotal } from '../../../src/form/form';
import { check, found, sentence } from '../../support/checked-form';

/** 小计 of the first two indicators in column I, beside the form. */
const withSubtotal = (form: ScoredForm): ScoredForm => {
  const subtotal: Subtotal = {
    row: 11,
    label: '小计',
    weight: { row: 10, column: 9 },
    score: { row: 11, column: 9 },
    rows: [10, 11],
  };
  return { ...form, subtotals: [subtotal] };
};

describe('total-mismatch', () => {
  test('a typed 总分 that is not the sum', () => {
    expect(found({ G13: 98 })).toEqual(['total-mismatch@G13']);
    expect(sentence('total-mismatch', { G13: 98 })).toBe('总分填了98，各项得分之和为99.5，相差1.5分，请改正');
  });
  test('a score that is still to be written counts as the rule gives it', () => {
    expect(found({ G10: null })).toEqual(['missing-score@G10']);
    expect(found({ G10: null, G13: 49.5 })).toContain('total-mismatch@G13');
  });
  test('nothing is said while a person has to give a score', () => {
    expect(found({ D10: '有所提高', E10: '较好', G10: null })).toEqual(['missing-score@G10']);
  });
  test('points taken off count, whichever sign they are typed with', () => {
    const deduction = { A12: '扣分项', B12: null, C12: '报送不及时', D12: null, E12: '迟报3次', F12: null };
    for (const typed of [3, -3]) {
      const patch = { ...deduction, G12: typed, F10: 60, G10: 60, G13: 96.5 };
      expect(found(patch)).not.toContain('total-mismatch@G13');
    }
  });
  test('an execution rate among the indicators that the funds block scores too counts once', () => {
    const twice = {
      C12: '预算执行率',
      D12: '100%',
      E12: '95%',
      G12: 9.5,
      H12: '资金结余，将于次年拨付完毕',
      F11: 40,
      G11: 40,
    };
    expect(found({ ...twice, G13: 99.5 })).toEqual([]);
  });
  test('a 小计 against its own rows', () => {
    const form = { form: withSubtotal };
    expect(found({ I10: 80, I11: 80 }, form)).toEqual([]);
    expect(found({ I10: 80, I11: 78 }, form)).toEqual(['total-mismatch@I11']);
    expect(found({ I10: 90, I11: 89.5 }, form)).toEqual([]);
  });
});

describe('missing-total', () => {
  test('scores without a 总分', () => {
    expect(found({ G13: null })).toEqual(['missing-total@G13']);
    expect(sentence('missing-total', { G13: null })).toContain('各项得分之和为99.5分，可点一键重算写入');
  });
  test('while a score is a person’s to give, 一键重算 is not offered for it', () => {
    const met = { D10: '健全', E10: '健全', G10: null, G13: null };
    expect(sentence('missing-total', met)).toMatch(/，请核对各项分值和得分，填好后再点一键重算$/);
  });
  test('a formula of the office whose value is not stored is a total', () => {
    expect(found({ G13: null }, { formulas: { G13: 'SUM(G10:G12)+H4' } })).toEqual([]);
  });
  test('a form without such a row: a remark', () => {
    const without = (form: ScoredForm): ScoredForm => ({ ...form, total: null });
    expect(check({}, { form: without }).map(({ rule, severity }) => [rule, severity])).toEqual([
      ['missing-total', 'info'],
    ]);
    expect(found({}, { form: (form) => ({ ...form, total: null, kind: 'rating' }) })).toEqual([]);
  });
});

describe('weights-not-100', () => {
  test('says what they add up to', () => {
    expect(found({ F11: 25, G11: 25, G13: 94.5 })).toEqual(['weights-not-100@F13']);
    expect(sentence('weights-not-100', { F11: 25 })).toBe(
      '分值之和为95分（执行率10分，指标85分），应为100分，请核对各行分值',
    );
  });
  test('nothing is said while a weight cannot be read', () => {
    expect(found({ F11: '见附件' })).not.toContain('weights-not-100@F13');
  });
});

describe('group-weight-mismatch', () => {
  const stated =
    (points: number) =>
    (form: ScoredForm): ScoredForm => ({
      ...form,
      groups: [{ row: 10, column: 1, label: '产出指标', points, rows: [10] }],
    });
  test('points stated in a first-level label', () => {
    expect(found({}, { form: stated(50) })).toEqual([]);
    expect(found({}, { form: stated(40) })).toEqual(['group-weight-mismatch@A10']);
    expect(sentence('group-weight-mismatch', {}, { form: stated(40) })).toBe(
      '产出指标标明40分，下列分值之和为50分，相差10分，请核对',
    );
  });
  test('the 分值 of a 小计', () => {
    expect(found({ I10: 70, I11: 80 }, { form: withSubtotal })).toEqual(['group-weight-mismatch@I10']);
  });
});
