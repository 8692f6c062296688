import type { ScoredForm } from '../../../src/form';
import { check, found, sentence } from '../../support/checked-form';

const REASON = { H10: '招商进度慢，已增派人员' };

describe('score-differs', () => {
  test('by more than rounding', () => {
    const patch = { ...REASON, E10: '12家', G10: 42, G13: 91.5 };
    expect(found(patch)).toEqual(['score-differs@G10']);
    expect(sentence('score-differs', patch)).toBe(
      '指标值 ≥15家，完成值 12家，按规则应得40分，现填42分，相差2分，请核对',
    );
  });
  test.each([
    ['13家', 43.33, 92.83],
    ['13家', 43.3, 92.8],
    ['7家', 23.3, 72.8],
  ])('%s: %d is rounding, to two decimals or to one', (actual, score, total) => {
    expect(found({ ...REASON, E10: actual, G10: score, G13: total })).toEqual([]);
  });
  test('a score below zero', () => {
    expect(sentence('score-differs', { ...REASON, E10: '12家', G10: -2, G13: 47.5 })).toContain(
      '得分不能为负数',
    );
  });
  test('where a person decides, nothing differs', () => {
    expect(found({ D10: '有所提高', E10: '较好', ...REASON, G10: 45, G13: 94.5 })).toEqual([]);
  });
});

describe('score-exceeds-weight', () => {
  test('of an indicator', () => {
    expect(found({ G12: 12, G13: 101.5 })).toEqual(['score-exceeds-weight@G12']);
    expect(sentence('score-exceeds-weight', { G12: 12, G13: 101.5 })).toBe(
      '得12分，超过分值10分，多2分，请改正',
    );
  });
  test('of the execution rate', () => {
    expect(found({ H4: 11, G13: 101 })).toEqual(['score-exceeds-weight@H4']);
  });
  test('a score for two rows is held against neither of them', () => {
    const shared = (form: ScoredForm): ScoredForm => ({
      ...form,
      indicators: form.indicators.map((row) =>
        row.row === 11 ? { ...row, score: { row: 10, column: 7 } } : row,
      ),
    });
    expect(found({ G10: 80, G11: null }, { form: shared })).toEqual([]);
  });
});

describe('unmet-full-marks', () => {
  const full = { ...REASON, E10: '12家' };
  test('full marks for a target that was missed: one finding at the score, not two', () => {
    expect(found(full)).toEqual(['unmet-full-marks@G10']);
    expect(sentence('unmet-full-marks', full)).toBe(
      '指标值 ≥15家，完成值 12家，没有完成却得了满分50分，请核对',
    );
  });
  test('also for a date', () => {
    expect(found({ ...REASON, D10: '2023年6月30日前', E10: '2023年8月1日' })).toEqual([
      'unmet-full-marks@G10',
    ]);
  });
  test('a miss that rounds to full marks is not meant', () => {
    expect(found({ ...REASON, D10: '≥1000000家', E10: '999999家' })).toEqual([]);
  });
});

describe('blank-but-scored', () => {
  test('points without an actual value', () => {
    expect(found({ E10: null })).toEqual(['blank-but-scored@E10']);
    expect(sentence('blank-but-scored', { E10: null })).toBe(
      '没有填实际完成值，却得了50分，请补填完成值或核对得分',
    );
  });
  test('a dash says that nothing belongs there', () => {
    expect(found({ E10: '—' })).toEqual([]);
  });
});

describe('missing-score', () => {
  test('an actual value without a score, with what the rule gives', () => {
    const patch = { E10: '12家', G10: null, G13: null, ...REASON };
    expect(found(patch)).toContain('missing-score@G10');
    expect(sentence('missing-score', patch)).toBe('已填完成值但没有得分，按规则应得40分，可点一键重算写入');
  });
  test('what 一键重算 does not write it does not offer: words and dates that were met', () => {
    for (const met of ['健全', '2024年11月底前'])
      expect(sentence('missing-score', { D10: met, E10: met, G10: null })).toBe(
        '已填完成值但没有得分，按规则应得50分，请填写',
      );
  });
  test('where a person decides it asks for the points', () => {
    expect(sentence('missing-score', { D10: '有所提高', E10: '较好', G10: null })).toContain(
      '请按完成情况打分',
    );
  });
  test('a row that is not filled in yet is a remark', () => {
    const [finding] = check({ E10: null, G10: null }).filter(({ rule }) => rule === 'missing-score');
    expect(finding?.severity).toBe('info');
  });
});

describe('qualitative-band', () => {
  const words = { D10: '有所提高', ...REASON };
  test('部分达成 is worth 80–60% of the points', () => {
    const patch = { ...words, E10: '部分达成年度指标', G10: 20, G13: 69.5 };
    expect(found(patch)).toEqual(['qualitative-band@G10']);
    expect(sentence('qualitative-band', patch)).toBe(
      '完成情况为“部分达成年度指标”，得分应在30至40分之间，现填20分，请核对',
    );
    expect(found({ ...patch, G10: 35, G13: 84.5 })).toEqual([]);
  });
  test('full marks for 未达成 are one finding', () => {
    expect(found({ ...words, E10: '未达成年度指标' })).toEqual(['unmet-full-marks@G10']);
  });
});
