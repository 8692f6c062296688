import type { CellValue, SheetCells } from '../../src/form';

/** A sheet of constants from A1 on, for a test that needs no form. */
export function plainSheet(
  name: string,
  values: readonly (readonly CellValue[])[],
  more: Partial<SheetCells> = {},
): SheetCells {
  return {
    name,
    top: 1,
    left: 1,
    values,
    formulas: values.map((row) => row.map(() => null)),
    numberFormats: values.map((row) => row.map(() => 'General')),
    protected: false,
    ...more,
  };
}
