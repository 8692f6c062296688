import { FormulaDataModel } from '@univerjs/engine-formula';
import { createExcelHost } from '../../src/excel';
import { UniverEngine } from '../../src/workbench/engine/univer-engine';
import { fixtureSheets } from '../support/fixtures';
import { openInOffice, planNow, type OpenOffice } from '../support/office';

/** What keeps a workbook of 2,000 forms from taking hours: no step of the host costs all sheets for each cell. */
const FORMS = 30;
let office: OpenOffice;

beforeEach(() => {
  const samples = fixtureSheets('zhuzhou-2022');
  office = openInOffice(
    Array.from({ length: FORMS }, (_, at) => ({ ...samples[at % samples.length]!, name: `表${at + 1}` })),
  );
});
afterEach(() => {
  jest.restoreAllMocks();
  office.close();
});

test('a recompute is one command a sheet, and no command looks at the other sheets', async () => {
  const host = createExcelHost();
  const plan = await planNow(host);
  const commands = jest.spyOn(UniverEngine.prototype as unknown as { run(): void }, 'run');
  const gathered = jest.spyOn(FormulaDataModel.prototype, 'getFormulaData');
  await host.applyPlan(plan, '一键重算');
  await office.engine.settled();
  expect(plan.edits.length).toBeGreaterThan(5 * FORMS);
  expect(commands).toHaveBeenCalledTimes(FORMS);
  // Once or twice for the calculation itself.
  expect(gathered.mock.calls.length).toBeLessThan(5);
});

test('a number format that is not yet written is read as it will be', () => {
  const { id } = office.engine.sheets()[0]!;
  office.engine.write(id, [{ row: 40, column: 2, numberFormat: '@' }]);
  expect(office.engine.numberFormat(id, 40, 2)).toBe('@');
  expect(office.engine.cell(id, 40, 2).numberFormat).toBe('@');
  expect(office.engine.sheet('gone')).toBeNull();
});
