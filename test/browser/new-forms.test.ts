import path from 'node:path';
import { openXlsx, readBarCharts, readSheets } from '../../src/xlsx';
import { withParts } from '../support/edited-xlsx';
import { fixtureSheets, valueAt } from '../support/fixtures';
import { recalculate } from '../support/libreoffice';
import { makeXlsx } from '../support/make-xlsx';
import { nationalTable, provincialTable } from '../support/target-tables';
import { openWorkbench, type Workbench } from '../support/workbench';

let workbench: Workbench;
beforeAll(async () => {
  workbench = await openWorkbench();
});
beforeEach(() => workbench.fresh());
afterEach(() => expect(workbench.errors).toEqual([]));
afterAll(() => workbench.close());

test('新建自评表 from a template: inserted, saved, opened by LibreOffice, taken back', async () => {
  const { pane } = workbench;
  const before = fixtureSheets('zhuzhou-2022').map(({ name }) => name);
  await pane.getByRole('button', { name: '新建自评表' }).click();
  await pane
    .getByRole('textbox', { name: /项目名称/ })
    .fill('=HYPERLINK("x")\n\n项目/一期:[a]\n项目/一期:[a]');
  await pane.getByRole('textbox', { name: '主管部门' }).fill('+甲局');
  await pane.getByRole('textbox', { name: '年度' }).fill('2025');
  await pane.getByText('3 个，其中 1 个重名').waitFor();
  await pane.getByRole('button', { name: '执行', exact: true }).click();
  await pane.getByText('已新建 3 张自评表').waitFor();
  const bytes = await workbench.savedFile();
  const [sheets] = (await recalculate([bytes])) as [ReturnType<typeof readSheets>];
  const added = ['=HYPERLINK("x")', '项目 一期 a', '项目 一期 a (2)'];
  expect(sheets.map(({ name }) => name)).toEqual([before[0], ...added, ...before.slice(1)]);
  expect(valueAt(sheets, added[0]!, 'C3')).toBe('=HYPERLINK("x")');
  expect(valueAt(sheets, added[1]!, 'C4')).toBe('+甲局');
  expect(valueAt(sheets, added[2]!, 'A2')).toBe('（2025年度）');
  await pane.getByRole('button', { name: '撤销本次操作' }).click();
  await pane.getByText('已撤销，删除了 3 张新建的工作表').waitFor();
  expect(readSheets(openXlsx(await workbench.savedFile()))).toEqual(fixtureSheets('zhuzhou-2022'));
});

test('以当前表新建 rolls the form on the active sheet to the next year', async () => {
  const { pane } = workbench;
  await pane.getByRole('button', { name: '新建自评表' }).click();
  await pane.getByRole('radio', { name: /^以当前表新建/ }).click();
  await pane.getByRole('radio', { name: /^结转到下一年度/ }).click();
  expect(await pane.getByRole('textbox', { name: '年度' }).inputValue()).toBe('2023');
  await pane.getByRole('button', { name: '执行', exact: true }).click();
  await pane.getByText('已新建 1 张工作表').waitFor();
  const sheets = readSheets(openXlsx(await workbench.savedFile()));
  expect(sheets[1]!.name).toBe('株洲市商务局2023');
  expect(valueAt(sheets, '株洲市商务局2023', 'A2')).toBe('2023年度部门整体支出绩效自评表');
  expect(valueAt(sheets, '株洲市商务局2023', 'D14')).toBe('全年策划开发重点招商引资项目');
  expect(valueAt(sheets, '株洲市商务局2023', 'F14')).toBeNull();
});

test('生成汇总表 makes a sheet with live formulas and a chart that the file keeps', async () => {
  const { pane } = workbench;
  await pane.getByRole('button', { name: '生成汇总表' }).click();
  await pane.getByText('已生成“绩效自评汇总表”，共 6 张自评表').waitFor();
  const bytes = await workbench.savedFile();
  expect(readBarCharts(openXlsx(bytes)).get('绩效自评汇总表')).toMatchObject([{ title: '各项目自评总分' }]);
  const [sheets] = (await recalculate([bytes])) as [ReturnType<typeof readSheets>];
  expect(valueAt(sheets, '绩效自评汇总表', 'M9')).toBe(96);
  expect(valueAt(sheets, '绩效自评汇总表', 'N9')).toBe('优');
});

test('由绩效目标表新建 lists the tables of the workbook, makes a form and takes it back, by keyboard alone', async () => {
  const { page, pane } = workbench;
  const file = path.join(__dirname, '../fixtures/negatives-target-declaration.xlsx');
  await page.locator('#file').setInputFiles(file);
  await pane.getByText('这个工作簿里没有找到绩效自评表').waitFor();
  await pane.getByRole('button', { name: '新建自评表' }).press('Enter');
  await pane.getByRole('radio', { name: /^由绩效目标表新建/ }).press('Space');
  const table = pane.getByRole('checkbox', { name: /农贸市场升级改造补助资金.*7 条指标/ });
  expect(await table.isChecked()).toBe(true);
  const run = pane.getByRole('button', { name: '执行', exact: true });
  await table.press('Space');
  expect(await run.isEnabled()).toBe(false);
  await table.press('Space');
  await run.press('Enter');
  await pane.getByText(/已新建 1 张自评表。目标表没有分值/).waitFor();
  await pane.getByRole('heading', { name: /1 张自评表/ }).waitFor();
  const sheets = readSheets(openXlsx(await workbench.savedFile()));
  expect(valueAt(sheets, '农贸市场升级改造补助资金', 'C3')).toBe('农贸市场升级改造补助资金');
  await pane.getByRole('button', { name: '撤销本次操作' }).press('Enter');
  await pane.getByText('已撤销，删除了 1 张新建的工作表').waitFor();
});

