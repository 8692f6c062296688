import {
  analyseWorkbook,
  Grid,
  planRowDeletion,
  planRowInsertion,
  type Form,
  type RowChange,
  type RowProblem,
} from '../../src/form';
import { buildFindingList } from '../../src/actions';
import { columnLetters } from '../../src/grid/address';
import { createExcelHost } from '../../src/excel';
import type { WorkbookHost } from '../../src/host';
import { savedWorkbook } from '../../src/workbench/engine/saved-workbook';
import { openXlsx, readFilters, readSheets } from '../../src/xlsx';
import { partText } from '../../src/xlsx/package/parts';
import { fixtureBytes, fixtureSheets, valueAt } from '../support/fixtures';
import { recalculate } from '../support/libreoffice';
import { openInOffice, planNow, undoLatest, type OpenOffice } from '../support/office';
import { perform } from '../support/perform';

const FARM = '农贸市场提质改造专项资金';
const FILE = 'zhuzhou-2022';
let office: OpenOffice;
let port: WorkbookHost;

beforeEach(() => {
  office = openInOffice(fixtureSheets(FILE));
  port = createExcelHost();
});
afterEach(() => office.close());

/** Saves the grid into the file that it was opened from. */
async function save(): Promise<Uint8Array> {
  await office.engine.settled();
  return savedWorkbook(openXlsx(fixtureBytes(FILE)), office.engine);
}

/** What the file holds where the grid holds something else; formulas and values by sheet. */
async function differences(bytes: Uint8Array): Promise<string[]> {
  const inFile = readSheets(openXlsx(bytes));
  const inGrid = (await port.readWorkbook()).sheets;
  expect(inFile.map(({ name }) => name)).toEqual(office.engine.sheets().map(({ name }) => name));
  return inGrid.flatMap((sheet) => {
    const grid = new Grid(sheet);
    const file = new Grid(inFile.find(({ name }) => name === sheet.name)!);
    const found: string[] = [];
    for (let row = 1; row <= Math.max(grid.bottom, file.bottom); row++)
      for (let column = 1; column <= Math.max(grid.right, file.right); column++) {
        const [a, b] = [grid, file].map((one) => one.formula(row, column) ?? one.value(row, column));
        if (a !== b && !(a === '' && b === null) && !(a === null && b === ''))
          found.push(`${sheet.name} ${row},${column}: ${String(a)} in the grid, ${String(b)} in the file`);
      }
    const areas = (cells: typeof sheet): string[] =>
      (cells.merges ?? []).map((merge) => JSON.stringify(merge)).sort();
    const id = office.engine.sheets().find(({ name }) => name === sheet.name)!.id;
    const merged = office.engine
      .merges(id)
      .map((merge) => JSON.stringify(merge))
      .sort();
    if (areas(file.cells).join() !== merged.join()) found.push(`${sheet.name}: other merged areas`);
    return found;
  });
}

async function changeRow(
  plan: (view: Grid, form: Form, row: number) => RowChange | RowProblem,
  row: number,
): Promise<void> {
  const { sheets } = await port.readWorkbook();
  const { form } = analyseWorkbook(sheets).forms.find((one) => one.form.sheet === FARM)!;
  const planned = plan(new Grid(sheets.find(({ name }) => name === FARM)!), form, row);
  if ('problem' in planned) throw new Error(planned.problem);
  await port.changeRow(planned);
}

describe('what is done in the workbench is in the saved file', () => {
  test('nothing done, nothing changed: the very same bytes', async () => {
    expect(await save()).toEqual(fixtureBytes(FILE));
  });

  test('增加指标行: cells, merges, heights and 总分 as in the grid, and LibreOffice agrees', async () => {
    await port.applyPlan(await planNow(port), '一键重算');
    await changeRow(planRowInsertion, 15);
    const bytes = await save();
    expect(await differences(bytes)).toEqual([]);
    const [sheets] = (await recalculate([bytes])) as [ReturnType<typeof readSheets>];
    expect(valueAt(sheets, FARM, 'H22')).toBe(96);
  });

  test('删除指标行, and its way back', async () => {
    await changeRow(planRowDeletion, 15);
    expect(await differences(await save())).toEqual([]);
    await undoLatest(port);
    expect(await differences(await save())).toEqual([]);
  });

  test('a sheet that was renamed, one that was deleted, one that was added by hand', async () => {
    office.renameSheet(FARM, '农贸 市场');
    office.deleteSheet(fixtureSheets(FILE)[1]!.name);
    office.addSheet('说明');
    office.type('说明', 'B2', '手工添加');
    const bytes = await save();
    expect(await differences(bytes)).toEqual([]);
    expect(valueAt(readSheets(openXlsx(bytes)), '说明', 'B2')).toBe('手工添加');
  });

  test('a sheet that takes the name of one that was deleted', async () => {
    office.deleteSheet(FARM);
    office.addSheet(FARM);
    office.type(FARM, 'A1', '新的');
    expect(await differences(await save())).toEqual([]);
  });

  test('a copy made before a row was put in, and one made after it', async () => {
    const id = office.engine.sheets().find(({ name }) => name === FARM)!.id;
    office.engine.copySheet(id, 1);
    await changeRow(planRowInsertion, 15);
    office.engine.copySheet(id, 1);
    expect(await differences(await save())).toEqual([]);
  });
});

test('a filter that has grown with its list covers the same cells in the file, under its hidden name too', async () => {
  const [list, copy] = ['问题清单', '问题清单 (2)'];
  const idOf = (name: string): string => office.engine.sheets().find((sheet) => sheet.name === name)!.id;
  await perform(port, buildFindingList);
  office.engine.copySheet(idOf(list), office.engine.sheets().length);
  office.engine.insertRows(idOf(list), 1, 1);
  const before = office.engine.filter(idOf(copy))!.block;
  office.type(FARM, 'H13', '1');
  await perform(port, buildFindingList);
  const after = office.engine.filter(idOf(list))!.block;
  expect(after.bottom).toBeGreaterThan(before.bottom + 1);
  const file = openXlsx(await save());
  expect(readFilters(file)).toEqual(
    new Map([
      [list, { block: after, hasCriteria: false }],
      [copy, { block: before, hasCriteria: false }],
    ]),
  );
  const names = [
    ...partText(file.entries, file.workbookPath).text.matchAll(/_FilterDatabase"[^>]*>([^<]*)</g),
  ];
  const last = columnLetters(after.right);
  expect(names.map(([, formula]) => formula).sort()).toEqual(
    [
      `'${list}'!$A$${after.top}:$${last}$${after.bottom}`,
      `'${copy}'!$A$${before.top}:$${last}$${before.bottom}`,
    ].sort(),
  );
});

test('columns that were put in are refused with a sentence, and nothing is written wrong', async () => {
  const id = office.engine.sheets()[0]!.id;
  office.insertColumn(id);
  await expect(save()).rejects.toThrow(/插入、删除过列/);
});
