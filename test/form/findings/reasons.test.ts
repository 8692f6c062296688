import type { ScoredForm } from '../../../src/form';
import { check, found, sentence } from '../../support/checked-form';

const SHORT = { E10: '12家', G10: 40, G13: 89.5 };
const LATE = { D10: '2023年6月30日前', E10: '2023年8月1日' };

test('a form without a fault has no findings', () => {
  expect(found()).toEqual([]);
});

describe('missing-reason', () => {
  test('得分 < 分值 and no reason', () => {
    expect(found(SHORT)).toEqual(['missing-reason@H10']);
    expect(sentence('missing-reason', SHORT)).toBe(
      '指标值 ≥15家，完成值 12家，得40分，比分值少10分，请填写偏差原因和改进措施',
    );
  });
  test('a reason settles it', () => {
    expect(found({ ...SHORT, H10: '招商进度较慢，已增派人员' })).toEqual([]);
  });
  test('points lost for a target that was met need a reason too', () => {
    expect(found({ G11: 28, G13: 97.5 })).toContain('missing-reason@H11');
  });
  test('a date that was missed, whatever the score', () => {
    expect(found(LATE)).toContain('missing-reason@H10');
  });
  test('a blank score that will be written below 分值', () => {
    expect(found({ E10: '12家', G10: null, G13: null })).toContain('missing-reason@H10');
  });
  test('no score and nothing to decide one by is not short', () => {
    expect(found({ D10: '有所提高', E10: '效果明显', G10: null, G13: null })).not.toContain(
      'missing-reason@H10',
    );
  });
  test('one block for all reasons: one finding while it is blank, none once it is filled', () => {
    const block = (form: ScoredForm): ScoredForm => ({
      ...form,
      reasonBlock: { row: 2, column: 9 },
      indicators: form.indicators.map((row) => ({ ...row, reason: null })),
    });
    const both = { ...SHORT, E11: '900人', G11: 27, G13: 86.5 };
    expect(found(both, { form: block })).toEqual(['missing-reason@I2']);
    expect(sentence('missing-reason', both, { form: block })).toContain('另有1项指标');
    expect(found({ ...both, I2: '受汛期影响，部分企业推迟落户' }, { form: block })).toEqual([]);
  });
});

describe('placeholder-reason', () => {
  test.each([
    '无',
    0,
    '0',
    '/',
    '—',
    '―',
    '─',
    '一',
    '——',
    '-',
    '√',
    '无偏差原因',
    '暂无',
    '无。',
    'N/A',
    ' 无 ',
  ])('%p is no reason where one is due', (reason) =>
    expect(found({ ...SHORT, H10: reason })).toEqual(['placeholder-reason@H10']),
  );
  test('nor is it a fault where none is due', () => {
    expect(found({ H10: '无' })).toEqual([]);
  });
  test('a reason that begins with 无 is one', () => {
    expect(found({ ...SHORT, H10: '无合适场地，将另行选址建设' })).toEqual([]);
  });
  test('the sentence quotes it', () => {
    expect(sentence('placeholder-reason', { ...SHORT, H10: '无' })).toContain('偏差原因只写了“无”');
  });
});

describe('overshoot-no-reason', () => {
  test('130% of the target and more, without a reason', () => {
    expect(found({ E11: '1300人' })).toEqual(['overshoot-no-reason@H11']);
    expect(sentence('overshoot-no-reason', { E11: '1300人' })).toContain('为指标值的130%');
    expect(found({ E11: '1299人' })).toEqual([]);
    expect(found({ E11: '1300人', H11: '新增了一个安置点' })).toEqual([]);
  });
  test('staying far below a ceiling is no overshoot', () => {
    expect(found({ D11: '≤1000人', E11: '100人' })).toEqual([]);
  });
  test('100 for 100% is none', () => {
    expect(found({ D11: '100%', E11: 100 })).toEqual([]);
  });
  test('it is a remark, no fault', () => {
    expect(check({ E11: '1300人' })[0]?.severity).toBe('info');
  });
});

const BOTH = { ...SHORT, E11: '900人', G11: 27, G13: 86.5 };
const REASON = '受汛期影响，部分企业推迟落户，下一步将加强对接';

describe('copied-reason', () => {
  test('one reason word for word in two rows is found once, at the first', () => {
    expect(found({ ...BOTH, H10: REASON, H11: ` ${REASON}` })).toEqual(['copied-reason@H10']);
    expect(sentence('copied-reason', { ...BOTH, H10: REASON, H11: REASON })).toBe(
      '与第11行的偏差原因一字不差，请按各项指标的实际情况分别说明',
    );
  });
  test('different reasons are none, nor is a row that needs no reason', () => {
    expect(found({ ...BOTH, H10: REASON, H11: `${REASON}和走访` })).toEqual([]);
    expect(found({ ...SHORT, H10: REASON, H11: REASON })).toEqual([]);
  });
  test('one cell that several rows share is no copy', () => {
    const block = (form: ScoredForm): ScoredForm => ({
      ...form,
      reasonBlock: { row: 2, column: 9 },
      indicators: form.indicators.map((row) => ({ ...row, reason: null })),
    });
    expect(found({ ...BOTH, I2: REASON }, { form: block })).toEqual([]);
  });
});

describe('short-reason', () => {
  test('below ten characters, white space and points aside', () => {
    expect(found({ ...SHORT, H10: '疫 情 影 响 。。。。。。' })).toEqual(['short-reason@H10']);
    expect(sentence('short-reason', { ...SHORT, H10: '疫情影响' })).toBe(
      '偏差原因“疫情影响”只有4个字，请写明原因和影响',
    );
  });
  test('ten are enough, and where none is due nothing is said', () => {
    expect(found({ ...SHORT, H10: '受疫情影响，将推迟实施' })).toEqual([]);
    expect(found({ H10: '正常推进' })).toEqual([]);
  });
});

describe('reason-without-measure', () => {
  const WITHOUT = { ...SHORT, H10: '因疫情反复，部分企业没有按期落户' };
  test('a cause alone, in a column headed 偏差原因分析及改进措施', () => {
    expect(found(WITHOUT)).toEqual(['reason-without-measure@H10']);
    expect(sentence('reason-without-measure', WITHOUT)).toBe('只写了偏差原因，没有写改进措施，请补充');
  });
  test('a measure settles it', () => {
    expect(found({ ...WITHOUT, H10: `${WITHOUT.H10}，今后提前对接` })).toEqual([]);
  });
  test('a heading that asks for the cause alone', () => {
    expect(found({ ...WITHOUT, H9: '未完成原因分析' })).toEqual([]);
  });
  test('what is too short already is not said twice', () => {
    expect(found({ ...SHORT, H10: '疫情影响' })).toEqual(['short-reason@H10']);
  });
});
