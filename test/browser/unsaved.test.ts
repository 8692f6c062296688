import path from 'node:path';
import type { Dialog } from 'playwright-core';
import { openXlsx, readSheets } from '../../src/xlsx';
import { downloaded, openWorkbench, type Workbench } from '../support/workbench';

const OTHER = path.join(__dirname, '../fixtures/xiangxi.xlsx');
let workbench: Workbench;
beforeEach(async () => {
  workbench = await openWorkbench();
  // A change that is not saved.
  await workbench.pane.getByRole('button', { name: '生成汇总表' }).click();
  await workbench.pane.getByText('已生成“绩效自评汇总表”').waitFor();
});
afterEach(async () => {
  expect(workbench.errors).toEqual([]);
  await workbench.close();
});

const openOther = (): Promise<void> => workbench.page.locator('#file').setInputFiles(OTHER);
const answer = (name: string) =>
  workbench.page.getByRole('dialog').getByRole('button', { name, exact: true });
const heading = (name: RegExp) => workbench.pane.getByRole('heading', { name });

test('another file is opened over unsaved changes only once the user says so', async () => {
  const { page } = workbench;
  await openOther();
  await page.getByText('当前文件有没有保存的改动').waitFor();
  await answer('取消').click();
  await heading(/^6 张自评表/).waitFor();
  await openOther();
  await answer('不保存，直接打开').click();
  await heading(/^1 张自评表/).waitFor();
  // Nothing was changed here: no question.
  await openOther();
  expect(await page.getByRole('dialog').isVisible()).toBe(false);
});

test('保存后打开 saves first', async () => {
  const { page } = workbench;
  await openOther();
  const [download] = await Promise.all([page.waitForEvent('download'), answer('保存后打开').click()]);
  await heading(/^1 张自评表/).waitFor();
  const saved = readSheets(openXlsx(await downloaded(download)));
  expect(saved.map(({ name }) => name)).toContain('绩效自评汇总表');
});

test('the page is not left without a question', async () => {
  const { page } = workbench;
  const asked = new Promise<Dialog>((resolve) => page.once('dialog', resolve));
  await page.evaluate(() => void setTimeout(() => location.reload()));
  const dialog = await asked;
  expect(dialog.type()).toBe('beforeunload');
  await dialog.dismiss();
  expect(await heading(/^6 张自评表/).isVisible()).toBe(true);
});
