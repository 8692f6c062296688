import { analyse, readWorkbook } from '../../src/form';
import { makeForm } from '../support/made-form';

const sheet = (name: string, actual: number) => ({
  ...makeForm([{ target: 100, actual, weight: 90 }]),
  name,
});

test('only sheets that changed are read again', () => {
  const before = readWorkbook([sheet('甲', 80), sheet('乙', 80)]);
  const after = readWorkbook([sheet('甲', 80), sheet('乙', 90)], before);
  expect(after.sheets[0]).toBe(before.sheets[0]);
  expect(after.sheets[1]).not.toBe(before.sheets[1]);
  expect(analyse(after).forms.map(({ computed }) => computed.indicatorScores[8])).toEqual(['72', '81']);
});

test('a sheet that was protected since is read again', () => {
  const before = readWorkbook([sheet('甲', 80)]);
  const [after] = readWorkbook([{ ...sheet('甲', 80), protected: true }], before).sheets;
  expect(after?.cells.protected).toBe(true);
});
