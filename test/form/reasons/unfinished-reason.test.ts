import { REASON_OPENINGS, unfinishedReason } from '../../../src/form';

test.each(REASON_OPENINGS)('$cause leaves cause and measure to the writer', ({ text }) => {
  expect(unfinishedReason(text)).toBe('还有没填的空（＿＿）');
  expect(unfinishedReason(text.replaceAll('＿＿', '已写'))).toBeNull();
});

test('a starting sentence alone is no reason', () => {
  expect(unfinishedReason('年度指标值50个，实际完成42个，主要因')).toBe('还没有写原因');
  expect(unfinishedReason('年度指标值50个，实际完成42个，主要因资金到位晚')).toBeNull();
  expect(unfinishedReason(' \n')).toBe('还没有写说明');
});
