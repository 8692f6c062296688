import { call, fixture } from '../support/cli';

test('wrong calls are explained in one line', async () => {
  expect(await call('fill', fixture('xiangxi'), '-o', fixture('xiangxi'))).toMatchObject({
    code: 2,
    err: expect.stringContaining('不能与原文件相同'),
  });
  expect(await call('fill', fixture('xiangxi'), '-o', 'x.xlsx', '--rounding', 'up')).toMatchObject({
    code: 2,
  });
  expect(await call('inspect', '没有.xlsx')).toMatchObject({ code: 2, err: '没有.xlsx：文件不存在' });
  expect(await call('起飞')).toMatchObject({ code: 2, err: expect.stringContaining('不认识的命令') });
});
