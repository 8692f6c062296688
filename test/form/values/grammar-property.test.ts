import {
  actualOf,
  described,
  formOf,
  madeRows,
  pointsOf,
  scored,
  targetOf,
} from '../../support/grammar/scored-rows';

const ROWS = 10_000;
const ROWS_A_FORM = 200;

test('10,000 targets and actuals of every notation score what independent arithmetic gives', () => {
  const rows = madeRows(ROWS);
  const wrong: string[] = [];
  for (let at = 0; at < rows.length; at += ROWS_A_FORM) {
    const batch = rows.slice(at, at + ROWS_A_FORM);
    scored(formOf(batch), batch.length).forEach(({ expected }, index) => {
      const row = batch[index]!;
      if (expected !== pointsOf(row)) wrong.push(`${described(row)}: ${expected}, not ${pointsOf(row)}`);
    });
  }
  expect(
    new Set(rows.map((row) => `${String(targetOf(row).value)}|${String(actualOf(row).value)}`)).size,
  ).toBeGreaterThan(rows.length / 2);
  expect(wrong).toEqual([]);
});
