import { readFileSync } from 'node:fs';
import path from 'node:path';
import { drawingsNotice } from '../../src/workbench/page/drawings-notice';
import { openXlsx, readDrawingPlaces } from '../../src/xlsx';
import { fixtureBytes } from '../support/fixtures';

test('nothing is said where nothing lies over the cells', () => {
  expect(drawingsNotice(readDrawingPlaces(openXlsx(fixtureBytes('xiangxi'))))).toBeNull();
});

test.each([
  ['openpyxl-picture', /图片（[^）]+![A-Z]+\d+）/],
  ['libreoffice-picture-shape', /图形（[^）]+![A-Z]+\d+）/],
  ['xlsxwriter-table-chart', /图表（[^）]+![A-Z]+\d+）/],
])('in a file of %s', (name, place) => {
  const bytes = readFileSync(path.join(__dirname, `../fixtures/writers/${name}.xlsx`));
  expect(drawingsNotice(readDrawingPlaces(openXlsx(bytes)))).toMatch(place);
});

test('what the grid does not draw is named with its place', () => {
  expect(
    drawingsNotice([
      { sheet: '甲', kind: 'picture', at: { row: 3, column: 2 } },
      { sheet: '乙', kind: 'chart', at: null },
    ]),
  ).toBe('工作台不显示：图片（甲!B3）、图表（乙）。保存时它们原样留在文件里');
  const many = Array.from({ length: 9 }, () => ({ sheet: '甲', kind: 'shape' as const, at: null }));
  expect(drawingsNotice(many)).toMatch(/等 9 处。/);
});
