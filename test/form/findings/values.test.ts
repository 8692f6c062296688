import type { ScoredForm } from '../../../src/form';
import type { IndicatorReading } from '../../../src/form/scoring/form-reading';
import { addressOf } from '../../../src/form';
import { check, found, sentence } from '../../support/checked-form';

describe('unit-mismatch', () => {
  test('what is counted differs', () => {
    expect(found({ E10: '16批次' })).toEqual(['unit-mismatch@E10']);
    expect(sentence('unit-mismatch', { E10: '16批次' })).toBe(
      '指标值 ≥15家，完成值 16批次，单位不一致，无法比较，请统一写法',
    );
  });
  test('100 for 100% is the same', () => {
    expect(found({ D10: '100%', E10: 100 })).toEqual([]);
  });
});

describe('suspicious-date', () => {
  test('a slip of the pen', () => {
    const slip = { D10: '2023年12月31日前', E10: '20233年2月16日' };
    expect(found(slip)).toEqual(['suspicious-date@E10']);
    expect(sentence('suspicious-date', slip)).toBe('日期“20233年2月16日”可能写错了，请核对');
    expect(found({ ...slip, E10: '2023年2月16日' })).toEqual([]);
  });
});

describe('actual-repeats-bound', () => {
  test('≥15家 as what was reached', () => {
    expect(found({ E10: '≥15家' })).toEqual(['actual-repeats-bound@E10']);
    expect(sentence('actual-repeats-bound', { E10: '≥15家' })).toContain('请填实际数');
  });
});

/** The first indicator as the rule leaves it to a person. */
const leftToPerson =
  (because: string) =>
  (row: IndicatorReading): IndicatorReading =>
    row.indicator.row === 10
      ? { ...row, exact: null, ruling: { by: 'person', because, met: null } as IndicatorReading['ruling'] }
      : row;

describe('unknown-sign', () => {
  const form = (whole: ScoredForm): ScoredForm => ({
    ...whole,
    indicators: whole.indicators.map((row) =>
      row.row === 10 ? { ...row, sign: { row: 10, column: 9 } } : row,
    ),
  });
  const departure = { form, row: leftToPerson('unknown-sign') };
  test('an entry in the sign column that says nothing to us', () => {
    const patch = { I10: '适中', G10: null };
    expect(found(patch, departure)).toContain('unknown-sign@I10');
    expect(sentence('unknown-sign', patch, departure)).toContain('指标性质“适中”无法识别');
  });
  test('a remark once a person has given the points', () => {
    expect(check({ I10: '适中' }, departure).map(({ rule, severity }) => [rule, severity])).toEqual([
      ['unknown-sign', 'info'],
    ]);
  });
});

describe('unclear-value', () => {
  const departure = { row: leftToPerson('two-numbers') };
  test('names the value that is no number', () => {
    expect(found({ D10: '10-20家', G10: null }, departure)).toContain('unclear-value@D10');
    expect(sentence('unclear-value', { E10: '3家未完成，共15家', G10: null }, departure)).toContain(
      '完成值“3家未完成，共15家”不是一个明确的数',
    );
  });
  test('nothing is said once a person has given the points', () => {
    expect(found({ D10: '10-20家' }, departure)).toEqual([]);
  });
});

describe('unclear-direction', () => {
  const departure = { row: leftToPerson('unclear-direction') };
  test('neither sign nor name says which way is better', () => {
    expect(found({ D10: '15家', G10: null }, departure)).toContain('unclear-direction@D10');
    expect(sentence('unclear-direction', { D10: '15家', G10: null }, departure)).toContain(
      '请在指标值前加≥或≤',
    );
  });
  test('nothing is said once a person has given the points', () => {
    expect(found({ D10: '15家' }, departure)).toEqual([]);
  });
});

describe('formula-error', () => {
  test.each(['#VALUE!', '#DIV/0!', '#NAME?', '#REF!', '#N/A'])('a score that shows %s', (error) => {
    const departure = { formulas: { G10: '=ROUND(F10*X99,2)' } };
    expect(found({ G10: error }, departure)).toContain('formula-error@G10');
    expect(sentence('formula-error', { G10: error }, departure)).toContain(`单元格显示${error}`);
  });
  test('a rate, a total, an amount', () => {
    for (const address of ['G4', 'G13', 'D5', 'E11']) {
      const errors = check({ [address]: '#REF!' }).filter(({ rule }) => rule === 'formula-error');
      expect(errors.map(addressOf)).toEqual([address]);
    }
  });
  test('a formula of ours is cured by the next 一键重算', () => {
    const own =
      '=IF(E10="","",ROUND(F10*MAX(0,MIN(1,VALUE(SUBSTITUTE(E10,"家","e0"))/MAX(0,VALUE(SUBSTITUTE(SUBSTITUTE(D10,"≥",""),"家","e0"))))),2))';
    expect(sentence('formula-error', { G10: '#VALUE!' }, { formulas: { G10: own } })).toContain(
      '请再点一键重算',
    );
  });
  test('what is no field of the form is not ours to judge', () => {
    expect(found({ I13: '#REF!' })).toEqual([]);
  });
});

describe('heading-in-doubt', () => {
  const doubt =
    (part: 'funds' | 'indicators' | 'total') =>
    (form: ScoredForm): ScoredForm => ({
      ...form,
      doubts: [{ part, row: 9, column: 5, message: '两列都像实际完成值，没有写入，请核对列名' }],
    });
  test('says what is unclear', () => {
    expect(sentence('heading-in-doubt', {}, { form: doubt('indicators') })).toContain('两列都像实际完成值');
  });
  test('what rests on a table in doubt is not said', () => {
    const faulty = { E10: '12家', G10: 12, G13: 80, G4: '90%' };
    expect(found(faulty, { form: doubt('indicators') })).toEqual(['rate-mismatch@G4', 'heading-in-doubt@E9']);
    expect(found({ G4: '90%' }, { form: doubt('funds') })).toEqual(['heading-in-doubt@E9']);
  });
});
