import { writeFileSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { HIGHLIGHT_MARK } from '../../src/form';
import { openXlsx, readAppearance, readSheets } from '../../src/xlsx';
import { fixtureSheets, valueAt } from '../support/fixtures';
import { findColour, MARK } from '../support/find-colour';
import { openWorkbench, type Workbench } from '../support/workbench';

const FORM = '农贸市场提质改造专项资金';
let workbench: Workbench;

beforeAll(async () => {
  workbench = await openWorkbench();
});
beforeEach(() => workbench.fresh());
afterEach(() => expect(workbench.errors).toEqual([]));
afterAll(() => workbench.close());

async function recompute(): Promise<void> {
  const { pane } = workbench;
  await pane.getByRole('button', { name: '一键重算' }).click();
  await pane.getByRole('button', { name: '执行', exact: true }).click();
  await pane.getByText(/已写入 59 处公式，保留 8 处已填的数，5 处待说明/).waitFor();
}

test('一键重算 writes formulas with the right numbers, and 撤销本次操作 restores every cell', async () => {
  const { pane } = workbench;
  await recompute();
  const sheets = readSheets(openXlsx(await workbench.savedFile()));
  expect(valueAt(sheets, FORM, 'H21')).toBe(96);
  const farm = sheets.find((sheet) => sheet.name === FORM)!;
  expect(farm.formulas[20]![7]).toBe('=IF(COUNT(I6,H13:H20)<9,VALUE("得分须为数字"),SUM(I6,H13:H20))');
  await pane.getByRole('button', { name: '撤销本次操作' }).click();
  await pane.getByText(/已撤销，恢复了 59 个单元格/).waitFor();
  expect(readSheets(openXlsx(await workbench.savedFile()))).toEqual(fixtureSheets('zhuzhou-2022'));
});

test('a reason typed into the grid clears the highlight', async () => {
  const { page, pane } = workbench;
  await recompute();
  await pane.getByRole('button', { name: new RegExp(FORM) }).click();
  await pane.getByRole('button', { name: '定位', exact: true }).first().click();
  const grid = page.locator('#grid');
  const highlight = async () => findColour(page, await grid.screenshot(), MARK);
  const highlighted = async (): Promise<boolean> => (await highlight()) !== null;
  expect(await eventually(highlighted, true)).toBe(true);
  const place = (await highlight())!;
  await grid.click({ position: { x: place.x + 20, y: place.y + 8 } });
  await page.keyboard.type('资金结余，结转下年使用');
  await page.keyboard.press('Enter');
  expect(await eventually(highlighted, false)).toBe(false);
  const saved = openXlsx(await workbench.savedFile());
  expect(valueAt(readSheets(saved), FORM, 'I16')).toBe('资金结余，结转下年使用');
  const formats = readAppearance(saved).sheets.flatMap((sheet) => sheet.formulaFormats);
  expect(formats.filter(({ formula }) => formula.includes(HIGHLIGHT_MARK))).toHaveLength(6);
});

test('填写说明 writes the reason from the pane', async () => {
  const { pane } = workbench;
  await pane.getByRole('button', { name: new RegExp(FORM) }).click();
  await pane.getByRole('button', { name: '填写说明' }).first().click();
  await pane.getByRole('textbox').fill('=资金结余');
  await pane.getByRole('button', { name: '写入', exact: true }).click();
  await pane.getByText('说明已写入表中').waitFor();
  expect(valueAt(readSheets(openXlsx(await workbench.savedFile())), FORM, 'I16')).toBe('=资金结余');
});

test('检查偏差 on the ribbon marks the cells and goes to the first', async () => {
  const { page } = workbench;
  await page.getByRole('button', { name: '检查偏差' }).first().click();
  await page.waitForFunction(() => document.body.innerText.includes('2021年12月份促销费专项资金'));
  const marked = async (): Promise<number> =>
    readAppearance(openXlsx(await workbench.savedFile())).sheets.flatMap((sheet) => sheet.formulaFormats)
      .length;
  expect(await eventually(async () => (await marked()) > 0, true)).toBe(true);
  // completed() ended the command's runtime (docs/excel.md).
  const closed = async (): Promise<boolean> =>
    (await page.locator('#commands').getAttribute('src')) === 'about:blank';
  expect(await eventually(closed, true)).toBe(true);
});

test('another file opens, a bad one is refused with a sentence and the open one stays', async () => {
  const { page, pane } = workbench;
  const folder = mkdtempSync(path.join(tmpdir(), 'ziping-'));
  const bad = path.join(folder, '坏文件.xlsx');
  writeFileSync(bad, 'not a workbook');
  await page.locator('#file').setInputFiles(bad);
  await page
    .getByRole('alert')
    .getByText(/坏文件.xlsx：这不是 Excel 工作簿/)
    .waitFor();
  await pane.getByRole('heading', { name: /6 张自评表/ }).waitFor();
  await page.locator('#file').setInputFiles(path.join(__dirname, '../fixtures/negatives-payroll.xlsx'));
  await pane.getByText('这个工作簿里没有找到绩效自评表').waitFor();
  await page.locator('#file').setInputFiles(path.join(__dirname, '../fixtures/xiangxi.xlsx'));
  await pane.getByRole('heading', { name: /1 张自评表/ }).waitFor();
});

async function eventually(check: () => Promise<boolean>, wanted: boolean): Promise<boolean> {
  let last = !wanted;
  for (let i = 0; i < 20 && last !== wanted; i++) {
    last = await check();
    if (last !== wanted) await new Promise((done) => setTimeout(done, 250));
  }
  return last;
}
