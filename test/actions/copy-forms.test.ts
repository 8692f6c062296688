import { copyForms, newForms } from '../../src/actions';
import { createExcelHost } from '../../src/excel';
import type { WorkbookHost } from '../../src/host';
import { TEMPLATES } from '../../src/templates';
import { fixtureSheets } from '../support/fixtures';
import { openInOffice, type OpenOffice } from '../support/office';
import { contextOn, perform } from '../support/perform';

const FARM = '农贸市场提质改造专项资金';
const OPTIONS = { mode: 'blank', year: '', department: null, unit: null } as const;
let office: OpenOffice;
let host: WorkbookHost;
beforeEach(() => {
  office = openInOffice(fixtureSheets('zhuzhou-2022'));
  host = createExcelHost();
});
afterEach(() => office.close());

test('each kind of new form has a step of its own name', async () => {
  await perform(host, newForms, {
    template: TEMPLATES[0]!,
    projects: ['甲', '乙'],
    fields: { department: '', unit: '', year: '2025' },
    rows: {},
  });
  await perform(host, copyForms, { sheets: [FARM], projects: ['丙'], options: OPTIONS });
  const said = await perform(host, copyForms, {
    sheets: [FARM],
    projects: [],
    options: { ...OPTIONS, mode: 'next-year' },
  });
  expect(said).toBe('已新建 1 张工作表');
  expect((await host.readWorkbook()).history.map(({ name, sheets }) => [name, sheets])).toEqual([
    ['结转到下一年度', 1],
    ['以当前表新建', 1],
    ['新建自评表', 2],
  ]);
});

test('a bare success says no more; names that Excel would not take are said, and stay to be read', async () => {
  const create = (projects: string[]) =>
    newForms.run(contextOn(host), {
      template: TEMPLATES[0]!,
      projects,
      fields: { department: '', unit: '', year: '2025' },
      rows: {},
    });
  expect(await create(['甲'])).toEqual({ text: '已新建 1 张自评表', isSeen: true, hasNotes: false });
  expect(await create(['甲', '项目/一期', '乙'])).toEqual({
    text: '已新建 3 张自评表。2 张工作表的名称与填写的不同（表里的名称不变）：“甲”→“甲 (2)”、“项目/一期”→“项目 一期”',
    isSeen: false,
    hasNotes: true,
  });
});

test('what is not copied is said, and no success', async () => {
  office.protect(FARM);
  await expect(
    perform(host, copyForms, { sheets: [FARM], projects: [], options: OPTIONS }),
  ).rejects.toMatchObject({ message: `没有新建。工作表“${FARM}”受保护，不能用作模板。请先撤销工作表保护` });
});

test('a sheet that is gone is a sentence', async () => {
  office.deleteSheet(FARM);
  await expect(
    perform(host, copyForms, { sheets: [FARM], projects: [], options: OPTIONS }),
  ).rejects.toMatchObject({ message: `工作表“${FARM}”里没有自评表了，没有新建` });
});
