/** Takes the user guide's pictures from the built workbench: npm run build && npm run guide */
import path from 'node:path';
import { startRun } from '../test/support/run/run';
import { openWorkbench } from '../test/support/workbench';

const IMAGES = path.join(__dirname, '..', 'docs', 'images');
const FORM = /老字号/;

async function main(): Promise<void> {
  const run = await startRun();
  const { page, pane, close } = await openWorkbench();
  const picture = (name: string) => page.screenshot({ path: path.join(IMAGES, `${name}.png`) });
  await picture('list');
  await pane.getByRole('button', { name: '一键重算' }).click();
  await pane.getByRole('heading', { name: '一键重算：预览' }).waitFor();
  await picture('preview');
  await pane.getByRole('button', { name: '执行', exact: true }).click();
  await pane.getByText(/已写入/).waitFor();
  await pane.getByRole('button', { name: FORM }).click();
  await pane.getByRole('button', { name: '定位', exact: true }).nth(1).click();
  await pane.getByRole('button', { name: '填写说明' }).nth(1).click();
  await page.waitForTimeout(1000);
  await picture('reason');
  await pane.getByRole('button', { name: '取消' }).first().click();
  await pane.getByRole('button', { name: '← 返回' }).click();
  await newForms();
  await pane.getByRole('button', { name: '生成汇总表' }).click();
  await pane.getByText(/已生成/).waitFor();
  await page.waitForTimeout(1000);
  await picture('summary');
  await pane.getByRole('button', { name: '操作记录' }).click();
  await pane.getByRole('heading', { name: '操作记录' }).waitFor();
  await picture('history');
  await close();
  await run.close();

  async function newForms(): Promise<void> {
    const projects = ['农贸市场提质改造专项', '电子商务专项经费', '猪肉储备资金'];
    await pane.getByRole('button', { name: '新建自评表' }).click();
    await pane.getByRole('textbox', { name: /项目名称/ }).fill(projects.join('\n'));
    await pane.getByRole('textbox', { name: '年度' }).scrollIntoViewIfNeeded();
    await page.waitForTimeout(500);
    await picture('new-forms');
    await pane.getByRole('button', { name: '取消' }).click();
    await pane.getByRole('button', { name: '新建自评表' }).click();
    await pane.getByRole('radio', { name: /^以当前表新建/ }).click();
    await pane.getByRole('radio', { name: /^结转到下一年度/ }).click();
    await pane.getByRole('button', { name: '执行', exact: true }).click();
    await pane.getByText(/已新建/).waitFor();
    await page.waitForTimeout(1000);
    await picture('next-year');
  }
}

void main();
