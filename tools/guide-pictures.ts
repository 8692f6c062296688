/** Takes the user guide's pictures from the built workbench: npm run build && npm run guide */
import path from 'node:path';
import { openWorkbench } from '../test/support/workbench';

const IMAGES = path.join(__dirname, '..', 'docs', 'images');
const FORM = /老字号/;

async function main(): Promise<void> {
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
  await close();
}

void main();
