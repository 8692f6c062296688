import { analyseWorkbook, planRecompute } from '../../src/form';
import { createExcelPort } from '../../src/excel';
import { fixtureSheets } from '../support/fixtures';
import { openInOffice, type OpenOffice } from '../support/office';

let office: OpenOffice;
afterEach(() => office.close());

test('16 forms are scanned in at most 3 batches and recomputed in at most 3 more', async () => {
  const six = fixtureSheets('zhuzhou-2022');
  const sixteen = Array.from({ length: 16 }, (_, index) => ({
    ...six[index % six.length]!,
    name: `表${index + 1}`,
  }));
  office = openInOffice(sixteen);
  const port = createExcelPort();
  const { sheets } = await port.readWorkbook();
  const analysis = analyseWorkbook(sheets);
  expect(analysis.forms).toHaveLength(16);
  expect(office.host.traffic.batches).toBeLessThanOrEqual(3);
  const scanned = office.host.traffic.batches;
  const first = await port.applyPlan(planRecompute(analysis), '一键重算');
  expect(first.formulasWritten).toBeGreaterThan(100);
  expect(office.host.traffic.batches - scanned).toBeLessThanOrEqual(3);
});
