import { selectedReason } from '../../src/actions';
import { createExcelHost } from '../../src/excel';
import type { WorkbookHost } from '../../src/host';
import { fixtureSheets } from '../support/fixtures';
import { openInOffice, type OpenOffice } from '../support/office';
import { contextOn } from '../support/perform';

const FARM = '农贸市场提质改造专项资金';
let office: OpenOffice;
let host: WorkbookHost;
beforeEach(() => {
  office = openInOffice(fixtureSheets('zhuzhou-2022'));
  host = createExcelHost();
});
afterEach(() => office.close());

test('the reason that the selected row lacks, wherever in the row the user stands', async () => {
  await host.selectCell(FARM, { row: 16, column: 4 });
  expect(await selectedReason(contextOn(host))).toMatchObject({ sheet: FARM, cell: { row: 16, column: 9 } });
});

test('a row that lacks none is a sentence', async () => {
  await host.selectCell(FARM, { row: 14, column: 4 });
  await expect(selectedReason(contextOn(host))).rejects.toMatchObject({
    code: 'InvalidSelection',
    message: '选中的行不缺偏差原因。请先在表里选中缺偏差原因的一行',
  });
});