test('由绩效目标表新建: 全选 takes every table; a workbook whose structure is protected is told as in Excel', async () => {
  const { page, pane } = workbench;
  const open = async (bytes: Uint8Array): Promise<void> => {
    const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
    await page.locator('#file').setInputFiles({ name: '批复.xlsx', mimeType, buffer: Buffer.from(bytes) });
    await pane.getByText('有 2 个绩效目标表').waitFor();
  };
  const choose = async (): Promise<void> => {
    await pane.getByRole('button', { name: '新建自评表' }).click();
    await pane.getByRole('radio', { name: /^由绩效目标表新建/ }).click();
  };
  const [one, two] = [nationalTable(), { ...provincialTable(), name: '另一张' }];
  const bytes = makeXlsx([one, two]);
  await open(bytes);
  await choose();
  const all = pane.getByRole('checkbox', { name: '全选（2 个）' });
  const run = pane.getByRole('button', { name: '执行', exact: true });
  expect(await run.isEnabled()).toBe(false);
  await pane.getByText('请先勾选绩效目标表').waitFor();
  await all.click();
  await pane.getByText('新建 2 张工作表').waitFor();
  await pane.getByRole('checkbox', { name: /^测试项目/ }).click();
  expect(await all.evaluate((box: HTMLInputElement) => box.indeterminate)).toBe(true);
  await all.press('Space');
  await run.click();
  await pane.getByText(/^已新建 2 张自评表/).waitFor();
  await pane.getByRole('button', { name: '撤销本次操作' }).click();
  await pane.getByText('已撤销，删除了 2 张新建的工作表').waitFor();
  await choose();
  expect(await run.isEnabled()).toBe(false);
  await open(
    withParts(bytes, {
      'xl/workbook.xml': (xml) => xml.replace('<sheets', '<workbookProtection lockStructure="1"/><sheets'),
    }),
  );
  await choose();
  await all.click();
  await run.click();
  await pane.getByText('工作簿的结构受保护，不能增删工作表').waitFor();
});

test('生成问题清单 makes a list that the file keeps, with links and choices; made again it is refreshed', async () => {
  const { pane } = workbench;
  await pane.getByRole('button', { name: '生成问题清单' }).click();
  await pane.getByText(/已生成“问题清单”，共 \d+ 处问题/).waitFor();
  await pane.getByRole('heading', { name: /^6 张自评表/ }).waitFor();
  const [sheets] = (await recalculate([await workbench.savedFile()])) as [ReturnType<typeof readSheets>];
  const list = sheets.find(({ name }) => name === '问题清单')!;
  expect(list.values[0]).toContain('怎么改');
  expect(list.formulas[1]).toContainEqual(expect.stringContaining('HYPERLINK("#'));
  expect(valueAt(sheets, '问题清单', 'A2')).toBe('待改正');
  await pane.getByRole('button', { name: '生成问题清单' }).click();
  await pane.getByText(/已更新“问题清单”：待改正 \d+ 处（新增 0 处），已改正 0 处/).waitFor();
});

test('a row that holds something is deleted only after a question', async () => {
  const { pane } = workbench;
  await pane.getByRole('button', { name: /老字号/ }).click();
  await pane.getByRole('button', { name: '定位', exact: true }).nth(1).click();
  await pane.getByRole('button', { name: '删除指标行' }).click();
  await pane.getByText(/这一行填有：成本指标，专项资金投入/).waitFor();
  await pane.getByRole('button', { name: '取消' }).click();
  await pane.getByRole('button', { name: '增加指标行' }).click();
  await pane.getByText('已在第 20 行下面增加一行指标').waitFor();
  await pane.getByRole('button', { name: '撤销本次操作' }).click();
  await pane.getByText('已撤销，指标行已恢复原样').waitFor();
});

test('以当前表新建 follows the sheet that the user turns to', async () => {
  const { page, pane } = workbench;
  await pane.getByRole('button', { name: '新建自评表' }).click();
  await pane.getByText('填写后才能执行').waitFor();
  expect(await pane.getByRole('button', { name: '执行', exact: true }).isDisabled()).toBe(true);
  await pane.getByRole('textbox', { name: /项目名称/ }).fill('甲项目');
  await pane.getByText('将在“株洲市商务局”后新建 1 张工作表').waitFor();
  await page.getByText('2022年促消费活动专项资金', { exact: true }).click();
  await pane.getByText('将在“2022年促消费活动专项资金”后新建 1 张工作表').waitFor();
  await pane.getByText('照“2022年促消费活动专项资金”的版式').waitFor();
});

test('取消 in the middle of an insertion takes back what was inserted', async () => {
  const { pane } = workbench;
  await pane.getByRole('button', { name: '新建自评表' }).click();
  const names = Array.from({ length: 100 }, (_, index) => `项目${index + 1}`);
  await pane.getByRole('textbox', { name: /项目名称/ }).fill(names.join('\n'));
  await pane.getByRole('button', { name: '执行', exact: true }).click();
  await pane.getByText(/正在新建：\d+ \/ 100 张/).waitFor();
  await pane.getByRole('button', { name: '取消' }).click();
  await pane.getByText('已取消，工作簿没有改动').waitFor();
  expect(readSheets(openXlsx(await workbench.savedFile()))).toEqual(fixtureSheets('zhuzhou-2022'));
});
