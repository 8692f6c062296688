import { newForms, TEMPLATES } from '../../src/templates';
import { writeWorkbook } from '../../src/xlsx/new-workbook/write-workbook';
import { openInOffice, type OpenOffice } from '../support/office';
import { plainSheet } from '../support/plain-sheet';

/** States of a desk in which Excel answers differently: docs/excel.md. */
let office: OpenOffice;
beforeEach(() => {
  office = openInOffice([plainSheet('甲', [['标签', 1]])]);
});
afterEach(() => office.close());

const wait = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

function write(options: Excel.RunOptions): Promise<void> {
  return Excel.run(options, async (context) => {
    context.workbook.worksheets.getItem('甲').getRange('B1').values = [[2]];
    await context.sync();
  });
}

test('with delayForCellEdit Excel waits without a word until the edit ends', async () => {
  office.host.desk.editing = true;
  let done = false;
  const waiting = write({ delayForCellEdit: true }).then(() => (done = true));
  await wait(100);
  expect(done).toBe(false);
  expect(await office.value('甲', 'B1')).toBe(1);
  office.host.desk.editing = false;
  await waiting;
  expect(await office.value('甲', 'B1')).toBe(2);
});

test('without it Excel refuses at once, also while another request waits', async () => {
  office.host.desk.editing = true;
  const waiting = write({ delayForCellEdit: true });
  await expect(write({})).rejects.toMatchObject({ code: 'InvalidOperationInCellEditMode' });
  office.host.desk.editing = false;
  await waiting;
});

test('a chart sheet in front: there is no active worksheet, cell or selection', async () => {
  office.host.desk.activeSheet = 'chart-or-macro-sheet';
  const ask = (what: (workbook: Excel.Workbook) => Excel.Worksheet | Excel.Range): Promise<void> =>
    Excel.run(async (context) => {
      what(context.workbook).load();
      await context.sync();
    });
  await expect(ask(({ worksheets }) => worksheets.getActiveWorksheet())).rejects.toMatchObject({
    code: 'GeneralException',
  });
  for (const state of ['cells', 'elsewhere'] as const) {
    office.host.desk.focus = state;
    if (state === 'elsewhere') office.host.desk.activeSheet = 'worksheet';
    await expect(ask((workbook) => workbook.getActiveCell())).rejects.toMatchObject({
      code: 'InvalidSelection',
    });
    await expect(ask((workbook) => workbook.getSelectedRange())).rejects.toMatchObject({
      code: 'InvalidSelection',
    });
  }
  await ask(({ worksheets }) => worksheets.getActiveWorksheet());
});

describe('insertWorksheetsFromBase64', () => {
  const design = newForms(TEMPLATES[0]!, ['新项目'], { department: '', unit: '', year: '2025' }, []);
  const insert = (file = writeWorkbook(design)): Promise<string[]> =>
    Excel.run(async (context) => {
      const ids = context.workbook.insertWorksheetsFromBase64(Buffer.from(file).toString('base64'));
      await context.sync();
      return ids.value;
    });
  const names = (): string[] => office.engine.sheets().map(({ name }) => name);

  test('may report an error although the sheets are there', async () => {
    office.host.desk.insertion = 'with-an-error';
    await expect(insert()).rejects.toMatchObject({ code: 'GeneralException' });
    expect(names()).toEqual(['甲', '新项目']);
  });

  test('may answer before the sheets are there', async () => {
    office.host.desk.insertion = 'late';
    expect(await insert()).toEqual([]);
    expect(names()).toEqual(['甲']);
    await wait(200);
    expect(names()).toEqual(['甲', '新项目']);
  });

  test('takes no file with a sheet name that Excel refuses', async () => {
    const [form] = design;
    const file = writeWorkbook([{ ...form!, name: '新：项目' }]);
    await expect(insert(file)).rejects.toMatchObject({ code: 'InvalidArgument' });
    expect(names()).toEqual(['甲']);
  });
});

describe('conditional formats that a user made in a dialog', () => {
  const ranges = [{ top: 1, left: 1, bottom: 1, right: 2 }];
  const add = (type: string, unreadable: boolean): void =>
    void office.host.desk.userFormats.push({
      id: `{${type}}`,
      sheet: office.engine.sheets()[0]!.id,
      ranges,
      type,
      unreadable,
    });

  const withFormats = (
    step: (formats: Excel.ConditionalFormatCollection, context: Excel.RequestContext) => Promise<void>,
  ): Promise<void> =>
    Excel.run(async (context) => {
      const formats = context.workbook.worksheets.getItem('甲').getRange().conditionalFormats;
      formats.load('items/id,items/type');
      await context.sync();
      await step(formats, context);
    });

  test('are listed, and may be found no more when they are read or deleted', async () => {
    add('CellValue', true);
    await withFormats(async (formats, context) => {
      expect(formats.items.map(({ type }) => type)).toEqual(['CellValue']);
      formats.items[0]!.getRanges().load('address');
      await expect(context.sync()).rejects.toMatchObject({ code: 'ItemNotFound' });
    });
    await withFormats(async (formats, context) => {
      formats.items[0]!.delete();
      await expect(context.sync()).rejects.toMatchObject({ code: 'ItemNotFound' });
    });
    expect(office.host.desk.userFormats).toHaveLength(1);
  });

  test('of another kind have no custom rule', async () => {
    add('ColorScale', false);
    await withFormats(async (formats, context) => {
      formats.load('items/custom/rule/formula');
      await expect(context.sync()).rejects.toMatchObject({ code: 'InvalidOperation' });
    });
    await withFormats(async (formats, context) => {
      const rule = formats.items[0]!.customOrNullObject;
      rule.load();
      formats.items[0]!.delete();
      await context.sync();
      expect(rule.isNullObject).toBe(true);
    });
    expect(office.host.desk.userFormats).toEqual([]);
  });
});
