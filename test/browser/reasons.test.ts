import { analyseWorkbook, lacksReason } from '../../src/form';
import { openXlsx, readSheets } from '../../src/xlsx';
import { valueAt } from '../support/fixtures';
import { openWorkbench, type Workbench } from '../support/workbench';

const FARM = '农贸市场提质改造专项资金';
/** So many reasons are missing in the workbook that the page opens with. */
const MISSING = 5;
let workbench: Workbench;
beforeAll(async () => {
  workbench = await openWorkbench();
});
beforeEach(() => workbench.fresh());
afterEach(() => expect(workbench.errors).toEqual([]));
afterAll(() => workbench.close());

/** A button of the pane by its whole name. */
const button = (name: string) => workbench.pane.getByRole('button', { name, exact: true });
const fields = () => workbench.pane.getByRole('textbox', { name: /的偏差原因$/ });

/** How many reasons the saved file lacks. */
async function missingInFile(): Promise<number> {
  const sheets = readSheets(openXlsx(await workbench.savedFile()));
  return analyseWorkbook(sheets).forms.flatMap(({ findings }) => findings.filter(lacksReason)).length;
}

/** Goes to a button by the keyboard alone. */
async function tabTo(name: string): Promise<void> {
  const { page, pane } = workbench;
  for (let i = 0; i < 60; i++) {
    if ((await pane.locator(':focus').count()) && (await pane.locator(':focus').innerText()) === name) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`${name} cannot be reached by the keyboard`);
}

test('待说明清单: all at once, from the facts and an opening, and back in one step', async () => {
  const { pane } = workbench;
  await button('待说明清单').click();
  await pane.getByText(`${MISSING} 处待说明，扣分多的在前`, { exact: false }).waitFor();
  expect(await fields().count()).toBe(MISSING);
  const first = fields().first();
  await button('写明完成情况').first().click();
  expect(await first.inputValue()).toMatch(/^年度指标值.*主要因$/);
  await pane.getByText('还没有写原因').waitFor();
  expect(await button('写入 0 条').isDisabled()).toBe(true);
  for (let i = 0; i < MISSING; i++) {
    const field = fields().nth(i);
    await field.fill(`${await field.inputValue()}资金到位晚于预期第${i + 1}项，下一步将提前申请。`);
  }
  await button(`写入 ${MISSING} 条`).click();
  await pane.getByText(`已写入 ${MISSING} 处说明`).waitFor();
  await pane.getByText('没有待说明的指标').waitFor();
  expect(await missingInFile()).toBe(0);
  await button('撤销本次操作').click();
  await pane.getByText(`${MISSING} 处待说明`, { exact: false }).first().waitFor();
  expect(await missingInFile()).toBe(MISSING);
});

test('several lines are pasted into several reasons once the user says so', async () => {
  const { page, pane } = workbench;
  await button('待说明清单').click();
  await fields().first().click();
  await page.evaluate(() => navigator.clipboard.writeText('原因一，将改进\n原因二，将改进\n原因三，将改进'));
  await page.keyboard.press('Control+V');
  await pane.getByText('粘贴了 3 行：').waitFor();
  await button('从这条起逐条填入 3 条').click();
  await button('写入 3 条').waitFor();
  expect(await fields().nth(2).inputValue()).toBe('原因三，将改进');
});

test('by the keyboard alone: from the opened workbook to no missing reason', async () => {
  const { page, pane } = workbench;
  // F6 brings an Excel user into the pane.
  await button('一键重算').focus();
  await tabTo('待说明清单');
  await page.keyboard.press('Enter');
  await fields().first().waitFor();
  await tabTo('逐条填写');
  await page.keyboard.press('Enter');
  for (let left = MISSING - 1; left >= 0; left--) {
    await pane.getByText(left ? `后面还有 ${left} 处` : '这是最后一处').waitFor();
    await pane.locator('textarea:focus').waitFor();
    await page.keyboard.type(`第${left}处因资金到位晚未完成，下一步将提前申请。`);
    await page.keyboard.press('Control+Enter');
  }
  await pane.getByText('没有待说明的指标').waitFor();
  expect(await missingInFile()).toBe(0);
});

test('逐条填写 begins at a finding, follows in the grid, and half-written text is there again', async () => {
  const { page, pane } = workbench;
  await pane.getByRole('button', { name: new RegExp(FARM) }).click();
  await button('填写说明').first().click();
  await pane.locator('textarea:focus').waitFor();
  await page.keyboard.type('写到一半');
  await page.keyboard.press('Escape');
  await button('← 返回').click();
  await page.getByRole('banner').getByRole('button', { name: '一键重算' }).click();
  await pane.getByRole('heading', { name: '一键重算：预览' }).waitFor();
  await button('取消').click();
  await pane.getByRole('button', { name: new RegExp(FARM) }).click();
  await button('填写说明').first().click();
  expect(await fields().inputValue()).toBe('写到一半');
  await fields().fill('资金结余，结转下年使用，将加快支付');
  await button('写入').click();
  await pane.getByText('说明已写入表中').waitFor();
  const sheets = readSheets(openXlsx(await workbench.savedFile()));
  expect(valueAt(sheets, FARM, 'I16')).toBe('资金结余，结转下年使用，将加快支付');
});
