import { openInOffice, type OpenOffice } from '../support/office';
import { plainSheet } from '../support/plain-sheet';

let office: OpenOffice;
afterEach(() => office.close());

test('formulas are calculated anew when somebody deletes the sheet that they refer to', async () => {
  office = openInOffice([plainSheet('甲', [[1]]), plainSheet('乙', [[2]])]);
  office.type('甲', 'B1', '=乙!A1');
  expect(await office.value('甲', 'B1')).toBe(2);
  office.deleteSheet('乙');
  expect(await office.value('甲', 'B1')).toBe('#REF!');
});

test('functions that compute an address find the formulas that they refer to', async () => {
  office = openInOffice([plainSheet('甲', [[1, null, null]])]);
  office.type('甲', 'B1', '=INDIRECT("C"&A1)+1');
  office.type('甲', 'C1', '=A1*10');
  expect(await office.value('甲', 'B1')).toBe(11);
  office.type('甲', 'A1', '2');
  office.type('甲', 'C2', '=A1*100');
  expect(await office.value('甲', 'B1')).toBe(201);
});

test('a workbook that is closed before it calculates does not begin to', async () => {
  const sheets = [plainSheet('甲', [[1]])];
  const closed = openInOffice(sheets);
  closed.type('甲', 'B1', '=A1+1');
  const calculated = closed.engine.settled();
  closed.close();
  await expect(calculated).resolves.toBeUndefined();
  office = openInOffice(sheets);
});
