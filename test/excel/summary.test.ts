import { analyseWorkbook, DEFAULT_SETTINGS, findSummary } from '../../src/form';
import { buildSummary, createExcelPort, type ExcelPort } from '../../src/excel';
import { fixtureSheets } from '../support/fixtures';
import { openInOffice, type OpenOffice } from '../support/office';

let office: OpenOffice;
let port: ExcelPort;
const SUMMARY = '绩效自评汇总表';
const open = (...names: string[]): void => {
  office = openInOffice(names.flatMap(fixtureSheets));
  port = createExcelPort();
};
const build = (): Promise<string> => buildSummary(port, DEFAULT_SETTINGS);
afterEach(() => office.close());

test('a row per form, with live formulas', async () => {
  open('zhuzhou-2022', 'wild-hunan-lingling-forestry', 'xiangxi');
  console.log(await build());
  const { sheets } = await port.readWorkbook();
  const s = sheets.find(({ name }) => name === SUMMARY)!;
  s.values.forEach((r, i) => console.log(JSON.stringify(r), JSON.stringify(s.formulas[i])));
  console.log(office.engine.charts(office.engine.sheets().find((x) => x.name === SUMMARY)!.id));
  console.log(findSummary(sheets), analyseWorkbook(sheets).forms.length);
  console.log(await build());
});
