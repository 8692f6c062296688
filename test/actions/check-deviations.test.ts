import { checkDeviations } from '../../src/actions';
import { createExcelHost } from '../../src/excel';
import type { CellRef } from '../../src/form';
import type { WorkbookHost } from '../../src/host';
import { fixtureSheets } from '../support/fixtures';
import { openInOffice, type OpenOffice } from '../support/office';
import { perform } from '../support/perform';

const FARM = '农贸市场提质改造专项资金';
let office: OpenOffice;
let selected: (CellRef & { sheet: string }) | null;
afterEach(() => office.close());

function open(name: string): WorkbookHost {
  office = openInOffice(fixtureSheets(name));
  selected = null;
  const host = createExcelHost();
  return {
    ...host,
    selectCell(sheet, { row, column }) {
      selected = { sheet, row, column };
      return host.selectCell(sheet, { row, column });
    },
  };
}

test('it marks the cells and shows the first one', async () => {
  expect(await perform(open('zhuzhou-2022'), checkDeviations)).toMatch(/^\d+ 处待说明，已在表中标出$/);
  expect(selected).not.toBeNull();
});

test('of a protected sheet it does not say that it is marked', async () => {
  const host = open('zhuzhou-2022');
  office.protect(FARM);
  expect(await perform(host, checkDeviations)).toMatch(
    new RegExp(`处待说明，已在表中标出，但工作表“${FARM}”里的 \\d+ 处没有标出$`),
  );
});

test('of a hidden sheet neither, and it is not the one that is shown', async () => {
  const host = open('zhuzhou-2022');
  await perform(host, checkDeviations);
  const hidden = selected!.sheet;
  office.hide(hidden);
  expect(await perform(host, checkDeviations)).toContain(`但工作表“${hidden}”里的`);
  expect(selected!.sheet).not.toBe(hidden);
});

test('of a sheet whose marks Excel refuses neither', async () => {
  const host = open('zhuzhou-2022');
  const refusing: WorkbookHost = {
    ...host,
    applyPlan: async (...plan) => ({
      ...(await host.applyPlan(...plan)),
      unmarked: [{ sheet: FARM, message: `工作表“${FARM}”的标记没有更新` }],
    }),
  };
  expect(await perform(refusing, checkDeviations)).toMatch(
    new RegExp(`但工作表“${FARM}”里的 \\d+ 处没有标出。工作表“${FARM}”的标记没有更新$`),
  );
});

test('a workbook without forms is a sentence', async () => {
  await expect(perform(open('negatives-payroll'), checkDeviations)).rejects.toMatchObject({
    message: '这个工作簿里没有找到绩效自评表',
  });
});
