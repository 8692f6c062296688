/** A file as a host: what an action does to it, and what it refuses. */
import { copyForms, newForms, recompute } from '../../src/actions';
import { contextOn } from '../../src/cli/perform';
import { newFile, openFile } from '../../src/files';
import { analyse, planRecompute, type Plan } from '../../src/form';
import { HostFailure } from '../../src/host';
import { TEMPLATES } from '../../src/templates';
import { openXlsx, readSheets } from '../../src/xlsx';
import { withParts } from '../support/edited-xlsx';
import { fixtureBytes, valueAt } from '../support/fixtures';

const FARM = '农贸市场提质改造专项资金';
const OPTIONS = { mode: 'blank', year: '', department: null, unit: null } as const;

async function planOf(file: ReturnType<typeof openFile>): Promise<Plan> {
  return planRecompute(analyse((await contextOn(file).read()).forms));
}

test('一键重算 on a file says what it says in the pane; the bytes that were opened stay', async () => {
  const bytes = fixtureBytes('zhuzhou-2022');
  const before = Buffer.from(bytes);
  const file = openFile(bytes);
  const { text } = await recompute.run(contextOn(file), await planOf(file));
  expect(text).toBe('已写入 59 处公式，保留 8 处已填的数，5 处待说明');
  expect(before.equals(bytes)).toBe(true);
  expect(valueAt(readSheets(openXlsx(file.bytes())), FARM, 'H21')).toBe(96);
  expect(valueAt(file.sheets(), FARM, 'H21')).toBe(96);
});

test('a workbook whose structure is protected takes no sheets, in a file either', async () => {
  const locked = withParts(fixtureBytes('zhuzhou-2022'), {
    'xl/workbook.xml': (xml) =>
      xml.replace(/<bookViews|<sheets/, '<workbookProtection lockStructure="1"/>$&'),
  });
  const file = openFile(locked);
  const input = { sheets: [FARM], projects: ['甲'], options: OPTIONS };
  await expect(copyForms.run(contextOn(file), input)).rejects.toThrow(
    /^工作簿的结构受保护，不能增删工作表。请先撤销工作簿保护/,
  );
  expect(file.bytes()).toBe(locked);
  expect(openXlsx(fixtureBytes('zhuzhou-2022')).structureProtected).toBe(false);
});

test('a plan that was made before something else was written is refused', async () => {
  const file = openFile(fixtureBytes('zhuzhou-2022'));
  const plan = await planOf(file);
  const premise = plan.premises.find(({ value }) => typeof value === 'number')!;
  const premises = plan.premises.map((one) => (one === premise ? { ...one, value: -1 } : one));
  const untouched = file.bytes();
  await expect(recompute.run(contextOn(file), { ...plan, premises })).rejects.toMatchObject({
    code: 'Outdated',
  });
  expect(file.bytes()).toBe(untouched);
});

test('a plan without anything to write gives the very bytes', async () => {
  const file = openFile(fixtureBytes('zhuzhou-2022'));
  const untouched = file.bytes();
  await file.host.applyPlan({ premises: [], edits: [], kept: [], highlights: [], leftAlone: [] }, '一键重算');
  expect(file.bytes()).toBe(untouched);
});

test('以当前表新建 copies several sheets of a file, and what the file refuses is a HostFailure', async () => {
  const file = openFile(fixtureBytes('zhuzhou-2022'));
  const names = file.sheets().map(({ name }) => name);
  const options = { ...OPTIONS, mode: 'next-year' } as const;
  const { text } = await copyForms.run(contextOn(file), { sheets: names, projects: [], options });
  expect(text).toBe(`已新建 ${names.length} 张工作表`);
  expect(file.sheets()).toHaveLength(2 * names.length);
  await expect(
    copyForms.run(contextOn(file), { sheets: ['没有'], projects: [], options: OPTIONS }),
  ).rejects.toBeInstanceOf(HostFailure);
});

test('the merged areas of a block are those that touch it', async () => {
  const file = openFile(fixtureBytes('zhuzhou-2022'));
  const { merges = [] } = file.sheets().find(({ name }) => name === FARM)!;
  const [first] = merges;
  expect(await file.host.readMerges(FARM, first!)).toEqual([first]);
});

test('a new file has the sheets that 新建自评表 draws', async () => {
  const file = newFile();
  const input = { template: TEMPLATES[0]!, projects: ['甲', '乙'], rows: {} };
  const fields = { department: '', unit: '', year: '2025' };
  const { text } = await newForms.run(contextOn(file), { ...input, fields });
  expect(text).toBe('已新建 2 张自评表');
  expect(readSheets(openXlsx(file.bytes())).map(({ name }) => name)).toEqual(['甲', '乙']);
});
