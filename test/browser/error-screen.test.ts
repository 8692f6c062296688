import { readFileSync } from 'node:fs';
import path from 'node:path';
import { openWorkbench, type Workbench } from '../support/workbench';

const { version } = JSON.parse(readFileSync(path.join(__dirname, '../../package.json'), 'utf8')) as {
  version: string;
};
let workbench: Workbench;
beforeAll(async () => {
  workbench = await openWorkbench();
});
afterAll(() => workbench.close());

test('a screen that throws gives a text to copy, without cell contents, and the way back into the pane', async () => {
  const { page, pane } = workbench;
  await pane.getByRole('button', { name: '生成汇总表' }).click();
  await pane.getByText('已生成“绩效自评汇总表”').waitFor();
  // 操作记录 shows the day of each step.
  await pane.locator('body').evaluate(() => {
    Date.prototype.toDateString = () => {
      throw new TypeError('农贸市场 97.5');
    };
  });
  await pane.getByRole('button', { name: '操作记录' }).click();
  await pane.getByRole('heading', { name: '窗格出错了，工作簿没有因此改动' }).waitFor();
  const report = pane.getByRole('textbox', { name: '错误信息' });
  const text = await report.inputValue();
  expect(text).toMatch(new RegExp(`^绩效自评助手 ${version}\\n[^\\n]+\\n错误：TypeError\\nat `));
  expect(text).not.toMatch(/农贸|97\.5|https?:/);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await pane.getByRole('button', { name: '复制' }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(text);
  await pane.getByRole('button', { name: '重新打开窗格' }).click();
  await pane.getByRole('heading', { name: /^6 张自评表/ }).waitFor();
});
