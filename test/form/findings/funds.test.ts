import { check, found, sentence } from '../../support/checked-form';

describe('rate-mismatch', () => {
  test('a printed rate that the amounts do not give', () => {
    expect(sentence('rate-mismatch', { G4: '90.00%' })).toBe('执行率填了90%，按执行数÷预算数应为95%，请改正');
  });
  test.each(['95%', '95.00%', 0.95, 95])('%p is 95 of 100', (rate) => {
    expect(found({ G4: rate })).toEqual([]);
  });
  test('a score that follows from the wrong rate is the same fault; one of its own is another', () => {
    expect(found({ G4: '90.00%', H4: 9, G13: 99 })).toEqual(['rate-mismatch@G4']);
    expect(found({ G4: '90.00%', H4: 8, G13: 98 })).toEqual(['rate-mismatch@G4', 'rate-score-mismatch@H4']);
  });
});

describe('rate-score-mismatch', () => {
  test('a score that the rate does not give', () => {
    expect(found({ H4: 10, G13: 100 })).toEqual(['rate-score-mismatch@H4']);
    expect(sentence('rate-score-mismatch', { H4: 10, G13: 100 })).toBe(
      '执行率95%，应得9.5分，现填10分，相差0.5分，请改正',
    );
  });
  test('the unrounded rate gives a right score too', () => {
    const third = { E4: 33.333, E5: 13.333, G4: '33.33%' };
    expect(found({ ...third, H4: 3.33, G13: 93.33 })).toEqual([]);
    expect(found({ ...third, H4: 3.3, G13: 93.3 })).toEqual([]);
  });
});

describe('funds-sum-mismatch', () => {
  test('sources that do not add up', () => {
    expect(found({ E6: 10 })).toEqual(['funds-sum-mismatch@E4']);
    expect(sentence('funds-sum-mismatch', { E6: 10 })).toBe(
      '全年执行数95与各项来源之和85不一致，相差10，请核对',
    );
  });
  test('a row that adds sources up is no source beside them', () => {
    const parts = {
      B5: '财政资金合计',
      B6: '其中：当年财政拨款',
      C5: 100,
      D5: 100,
      E5: 95,
      C6: 80,
      D6: 80,
      E6: 75,
    };
    expect(found(parts)).toEqual([]);
  });
  test('several such rows make up the total', () => {
    expect(found({ B5: '财政资金合计', B6: '自筹资金合计' })).toEqual([]);
  });
  test('floating point is no difference', () => {
    expect(found({ E5: 0.1, E6: 0.2, E4: 0.30000000000000004, G4: '0.30%', H4: 0.03, G13: 90.03 })).toEqual(
      [],
    );
  });
});

describe('zero-budget', () => {
  test('a budget of 0 is said once', () => {
    const zero = { C4: 0, D4: 0, C5: 0, D5: 0, C6: 0, D6: 0, E4: 0, E5: 0, E6: 0, G4: '0%', H4: 0, G13: 90 };
    expect(found(zero)).toEqual(['zero-budget@D4']);
    expect(sentence('zero-budget', zero)).toContain('执行率按0计算');
  });
  test('what is printed beside it is no fault of its own, and sources that say otherwise are said instead', () => {
    const none = { C4: 0, D4: 0, C5: 0, D5: 0, C6: 0, D6: 0, E4: 0, E5: 0, E6: 0 };
    expect(found({ ...none, G4: '100%', H4: 10, G13: 100 })).toEqual(['zero-budget@D4']);
    expect(found({ D4: 0, G4: '0%', H4: 0, G13: 90 })).toEqual(['funds-sum-mismatch@D4']);
  });
});

describe('over-executed', () => {
  test('more spent than budgeted', () => {
    const over = { E4: 105, E5: 85, G4: '105.00%', H4: 10, G13: 100 };
    expect(found(over)).toEqual(['over-executed@E4']);
    expect(sentence('over-executed', over)).toBe('执行数超过预算数，执行率105%，得分按满分计，请核对');
    expect(found({ ...over, G4: '100%' })).toEqual(['over-executed@E4']);
  });
  test('ten times the budget and more is likely 元 beside 万元', () => {
    const [finding] = check({ E4: 950000, G4: null }).filter(({ rule }) => rule === 'over-executed');
    expect(finding?.message).toContain('可能是元和万元混用');
  });
});
