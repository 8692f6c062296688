import { readFileSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { openXlsx, readSheets } from '../../src/xlsx';
import { findColour, MARK } from '../support/find-colour';
import { fixtureSheets, valueAt } from '../support/fixtures';
import { makeXlsx } from '../support/make-xlsx';
import { openWorkbench, type Workbench } from '../support/workbench';

const FARM = '农贸市场提质改造专项资金';
let workbench: Workbench;
beforeAll(async () => {
  workbench = await openWorkbench();
});
beforeEach(() => workbench.fresh());
afterEach(() => expect(workbench.errors).toEqual([]));
afterAll(() => workbench.close());

/** A button of the pane by its whole name. */
const button = (name: string) => workbench.pane.getByRole('button', { name, exact: true });
/** A button of the ribbon. */
const ribbon = (name: string) => workbench.page.getByRole('banner').getByRole('button', { name });

async function savedValue(sheet: string, cell: string): Promise<unknown> {
  return valueAt(readSheets(openXlsx(await workbench.savedFile())), sheet, cell);
}

/** Marks missing reasons and finds the first marked cell of a form, I16, in the grid. */
async function findMark(): Promise<{ x: number; y: number }> {
  const { page, pane } = workbench;
  await button('检查偏差').click();
  await pane.getByText(/处待说明，已在表中标出/).waitFor();
  await pane.getByRole('button', { name: new RegExp(FARM) }).click();
  await button('定位').first().click();
  for (;;) {
    const place = await findColour(page, await page.locator('#grid').screenshot(), MARK);
    if (place) return place;
    await page.waitForTimeout(250);
  }
}

/** Gives what the pane waits for so long another time, in milliseconds. */
async function changeWait(from: number, to: number): Promise<void> {
  await workbench.pane.locator('body').evaluate(
    (_, [present, wanted]) => {
      const later = window.setTimeout;
      window.setTimeout = ((run: () => void, ms: number) =>
        later(run, ms === present ? wanted : ms)) as never;
    },
    [from, to],
  );
}

test('a number typed while the preview is open is not overwritten: the preview is shown anew', async () => {
  const { page, pane } = workbench;
  const mark = await findMark();
  await button('← 返回').click();
  await button('一键重算').click();
  await pane.getByText(/将写入 59 处公式/).waitFor();
  // The pane reads again half a second after an edit: on a busy machine before 执行 is clicked.
  await changeWait(500, 60_000);
  // The score, H16, stands left of the reason.
  await page.locator('#grid').click({ position: { x: mark.x - 12, y: mark.y + 8 } });
  await page.keyboard.type('1.5');
  await page.keyboard.press('Enter');
  await button('执行').click();
  await pane.getByText('预览之后表格有改动，没有写入。已按现在的内容重新计算，请核对后再执行').waitFor();
  await pane.getByRole('heading', { name: '一键重算：预览' }).waitFor();
  await button(`展开 ${FARM}`).click();
  await pane.getByRole('checkbox', { name: /^H16 .*填的是 1.5 → / }).waitFor();
  expect(await button('撤销本次操作').count()).toBe(0);
  expect(await savedValue(FARM, 'H16')).toBe(1.5);
  await button('执行').click();
  await pane.getByText(/已写入 58 处公式，保留 9 处已填的数/).waitFor();
  expect(await savedValue(FARM, 'H16')).toBe(1.5);
});

test('操作记录: the earlier of two steps is taken back, the later stays', async () => {
  const { pane } = workbench;
  await button('一键重算').click();
  await button('执行').click();
  await pane.getByText(/已写入 59 处公式/).waitFor();
  await pane.getByRole('button', { name: new RegExp(FARM) }).click();
  await button('填写说明').first().click();
  await pane.getByRole('textbox').fill('资金结余');
  await button('写入').click();
  await pane.getByText('说明已写入表中').waitFor();
  await button('操作记录').click();
  const steps = pane.getByRole('list', { name: '操作记录' }).getByRole('listitem');
  await steps.nth(1).waitFor();
  expect(await steps.count()).toBe(2);
  expect(await steps.nth(0).innerText()).toMatch(/^填写说明\s+今天 \d+:\d\d\s改动了 1 个单元格/);
  expect(await steps.nth(1).innerText()).toMatch(/^一键重算\s+今天 \d+:\d\d\s改动了 59 个单元格/);
  await button('撤销：一键重算').click();
  await pane.getByText('已撤销，恢复了 59 个单元格').waitFor();
  expect(await button('撤销本次操作').count()).toBe(0);
  expect(await steps.count()).toBe(1);
  const sheets = readSheets(openXlsx(await workbench.savedFile()));
  expect(valueAt(sheets, FARM, 'I16')).toBe('资金结余');
  const original = fixtureSheets('zhuzhou-2022').find(({ name }) => name === FARM)!;
  expect(sheets.find(({ name }) => name === FARM)!.formulas).toEqual(original.formulas);
});

test('撤销本次操作 takes back what the notice is about', async () => {
  const { pane } = workbench;
  await button('生成汇总表').click();
  await pane.getByText('已生成“绩效自评汇总表”').waitFor();
  await button('检查偏差').click();
  await pane.getByText(/处待说明，已在表中标出/).waitFor();
  await button('撤销本次操作').click();
  await pane.getByText(/^已撤销/).waitFor();
  const names = readSheets(openXlsx(await workbench.savedFile())).map(({ name }) => name);
  expect(names).toContain('绩效自评汇总表');
});

test('a bare success gives way; names that were changed for the sheet stay until they are read', async () => {
  const { page, pane } = workbench;
  await changeWait(15_000, 500);
  await button('生成汇总表').click();
  await pane.getByText('已生成“绩效自评汇总表”').waitFor();
  await page.mouse.move(10, 10);
  await pane.getByText('上次操作：生成汇总表').waitFor();
  await button('新建自评表').click();
  await pane.getByRole('textbox', { name: /项目名称/ }).fill('甲/乙');
  await button('执行').click();
  const note = pane.getByText('1 张工作表的名称与填写的不同（表里的名称不变）：“甲/乙”→“甲 乙”');
  await note.waitFor();
  await page.waitForTimeout(1500);
  expect(await note.isVisible()).toBe(true);
  await button('知道了').click();
  await note.waitFor({ state: 'detached' });
});

test('a command of the ribbon refreshes the open pane, and a success opens no dialog', async () => {
  const { page, pane } = workbench;
  await ribbon('生成汇总表').click();
  await pane.getByText('上次操作：生成汇总表，新建了 1 张工作表').waitFor();
  expect(await page.getByRole('alert').isVisible()).toBe(false);
  await button('撤销本次操作').click();
  await pane.getByText('已撤销，删除了 1 张新建的工作表').waitFor();
});

test('一键重算 on the ribbon opens the preview again, and typed project names survive it', async () => {
  const { pane } = workbench;
  const preview = pane.getByRole('heading', { name: '一键重算：预览' });
  await button('新建自评表').click();
  await pane.getByRole('textbox', { name: /项目名称/ }).fill('甲项目\n乙项目');
  await ribbon('一键重算').click();
  await preview.waitFor();
  await button('取消').click();
  await preview.waitFor({ state: 'detached' });
  await ribbon('一键重算').click();
  await preview.waitFor();
  await button('取消').click();
  await button('新建自评表').click();
  expect(await pane.getByRole('textbox', { name: /项目名称/ }).inputValue()).toBe('甲项目\n乙项目');
});

test('定位 on a hidden sheet says so and offers to show it', async () => {
  const { page, pane } = workbench;
  const parts = unzipSync(readFileSync(path.join(__dirname, '../fixtures/zhuzhou-2022.xlsx')));
  const book = strFromU8(parts['xl/workbook.xml']!);
  parts['xl/workbook.xml'] = strToU8(
    book.replace(`name="${FARM}" state="visible"`, `name="${FARM}" state="hidden"`),
  );
  await page.locator('#file').setInputFiles({
    name: '隐藏.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: Buffer.from(zipSync(parts)),
  });
  await page.getByText('隐藏.xlsx', { exact: true }).waitFor();
  await pane.getByRole('button', { name: new RegExp(FARM) }).click();
  await button('定位').first().click();
  await pane.getByText(`工作表“${FARM}”是隐藏的，没有定位。请先显示该工作表`).waitFor();
  await button('显示该工作表').click();
  await button('显示该工作表').waitFor({ state: 'detached' });
  await button('定位').first().click();
  await page.waitForTimeout(500);
  expect(await pane.getByText('是隐藏的，没有定位').count()).toBe(0);
});

test('while a cell is edited the pane says so after 2 s, goes on waiting, and writes when the edit ends', async () => {
  const { page, pane } = workbench;
  const mark = await findMark();
  await button('← 返回').click();
  await button('一键重算').click();
  await pane.getByText(/将写入 59 处公式/).waitFor();
  await page.locator('#grid').dblclick({ position: { x: mark.x + 20, y: mark.y + 8 } });
  await page.keyboard.type('资金结余');
  await button('执行').click();
  await pane.getByText('如正在编辑单元格，请按回车').waitFor();
  expect(await pane.getByText(/已写入/).count()).toBe(0);
  await page.locator('#grid').click({ position: { x: mark.x + 20, y: mark.y - 60 } });
  await pane.getByText(/已写入 59 处公式/).waitFor();
  expect(await pane.getByText('如正在编辑单元格，请按回车').count()).toBe(0);
  expect(await savedValue(FARM, 'I16')).toBe('资金结余');
});

test('取消 between two portions of 执行 puts every cell back', async () => {
  const { page, pane } = workbench;
  const samples = fixtureSheets('zhuzhou-2022');
  const many = Array.from({ length: 450 }, (_, at) => ({ ...samples[at % 6]!, name: `表${at + 1}` }));
  await page.locator('#file').setInputFiles({
    name: '很多.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: Buffer.from(makeXlsx(many)),
  });
  await pane.getByRole('heading', { name: /450 张自评表/ }).waitFor({ timeout: 60_000 });
  await button('一键重算').click();
  await pane.getByText(/将写入 4425 处公式/).waitFor({ timeout: 60_000 });
  // Pressed from within: between two portions the page has no time for a mouse that is moved from outside.
  await pane.locator('body').evaluate((body) => {
    const cancelOnce = new MutationObserver(() => {
      if (!/正在写入公式：\d+ \/ 4425 处/.test(body.textContent ?? '')) return;
      cancelOnce.disconnect();
      [...body.querySelectorAll('button')].find(({ textContent }) => textContent === '取消')!.click();
    });
    cancelOnce.observe(body, { childList: true, subtree: true, characterData: true });
  });
  await button('执行').click();
  await pane.getByText('已取消，工作簿没有改动').waitFor({ timeout: 60_000 });
  const formulas = readSheets(openXlsx(await workbench.savedFile())).flatMap((sheet) =>
    sheet.formulas.flat(2),
  );
  expect(formulas.filter((formula) => formula !== null)).toEqual([]);
});
