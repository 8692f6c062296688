import { blockFrom, SUMMARY_HEADINGS, SUMMARY_TITLE } from '../form';
import { LOOKS, type Look } from './looks';
import { Page } from './page';
import type { SheetDesign } from './sheet-design';

/** The title, a line about units, the headings; the forms begin below. */
const HEADING_ROW = 3;
export const SUMMARY_FIRST_ROW = HEADING_ROW + 1;
const WORDS = new Set(['name', 'unit']);

/**
 * 绩效自评汇总表 as a sheet with room for so many forms. Its formulas are written once it stands in the workbook: in a
 * file of its own they would refer to sheets that are not there.
 */
export function drawSummary(sheet: string, forms: number): SheetDesign {
  const page = new Page(SUMMARY_HEADINGS.map(({ width }) => width));
  const columns = SUMMARY_HEADINGS.length;
  page.text(page.row(33), 1, SUMMARY_TITLE, LOOKS.title, { columns });
  page.text(page.row(20), 1, '金额单位：万元（表上没有注明单位的，按万元计）', LOOKS.foot, { columns });
  page.row(36);
  SUMMARY_HEADINGS.forEach(({ label }, index) => page.text(HEADING_ROW, index + 1, label, LOOKS.heading));
  const looks = SUMMARY_HEADINGS.map(({ id, numberFormat }): Look => ({
    ...(WORDS.has(id) ? LOOKS.entryLeft : LOOKS.entry),
    numberFormat,
  }));
  for (let count = 0; count < forms; count++) {
    const row = page.row(28);
    looks.forEach((look, index) => page.number(row, index + 1, null, look));
  }
  page.filterBy(blockFrom({ row: HEADING_ROW, column: 1 }, forms + 1, columns));
  return page.finish(sheet, { landscape: true, titleRows: [HEADING_ROW, HEADING_ROW], onePage: false });
}
