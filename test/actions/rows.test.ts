import { deleteRow, insertRow, planRowDeletion } from '../../src/actions';
import { createExcelHost } from '../../src/excel';
import { analyseWorkbook } from '../../src/form';
import type { WorkbookHost } from '../../src/host';
import { fixtureSheets } from '../support/fixtures';
import { openInOffice, type OpenOffice } from '../support/office';
import { contextOn, perform } from '../support/perform';

const FARM = '农贸市场提质改造专项资金';
let office: OpenOffice;
let host: WorkbookHost;
let formId: string;
beforeEach(async () => {
  office = openInOffice(fixtureSheets('zhuzhou-2022'));
  host = createExcelHost();
  const { forms } = analyseWorkbook((await host.readWorkbook()).sheets);
  formId = forms.find(({ form }) => form.sheet === FARM)!.form.id;
});
afterEach(() => office.close());

const selectRow = (row: number): Promise<void> => host.selectCell(FARM, { row, column: 5 });

test('a row is added behind the selected one', async () => {
  await selectRow(14);
  expect(await perform(host, insertRow, formId)).toBe('已在第 14 行下面增加一行指标');
  expect(await host.readActiveRow()).toEqual({ sheet: FARM, row: 15 });
});

test.each(['another sheet', 'nothing'])('with %s selected it says what to select', async (selection) => {
  if (selection === 'another sheet') await host.selectCell('株洲市商务局', { row: 14, column: 5 });
  const seen = selection === 'nothing' ? { ...host, readActiveRow: async () => null } : host;
  await expect(perform(seen, insertRow, formId)).rejects.toMatchObject({
    message: '请先在这张自评表里选中一行指标',
  });
});

test('a row goes that holds what the user was shown', async () => {
  await selectRow(14);
  const change = await planRowDeletion(contextOn(host), formId);
  expect(change.content.length).toBeGreaterThan(0);
  expect(await perform(host, deleteRow, { formId, change })).toMatch(/^已删除第 14 行指标/);
});

test('a row that holds something else by now stays', async () => {
  await selectRow(14);
  const change = await planRowDeletion(contextOn(host), formId);
  office.type(FARM, 'F14', '刚刚填的数');
  const before = await office.snapshot();
  await expect(perform(host, deleteRow, { formId, change })).rejects.toMatchObject({ code: 'Outdated' });
  expect(await office.snapshot()).toEqual(before);
});
