import { isScored, type CellValue, type SheetCells } from '../../../src/form';
import { ParsedGrid } from '../../../src/form/parsed-grid';
import { recogniseForms } from '../../../src/form/recognise/recognise';
import { rowsThatCount, sumOfScores, sumOfWeights } from '../../../src/form/scoring/points';
import type { FormReading } from '../../../src/form/scoring/form-reading';
import { readValues } from '../../../src/form/scoring/reading';
import { makeForm } from '../../support/made-form';

type Row = readonly [name: string, weight: CellValue, score: CellValue, level1?: string];

/** A form whose execution rate has 10 points and scores 9.5. */
function read(rows: readonly Row[]): FormReading {
  const made = makeForm(
    rows.map(([name, weight, score, level1 = '产出指标']) => ({
      ...{ name, weight, score, level1 },
      target: 10,
      actual: 10,
    })),
  );
  const values = made.values.map((row, index) => (index === 3 ? [...row.slice(0, 7), 9.5] : row));
  const sheet: SheetCells = { ...made, values };
  const grid = new ParsedGrid(sheet);
  const [form] = recogniseForms(grid);
  if (!form || !isScored(form)) throw new Error('the made form is no form');
  return readValues(grid, form, 'penalty');
}

const sums = (reading: FormReading) => [sumOfWeights(reading)?.toString(), sumOfScores(reading)?.toString()];

test('the execution rate and every indicator', () => {
  expect(sums(read([['扶持企业数', 60, 60], ['培训人数', 30, 24]]))).toEqual(['100', '93.5']); // prettier-ignore
});

test('what is blank adds nothing', () => {
  expect(sums(read([['扶持企业数', 60, null], ['培训人数', 30, 24]]))).toEqual(['100', '33.5']); // prettier-ignore
});

test('an execution rate that the funds block scores too counts once, where only that makes 100', () => {
  const rows: Row[] = [['预算执行率', 10, 9.5], ['扶持企业数', 90, 90]]; // prettier-ignore
  expect(sums(read(rows))).toEqual(['100', '99.5']);
  const own: Row[] = [['预算执行率', 10, 9.5], ['扶持企业数', 80, 80]]; // prettier-ignore
  expect(sums(read(own))).toEqual(['100', '99']);
});

test('a 扣分项 without 分值 takes its points off, however it is typed', () => {
  for (const typed of [3, -3]) {
    const reading = read([['扶持企业数', 90, 90], ['报送不及时', null, typed, '扣分项']]); // prettier-ignore
    expect(sums(reading)).toEqual(['100', '96.5']);
  }
});

test('a cell that several rows share counts once', () => {
  const reading = read([['扶持企业数', 60, 60], ['培训人数', 30, 30]]); // prettier-ignore
  const [first] = reading.indicators;
  const shared = reading.indicators.map((row) => ({
    ...row,
    indicator: { ...row.indicator, score: first?.indicator.score ?? null },
    typed: first?.typed ?? null,
  }));
  expect(sumOfScores({ ...reading, indicators: shared })?.toString()).toBe('69.5');
});

test('parts of another row count in that row alone', () => {
  const reading = read([['扶持企业数', 90, 90], ['其中：小微企业', 20, 20]]); // prettier-ignore
  const parts = reading.indicators.map((row, index) => ({ ...row, isPart: index === 1 }));
  expect(rowsThatCount({ ...reading, indicators: parts })).toHaveLength(1);
  expect(sums({ ...reading, indicators: parts })).toEqual(['100', '99.5']);
});
