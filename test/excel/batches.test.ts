import { analyseWorkbook, planRecompute } from '../../src/form';
import { createExcelHost } from '../../src/excel';
import { fixtureSheets } from '../support/fixtures';
import { openInOffice, type OpenOffice } from '../support/office';

let office: OpenOffice;
afterEach(() => office.close());

// Marks and memory go before the formulas in a batch of their own: what Excel refuses of them must not stop the numbers.
test('16 forms are scanned in at most 3 batches and recomputed in 3 more and the client’s clean-up', async () => {
  const six = fixtureSheets('zhuzhou-2022');
  const sixteen = Array.from({ length: 16 }, (_, index) => ({
    ...six[index % six.length]!,
    name: `表${index + 1}`,
  }));
  office = openInOffice(sixteen);
  const port = createExcelHost();
  const { sheets } = await port.readWorkbook();
  const analysis = analyseWorkbook(sheets);
  expect(analysis.forms).toHaveLength(16);
  expect(office.host.traffic.batches).toBeLessThanOrEqual(3);
  const scanned = office.host.traffic.batches;
  const first = await port.applyPlan(planRecompute(analysis), '一键重算');
  expect(first.formulasWritten).toBeGreaterThan(100);
  expect(office.host.traffic.batches - scanned).toBeLessThanOrEqual(3 + 1);
});

test('a sheet with more merged areas than Excel lists is read without them', async () => {
  const cells = {
    name: '表',
    top: 1,
    left: 1,
    values: Array.from({ length: 513 }, () => [1, null]),
    formulas: Array.from({ length: 513 }, () => [null, null]),
    numberFormats: Array.from({ length: 513 }, () => ['General', 'General']),
    protected: false,
  };
  const merges = Array.from({ length: 513 }, (_, row) => ({
    top: row + 1,
    left: 1,
    bottom: row + 1,
    right: 2,
  }));
  office = openInOffice([{ ...cells, merges }]);
  const { sheets } = await createExcelHost().readWorkbook();
  expect(sheets[0]!.values).toHaveLength(513);
  expect(sheets[0]!.merges).toBeUndefined();
});

test('the date system of the workbook is read with it', async () => {
  office = openInOffice(fixtureSheets('yuanjiang'));
  office.engine.date1904 = true;
  const { sheets } = await createExcelHost().readWorkbook();
  expect(sheets[0]!.date1904).toBe(true);
});
