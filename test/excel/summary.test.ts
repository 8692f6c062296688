import { buildSummary, copyForms } from '../../src/actions';
import type { SheetCells } from '../../src/form';
import { createExcelHost } from '../../src/excel';
import { HostFailure, type WorkbookHost } from '../../src/host';
import { newForms, TEMPLATES } from '../../src/templates';
import { fixtureSheets } from '../support/fixtures';
import { failAtEveryAction } from '../support/faults';
import { openInOffice, type OpenOffice, undoLatest } from '../support/office';
import { perform } from '../support/perform';

const SUMMARY = '绩效自评汇总表';
let office: OpenOffice;
let port: WorkbookHost;
afterEach(() => office.close());

function open(...names: string[]): void {
  office = openInOffice(names.flatMap(fixtureSheets));
  port = createExcelHost();
}

const build = (): Promise<string> => perform(port, buildSummary);

async function summary(): Promise<SheetCells> {
  return (await port.readWorkbook()).sheets.find(({ name }) => name === SUMMARY)!;
}

/** The rows below the headings, by the first column. */
async function rows(): Promise<Record<string, unknown[]>> {
  const { values, top } = await summary();
  return Object.fromEntries(values.slice(4 - top).map((row) => [String(row[0]), [...row]]));
}

test('each form has a row of live formulas: amounts in 万元, points by level, grade', async () => {
  open('zhuzhou-2022', 'wild-hunan-lingling-forestry', 'wild-sichuan-daying-uniform');
  expect(await build()).toBe('已生成“绩效自评汇总表”，共 8 张自评表');
  const all = await rows();
  expect(all['农贸市场提质改造专项资金']!.slice(1)).toEqual(
    ['株洲市商务局', '', 500, 398, 0.8, 8, '', 48, 30, 10, '', 96, '优', 2], // prettier-ignore
  );
  // 398 ÷ 500 as this office rounds it. Amounts that carry 万元 in the cell, and scores stored as text.
  expect(all['零陵区林业局']!.slice(2, 5)).toEqual([4753.66, 4753.66, 3824.26]);
  const uniform = Object.entries(all).find(([name]) => name.includes('制式服装'))![1];
  expect(uniform.slice(6, 13)).toEqual([9.99, '', 58, 19, 10, '', 96.99]);
  office.type('农贸市场提质改造专项资金', 'H13', '10');
  await office.engine.settled();
  expect((await rows())['农贸市场提质改造专项资金']![8]).toBe(43);
});

test('a form that nobody has filled in yet has no points, not 0 points', async () => {
  open('zhuzhou-2022');
  const nextYear = { mode: 'next-year', year: '', department: null, unit: null } as const;
  await perform(port, copyForms, { sheets: ['农贸市场提质改造专项资金'], projects: [], options: nextYear });
  await build();
  const { values } = await summary();
  const [filled, fresh] = values.filter(([name]) => name === '农贸市场提质改造专项资金');
  expect(filled!.slice(5, 14)).toEqual([0.8, 8, '', 48, 30, 10, '', 96, '优']);
  expect(fresh!.slice(5, 14)).toEqual(['', '', '', '', '', '', '', '', '']);
});

test('a form in 元 is summed up in 万元', async () => {
  open('yuanjiang');
  office.type('驻外招商工作经费', 'A5', '项目资金（元）');
  for (const [cell, amount] of [
    ['D6', '400000'],
    ['E6', '400000'],
    ['F6', '385000'],
  ] as const)
    office.type('驻外招商工作经费', cell, amount);
  await build();
  expect((await rows())['驻外招商工作经费']!.slice(2, 6)).toEqual([40, 40, 38.5, 0.9625]);
});

test('a chart of the scores stands below the rows', async () => {
  open('zhuzhou-2022');
  await build();
  const id = office.engine.sheets().find(({ name }) => name === SUMMARY)!.id;
  expect(office.engine.charts(id)).toMatchObject([
    { values: `${SUMMARY}!$M$4:$M$9`, categories: `${SUMMARY}!$A$4:$A$9`, place: { top: 11 } },
  ]);
});

