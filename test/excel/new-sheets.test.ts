import { createExcelHost } from '../../src/excel';
import type { WorkbookHost } from '../../src/host';
import { newForms, TEMPLATES } from '../../src/templates';
import { openXlsx, readSheets, writeWorkbook } from '../../src/xlsx';
import { fixtureSheets } from '../support/fixtures';
import { failAtEveryAction } from '../support/faults';
import { contentOf } from '../support/new-sheets';
import { STRICT } from '../../src/workbench/host/excel-behaviour';
import { namesIn, openInOffice, type OpenOffice, undoLatest } from '../support/office';

const PROJECT = TEMPLATES[0]!;
const FIELDS = { department: '甲市商务局', unit: '+乙单位', year: '2025' };
const HOME = '驻外招商工作经费';
const projects = (count: number): string[] => Array.from({ length: count }, (_, index) => `项目${index + 1}`);

let office: OpenOffice;
let port: WorkbookHost;
beforeEach(() => {
  office = openInOffice(fixtureSheets('yuanjiang'));
  port = createExcelHost();
});
afterEach(() => office.close());

const insert = (
  names: readonly string[],
  request: Partial<Parameters<WorkbookHost['insertSheets']>[1]> = {},
): Promise<readonly string[]> =>
  port.insertSheets((taken) => newForms(PROJECT, names, FIELDS, taken), { name: '新建自评表', ...request });

test('100 projects are inserted behind the active sheet in a handful of batches per 20', async () => {
  const before = office.host.traffic.batches;
  const progress: string[] = [];
  const names = await insert(projects(100), { onProgress: (done, of) => progress.push(`${done}/${of}`) });
  expect(names).toEqual(projects(100));
  expect(progress).toEqual(['0/100', '20/100', '40/100', '60/100', '80/100', '100/100']);
  expect(office.host.traffic.batches - before).toBeLessThanOrEqual(15);
  const contents = await port.readWorkbook();
  const { activeSheet } = contents;
  expect(namesIn(contents)).toEqual([HOME, ...projects(100)]);
  expect(activeSheet).toBe('项目1');
});

test.each(TEMPLATES.map((template) => [template.name, template] as const))(
  '%s has the same cells through Office.js as in a file',
  async (_, template) => {
    const names = ['=HYPERLINK("x")', '长'.repeat(200), '项目/一期:[a]', '项目/一期:[a]', '', "'+1'"];
    await port.insertSheets((taken) => newForms(template, names, FIELDS, taken), { name: '新建自评表' });
    const file = readSheets(openXlsx(writeWorkbook(newForms(template, names, FIELDS, [HOME]))));
    const { sheets } = await port.readWorkbook();
    expect(sheets.slice(1).map(contentOf)).toEqual(file.map(contentOf));
  },
);

test('撤销 takes out the sheets that are as they were inserted, and leaves those that somebody filled in', async () => {
  await insert(projects(3));
  expect((await port.readWorkbook()).history[0]).toMatchObject({ name: '新建自评表', sheets: 3 });
  office.type('项目2', 'D6', '120');
  expect(await undoLatest(port)).toMatchObject({ removedSheets: 2, keptSheets: ['项目2'] });
  expect(namesIn(await port.readWorkbook())).toEqual([HOME, '项目2']);
  expect(await undoLatest(port)).toBeNull();
});

test('a renamed sheet is somebody’s own', async () => {
  await insert(projects(2));
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('项目1').name = '改过名';
    await context.sync();
  });
  expect(await undoLatest(port)).toMatchObject({ removedSheets: 1, keptSheets: ['改过名'] });
});

test.each(['table', 'shape', 'comment'] as const)(
  'a new sheet on which somebody has put a %s stays and is named',
  async (kind) => {
    office.close();
    office = openInOffice(fixtureSheets('yuanjiang'), { ...STRICT, apiVersion: '1.18' });
    await insert(projects(2));
    const sheet = office.engine.sheets().find(({ name }) => name === '项目1')!.id;
    office.host.desk.things.push({ kind, sheet });
    expect(await undoLatest(port)).toMatchObject({ removedSheets: 1, keptSheets: ['项目1'] });
    expect(namesIn(await port.readWorkbook())).toEqual([HOME, '项目1']);
  },
);

test('a new sheet with a chart of somebody’s own stays; notes are not asked for where Excel has none', async () => {
  await insert(projects(2));
  const sheet = office.engine.sheets().find(({ name }) => name === '项目2')!.id;
  await Excel.run(async (context) => {
    const target = context.workbook.worksheets.getItem(sheet);
    target.charts.add(Excel.ChartType.barClustered, target.getRange('A1:B2'));
    await context.sync();
  });
  expect(await undoLatest(port)).toMatchObject({ removedSheets: 1, keptSheets: ['项目2'] });
});

test('the only sheets that are seen are not taken out', async () => {
  await insert(projects(2));
  office.hide(HOME);
  await expect(undoLatest(port)).rejects.toThrow('工作簿至少要留一张看得见的工作表，没有撤销');
  expect(namesIn(await port.readWorkbook())).toEqual([HOME, '项目1', '项目2']);
});

test('a failure at any action of an insertion leaves the workbook as it was', async () => {
  const { failures } = await failAtEveryAction(office, {
    run: () => insert(projects(21)),
    state: () => office.snapshot(),
    reset: () => undoLatest(port),
    // Most actions only read: after the first ones a sample is enough.
    dense: 20,
    stride: 13,
  });
  expect(failures).toBeGreaterThan(15);
});

test.each([0, 20, 45])(
  'an insertion that is cancelled after %i of 45 takes out what was inserted',
  async (after) => {
    const before = await office.snapshot();
    const cancel = new AbortController();
    const cancelled = insert(projects(45), {
      signal: cancel.signal,
      onProgress: (done) => done === after && cancel.abort(),
    });
    await expect(cancelled).rejects.toMatchObject({ message: '已取消，工作簿没有改动', code: 'Cancelled' });
    expect(await office.snapshot()).toEqual(before);
  },
);

test('a workbook with protected structure is left alone, with a sentence', async () => {
  office.engine.structureProtected = true;
  await expect(insert(projects(1))).rejects.toThrow(/结构受保护/);
  expect(namesIn(await port.readWorkbook())).toEqual([HOME]);
});

test('whoever listens hears which sheet is shown', async () => {
  await insert(['甲', '乙']);
  const heard: string[] = [];
  const stop = await port.onActivated((sheet) => heard.push(sheet));
  const idOf = (name: string): string => office.engine.sheets().find((sheet) => sheet.name === name)!.id;
  office.engine.activateSheet(idOf('乙'));
  for (let tries = 0; heard.length === 0 && tries < 50; tries++)
    await new Promise((done) => setTimeout(done, 20));
  expect(heard).toEqual(['乙']);
  await stop();
});
