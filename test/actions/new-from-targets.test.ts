import { newFromTargets } from '../../src/actions';
import { analyseWorkbook, readTargetTables, readWorkbook, type SheetCells } from '../../src/form';
import { createExcelHost } from '../../src/excel';
import type { WorkbookHost } from '../../src/host';
import { TEMPLATES } from '../../src/templates';
import { projectSheet } from '../support/checked-workbook';
import { failAtEveryAction } from '../support/faults';
import { fixtureSheets, valueAt } from '../support/fixtures';
import { namesIn, openInOffice, type OpenOffice, undoLatest } from '../support/office';
import { perform } from '../support/perform';
import { nationalTable, provincialTable, publishedList } from '../support/target-tables';

const DECLARATION = fixtureSheets('negatives-target-declaration');
const FITTING = { template: null } as const;
let office: OpenOffice;
let port: WorkbookHost;
afterEach(() => office.close());

function open(sheets: readonly SheetCells[]): string[] {
  office = openInOffice([...sheets]);
  port = createExcelHost();
  return readTargetTables(readWorkbook(sheets)).map(({ id }) => id);
}

const present = async (): Promise<readonly SheetCells[]> => (await port.readWorkbook()).sheets;

/** What the forms' findings say of their tables of targets. */
async function against(): Promise<string[]> {
  const { forms } = analyseWorkbook(await present());
  return forms
    .flatMap(({ findings }) => findings.map(({ rule }) => rule))
    .filter((rule) => /-(changed|dropped|added)$/.test(rule));
}

test('the declaration becomes a form beside it that agrees with it, and is taken back', async () => {
  const tables = open(DECLARATION);
  const before = await present();
  const said = await perform(port, newFromTargets, { tables, base: FITTING });
  expect(said).toMatch(/^已新建 1 张自评表。目标表没有分值/);
  const sheets = await present();
  const name = '农贸市场升级改造补助资金';
  expect(valueAt([...sheets], name, 'C3')).toBe(name);
  expect(analyseWorkbook(sheets).forms).toHaveLength(1);
  expect(await against()).toEqual([]);
  expect(await undoLatest(port)).toMatchObject({ removedSheets: 1, keptSheets: [] });
  expect(await present()).toEqual(before);
});

test('several tables become forms of their own in one step, in their order, none with a finding', async () => {
  const tables = open([...DECLARATION, nationalTable(), provincialTable(), publishedList()]);
  expect(tables).toHaveLength(5);
  const said = await perform(port, newFromTargets, { tables, base: FITTING });
  // Said once, of the sheets that it is about; the province's table has points.
  expect(said).toContain(
    '已新建 5 张自评表。“农贸市场升级改造补助资金”、“测试项目”、“甲项目” 等 4 张：目标表没有分值',
  );
  const { forms } = analyseWorkbook(await present());
  expect(forms.map(({ form }) => form.projectName?.text)).toEqual([
    ...['农贸市场升级改造补助资金', '测试项目', '村级道路养护', '甲项目', '乙项目'],
  ]);
  expect(await against()).toEqual([]);
  expect(await undoLatest(port)).toMatchObject({ removedSheets: 5 });
});

test('a template that was chosen is taken; one without targets is refused', async () => {
  const tables = open([nationalTable()]);
  const template = (id: string): (typeof TEMPLATES)[number] => TEMPLATES.find((one) => one.id === id)!;
  const run = (id: string): Promise<string> =>
    perform(port, newFromTargets, { tables, base: { template: template(id) } });
  await expect(run('cover')).rejects.toThrow('这个模板没有年度指标值');
  expect(await run('project-cost')).toMatch(/目标表没有“成本指标”，留了一行空行/);
});

test('on the office’s own form: a copy each, nothing of one is left in the next', async () => {
  // A blank cell of the form is no cell that a blank copy writes.
  const own = projectSheet('往年表', { C4: null, C5: null, C6: null });
  const fewer = nationalTable({
    10: [null, '产出指标', '数量指标', '指标1：扶持企业数', null],
    5: [],
    6: [],
    7: [],
  });
  const tables = open([own, nationalTable(), { ...fewer, name: '第二张' }]);
  expect(tables).toHaveLength(2);
  const before = await present();
  const base = { sheet: '往年表' };
  const together = async (ids: readonly string[]): Promise<SheetCells[]> => {
    expect(await perform(port, newFromTargets, { tables: ids, base })).toMatch(/^已新建/);
    const added = (await present()).filter(({ name }) => !before.some((sheet) => sheet.name === name));
    await undoLatest(port);
    return added;
  };
  const both = await together(tables);
  const [first] = await together([tables[0]!]);
  const [second] = await together([tables[1]!]);
  expect(both.map(({ values }) => values)).toEqual([first!.values, second!.values]);
  expect(await present()).toEqual(before);
});

test('an own form with too few rows, or none any more, gets the sentence and nothing is made', async () => {
  const own = projectSheet('往年表');
  const tables = open([own, ...DECLARATION]);
  const before = namesIn(await port.readWorkbook());
  await expect(perform(port, newFromTargets, { tables, base: { sheet: '往年表' } })).rejects.toThrow(
    /的指标行不够：.*没有新建$/,
  );
  await expect(
    perform(port, newFromTargets, { tables, base: { sheet: DECLARATION[0]!.name } }),
  ).rejects.toThrow('里没有自评表了，没有新建');
  await expect(perform(port, newFromTargets, { tables: ['没有!A1'], base: FITTING })).rejects.toThrow(
    '选中的绩效目标表已不在工作簿里',
  );
  expect(namesIn(await port.readWorkbook())).toEqual(before);
});

test.each(['template', 'own'])('a failure at any action leaves the workbook as it was (%s)', async (kind) => {
  const tables = open([projectSheet('往年表'), nationalTable()]);
  const base = kind === 'own' ? { sheet: '往年表' } : FITTING;
  const { faults } = await failAtEveryAction(office, {
    run: () => perform(port, newFromTargets, { tables, base }),
    state: present,
    reset: () => undoLatest(port),
    dense: 40,
    stride: 5,
  });
  expect(faults).toBeGreaterThan(10);
});