test('a refresh keeps the user’s order and columns, adds new forms below and marks those that are gone', async () => {
  open('zhuzhou-2022');
  await build();
  const before = (await summary()).formulas.slice(3);
  // The user sorts: the first two rows change places, with a note in a column of his own.
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(SUMMARY);
    sheet.getRange('A4').formulas = [[before[1]![0]]];
    sheet.getRange('A5').formulas = [[before[0]![0]]];
    sheet.getRange('P3').values = [['备注']];
    sheet.getRange('P5').values = [['已报财政局']];
    sheet.getRange('P7').values = [['要补材料']];
    context.workbook.worksheets.getItem('招商联络处重大招商经费').delete();
    context.workbook.worksheets.getItem('株洲老字号形象标识征集、宣传及认定奖励相关活动经费').delete();
    await context.sync();
  });
  await port.insertSheets(
    (taken) =>
      newForms(TEMPLATES[0]!, ['新项目甲', '新项目乙'], { department: '', unit: '', year: '2025' }, taken),
    { name: '新建自评表' },
  );
  expect(await build()).toMatch(/^已更新“绩效自评汇总表”，共 6 张自评表/);
  const { values } = await summary();
  expect(values.slice(2).map((row) => [row[0], row[12], row[15] ?? ''])).toEqual([
    ['项目（部门）名称', '总分', '备注'],
    ['2021年12月份促销费专项资金', 94, ''],
    ['株洲市商务局', 86.5, '已报财政局'],
    ['2022年促消费活动专项资金', 98, ''],
    // The row with a note stays; the one without is given to a new form.
    expect.arrayContaining(['要补材料']),
    expect.anything(),
    ['农贸市场提质改造专项资金', 96, ''],
    ...(values.length > 9 ? [expect.anything()] : []),
  ]);
  const names = values.map(([name]) => name);
  expect(names).toEqual(expect.arrayContaining(['新项目甲', '新项目乙', '（自评表已删除）']));
});

test('a refresh of what is up to date changes nothing, and can be undone', async () => {
  open('zhuzhou-2022');
  await build();
  const before = await summary();
  expect(await build()).toBe('已更新“绩效自评汇总表”，共 6 张自评表');
  expect(await summary()).toEqual(before);
  office.type(SUMMARY, 'M4', '99');
  await build();
  expect((await summary()).values[3]![12]).toBe(86.5);
  expect(await undoLatest(port)).toMatchObject({ changedSince: [] });
  expect((await summary()).values[3]![12]).toBe(99);
});

test('undo of a refresh brings back cells, looks, the chart and the filter', async () => {
  open('zhuzhou-2022');
  await build();
  const id = office.engine.sheets().find(({ name }) => name === SUMMARY)!.id;
  await port.insertSheets(
    (taken) => newForms(TEMPLATES[0]!, ['新项目甲'], { department: '', unit: '', year: '' }, taken),
    { name: '新建自评表' },
  );
  const before = await summary();
  const chart = office.engine.charts(id);
  const filter = office.engine.filter(id)!;
  await build();
  expect(office.engine.filter(id)).toEqual({
    ...filter,
    block: { ...filter.block, bottom: filter.block.bottom + 1 },
  });
  expect(office.engine.charts(id)).not.toEqual(chart);
  expect(await undoLatest(port)).toMatchObject({ changedSince: [] });
  expect(office.engine.charts(id)).toEqual(chart);
  expect(office.engine.filter(id)).toEqual(filter);
  expect(await summary()).toEqual(before);
});

test('a failure at any action of a refresh leaves the summary as it was, or refreshed', async () => {
  open('yuanjiang');
  await build();
  office.type(SUMMARY, 'M4', '99');
  const { faults } = await failAtEveryAction(office, {
    // The chart is drawn anew behind the numbers: when that fails the numbers stay, and can be taken back.
    run: () =>
      build().catch(async (cause: unknown) => {
        if (!(cause instanceof HostFailure) || !cause.message.includes('只有得分图没有更新')) throw cause;
      }),
    state: async () => (await summary()).values,
    reset: () => undoLatest(port),
    // Most actions of a refresh read or write a cell like the one before.
    dense: 30,
    stride: 5,
  });
  expect(faults).toBeGreaterThan(50);
});

test('new rows never overwrite what stands below the summary', async () => {
  open('yuanjiang');
  await build();
  office.type(SUMMARY, 'A6', '审核人：某人');
  await port.insertSheets(
    (taken) => newForms(TEMPLATES[0]!, ['甲', '乙', '丙'], { department: '', unit: '', year: '' }, taken),
    { name: '新建自评表' },
  );
  await expect(build()).rejects.toThrow('第 6 行已有内容，新的自评表放不下。请在它上面插入 2 个空行');
  expect((await summary()).values[5]![0]).toBe('审核人：某人');
});

test('a workbook without forms, and a protected summary, get a sentence', async () => {
  open('negatives-payroll');
  await expect(build()).rejects.toThrow(HostFailure);
  office.close();
  open('yuanjiang');
  await build();
  office.protect(SUMMARY);
  await expect(build()).rejects.toThrow(`工作表“${SUMMARY}”受保护`);
});
