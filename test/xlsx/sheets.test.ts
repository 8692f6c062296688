import { BLANK_FORM, TEMPLATES } from '../../src/templates';
import {
  copySheets,
  importSheets,
  openXlsx,
  putBarCharts,
  readAppearance,
  readBarCharts,
  readSheets,
  writeWorkbook,
  type BarChart,
  type XlsxWorkbook,
} from '../../src/xlsx';
import { withParts } from '../support/edited-xlsx';
import { fixtureBytes } from '../support/fixtures';

const [PROJECT, , , , RATING] = TEMPLATES;
const CHART: BarChart = {
  name: '得分图',
  title: '得分 <1>',
  values: "'甲'!$H$13:$H$20",
  categories: "'甲'!$D$13:$D$20",
  legend: false,
  reversed: true,
  minimum: 0,
  maximum: 100,
  place: { top: 40, left: 1, bottom: 51, right: 6 },
};

const two = (): XlsxWorkbook =>
  openXlsx(writeWorkbook([PROJECT!.draw('甲', BLANK_FORM), RATING!.draw('乙', BLANK_FORM)]));
const partOf = (workbook: XlsxWorkbook, path: string): string =>
  new TextDecoder().decode(workbook.entries.get(path));
const namesOf = (workbook: XlsxWorkbook): string[] =>
  [...partOf(workbook, workbook.workbookPath).matchAll(/localSheetId="(\d+)"[^>]*>([^<]*)</g)].map(
    ([, index, formula]) => `${index} ${formula}`,
  );

test('a copy has cells, merges, looks, highlights and print titles of its own; the rest keeps its place', () => {
  const copied = copySheets(two(), [{ source: '甲', name: "甲'副", after: '甲' }]);
  expect(copied.sheets.map(({ name }) => name)).toEqual(['甲', "甲'副", '乙']);
  const [original, copy] = readSheets(copied);
  expect(copy).toEqual({ ...original!, name: "甲'副" });
  const { sheets } = readAppearance(copied);
  expect(sheets[1]).toEqual(sheets[0]);
  expect(namesOf(copied).sort()).toEqual(["0 '甲'!$12:$12", "1 '甲''副'!$12:$12", "2 '乙'!$3:$3"]);
});

test('a copied sheet has a chart of its own, and the original’s parts keep their bytes', () => {
  const charted = putBarCharts(two(), new Map([['甲', [CHART]]]));
  const copied = copySheets(charted, [{ source: '甲', name: '丙', after: '乙' }]);
  expect(readBarCharts(copied).get('丙')).toEqual([
    { ...CHART, values: "'丙'!$H$13:$H$20", categories: "'丙'!$D$13:$D$20" },
  ]);
  const parts = [...copied.entries.keys()].filter((path) => /chart\d|drawing\d+\.xml$/.test(path));
  expect(parts).toHaveLength(4);
  for (const [path, bytes] of charted.entries) {
    if (/sheet\d|styles|chart|drawing/.test(path)) expect(copied.entries.get(path)).toEqual(bytes);
  }
});

test('links and shapes of a copied sheet point to the copy', () => {
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const link = (target: string, id: string): string =>
    `<Relationship Id="${id}" Type="${office}/hyperlink" Target="${target}"/>`;
  const charted = putBarCharts(two(), new Map([['甲', [CHART]]]));
  const bytes = withParts(charted.bytes, {
    'xl/worksheets/sheet1.xml': (xml) =>
      xml.replace(
        '<printOptions',
        `<hyperlinks><hyperlink ref="A1" location="甲!B5"/></hyperlinks><printOptions`,
      ),
    'xl/drawings/drawing1.xml': (xml) =>
      xml.replace(
        '</xdr:wsDr>',
        '<xdr:absoluteAnchor><xdr:sp textlink="甲!$A$1"/></xdr:absoluteAnchor></xdr:wsDr>',
      ),
    'xl/drawings/_rels/drawing1.xml.rels': (xml) =>
      xml.replace('</Relationships>', `${link("#'甲'!A9", 'rId8')}${link('#乙!A9', 'rId9')}</Relationships>`),
  });
  const copied = copySheets(openXlsx(bytes), [{ source: '甲', name: '丙', after: '甲' }]);
  expect(partOf(copied, 'xl/worksheets/sheet3.xml')).toContain(`location="'丙'!B5"`);
  expect(partOf(copied, 'xl/drawings/drawing2.xml')).toContain(`textlink="'丙'!$A$1"`);
  const relations = partOf(copied, 'xl/drawings/_rels/drawing2.xml.rels');
  expect(relations).toContain(`Target="#'丙'!A9"`);
  expect(relations).toContain('Target="#乙!A9"');
});

test('a chart is read as it was written, and replaced by one of its name', () => {
  const charted = putBarCharts(two(), new Map([['甲', [CHART]]]));
  expect(readBarCharts(charted).get('甲')).toEqual([CHART]);
  expect(putBarCharts(charted, new Map([['甲', [CHART]]]))).toBe(charted);
  const longer = { ...CHART, values: "'甲'!$H$13:$H$25" };
  expect(readBarCharts(putBarCharts(charted, new Map([['甲', [longer]]]))).get('甲')).toEqual([longer]);
});

test('a drawn sheet goes into somebody’s workbook, whose own sheets keep their looks', () => {
  const workbook = openXlsx(fixtureBytes('xiangxi'));
  const from = two();
  const joined = importSheets(workbook, [
    { from, source: '甲', name: '新甲', after: workbook.sheets[0]!.name },
    { from, source: '乙', name: '新乙', after: '新甲' },
  ]);
  const [own, first, second] = readSheets(joined);
  expect(own).toEqual(readSheets(workbook)[0]);
  const [drawn, rating] = readSheets(from);
  expect(first).toEqual({ ...drawn!, name: '新甲' });
  expect(second).toEqual({ ...rating!, name: '新乙' });
  const look = (book: XlsxWorkbook, index: number): unknown => {
    const { looks, sheets } = readAppearance(book);
    const { styles, ...sheet } = sheets[index]!;
    return { ...sheet, cells: styles.map(({ row, column, style }) => [row, column, looks[style]]) };
  };
  expect(look(joined, 0)).toEqual(look(workbook, 0));
  expect(look(joined, 1)).toEqual(look(from, 0));
  expect(look(joined, 2)).toEqual(look(from, 1));
});
