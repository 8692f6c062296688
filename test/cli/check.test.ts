import { call, fixture, FIXTURES } from '../support/cli';

test('check exits 1 when a form has an error and 0 when none has', async () => {
  expect((await call('check', fixture('xiangxi'))).code).toBe(1);
  expect((await call('check', fixture('negatives-payroll'))).code).toBe(0);
  const all = await call('check', FIXTURES);
  expect(all.err).toContain('[1/');
  expect(all.out).toMatch(/\d+ 个工作簿，\d+ 处错误/);
});
