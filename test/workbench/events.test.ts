import { STRICT } from '../../src/workbench/host/excel-behaviour';
import { openInOffice, type OpenOffice } from '../support/office';
import { plainSheet } from '../support/plain-sheet';

/** What Excel tells a listener: docs/excel.md. */
let office: OpenOffice;
let heard: string[];
afterEach(() => office.close());

const SHEETS = [plainSheet('甲', [[1], [2]]), plainSheet('乙', [[1]])];
const soon = (): Promise<void> => new Promise((done) => setTimeout(done, 30));
const idOf = (name: string): string => office.engine.sheets().find((sheet) => sheet.name === name)!.id;

async function listen(behaviour = STRICT): Promise<void> {
  heard = [];
  office = openInOffice(SHEETS, behaviour);
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.onChanged.add(async ({ address, changeType, triggerSource }) => {
      heard.push(`${changeType} ${address} ${triggerSource}`);
    });
    worksheets.onAdded.add(async ({ worksheetId }) => void heard.push(`added ${worksheetId}`));
    worksheets.onDeleted.add(async ({ worksheetId }) => void heard.push(`deleted ${worksheetId}`));
    if (behaviour.apiVersion === '1.17') {
      worksheets.onNameChanged.add(async ({ nameBefore, nameAfter }) => {
        heard.push(`${nameBefore} → ${nameAfter}`);
      });
    }
    await context.sync();
  });
}

test('own writes are told too, marked as our own', async () => {
  await listen();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('甲');
    sheet.getRange('A1:A2').values = [[3], [4]];
    sheet.getRange('A2').getEntireRow().insert(Excel.InsertShiftDirection.down);
    sheet.getRange('A2').numberFormat = [['0.00']];
    await context.sync();
  });
  office.type('甲', 'A1', '5');
  await soon();
  expect(heard).toEqual([
    'RangeEdited A1:A2 ThisLocalAddin',
    'RowInserted 2:2 ThisLocalAddin',
    'RangeEdited A1 Unknown',
  ]);
});

test('sheets that come and go are told, whoever does it', async () => {
  await listen();
  office.addSheet('丙');
  const added = idOf('丙');
  const deleted = idOf('乙');
  office.deleteSheet('乙');
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('丙').delete();
    await context.sync();
  });
  await soon();
  expect(heard).toEqual([`added ${added}`, `deleted ${deleted}`, `deleted ${added}`]);
});

test('renamed sheets are told from ExcelApi 1.17 on', async () => {
  await listen();
  office.renameSheet('乙', '丁');
  await soon();
  expect(heard).toEqual(['乙 → 丁']);
});

test('before 1.17 there is no onNameChanged, before 1.14 no triggerSource', async () => {
  await listen({ ...STRICT, apiVersion: '1.13' });
  const ask = Excel.run(async (context) => {
    context.workbook.worksheets.onNameChanged.add(async () => undefined);
    await context.sync();
  });
  await expect(ask).rejects.toMatchObject({ code: 'ApiNotFound' });
  office.type('甲', 'A1', '5');
  await soon();
  expect(heard).toEqual(['RangeEdited A1 undefined']);
});

test('what happened before somebody listens is not told', async () => {
  office = openInOffice(SHEETS);
  heard = [];
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('甲').getRange('A1').values = [[3]];
    await context.sync();
    context.workbook.worksheets.onChanged.add(async ({ address }) => void heard.push(address));
    await context.sync();
  });
  await soon();
  expect(heard).toEqual([]);
});
