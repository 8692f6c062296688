import fc from 'fast-check';
import {
  analyseWorkbook,
  DEFAULT_SETTINGS,
  newSummary,
  planCopies,
  planRenewal,
  planRowDeletion,
  planRowInsertion,
  Grid,
  type CellValue,
  type SheetCells,
} from '../../src/form';
import { fixtureNames, fixtureSheets } from '../support/fixtures';
import { fuzzRuns } from '../support/fuzz';

const SHEETS = fixtureNames().flatMap(fixtureSheets);
/** What a slip, a paste or another form may leave in any cell. */
const JUNK: readonly CellValue[] = [
  null, '', 0, 1e9, true, '项目名称', '总分', '=1', '2022年', '。。', '效益指标', '《2022年》', '实际完成值', '填表人：', '：：', '2022',
]; // prettier-ignore

/** A real sheet with up to 30 cells overwritten. */
const damaged = fc
  .tuple(
    fc.constantFrom(...SHEETS),
    fc.array(fc.tuple(fc.nat(), fc.nat(), fc.constantFrom(...JUNK)), { maxLength: 30 }),
  )
  .map(([sheet, slips]): SheetCells => {
    const values = sheet.values.map((row) => [...row]);
    for (const [row, column, value] of slips)
      values[row % values.length]![column % values[0]!.length] = value;
    return { ...sheet, values };
  });

test('whatever stands in a form, its renewal touches no cell outside it, and nothing throws', () => {
  fc.assert(
    fc.property(damaged, fc.constantFrom('blank' as const, 'next-year' as const), (cells, mode) => {
      const analysis = analyseWorkbook([cells]);
      const forms = analysis.forms.map(({ form }) => form);
      const options = { mode, year: '', department: '甲局', unit: null };
      for (const { row, column } of planRenewal(cells, forms, options, ['乙'])) {
        const inside = forms.some(
          (form) => row >= form.top && row <= form.bottom && column >= form.left && column <= form.right + 1,
        );
        if (!inside) throw new Error(`row ${row}, column ${column} is outside every form`);
      }
      planCopies([{ cells, forms, merges: [] }], options, ['甲', '乙'], [cells.name]);
      newSummary(analysis, DEFAULT_SETTINGS, 4);
      for (const form of forms) {
        planRowInsertion(new Grid(cells), form, form.top + 12);
        planRowDeletion(new Grid(cells), form, form.top + 12);
      }
    }),
    fuzzRuns(1500),
  );
});
