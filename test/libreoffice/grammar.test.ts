import type { CellValue, SheetCells } from '../../src/form';
import { recalculate } from '../support/libreoffice';
import { makeXlsx } from '../support/make-xlsx';
import { openInOffice } from '../support/office';
import {
  described,
  formOf,
  madeRows,
  pointsOf,
  scoreCell,
  scored,
  type MadeRow,
} from '../support/grammar/scored-rows';

const COUNT = 1000;
const rows = madeRows(COUNT);
const formulas = scored(formOf(rows), COUNT).map(({ formula }) => formula);

/** The same notation with the numbers of another row. */
const edited = rows.map((row, index): MadeRow => {
  const { target, actual } = rows[(index + 1) % COUNT]!;
  return { ...row, target, actual };
});
/** Another row altogether: other numbers in another notation. */
const rewritten = rows.map((_, index) => rows[(index * 7 + 13) % COUNT]!);
/** Another row's target alone. */
const mixed = rows.map((row, index): MadeRow => {
  const { pair, target } = rewritten[index]!;
  return { ...row, pair: { ...row.pair, target: pair.target }, target };
});

async function libreOffice(forms: readonly SheetCells[]): Promise<CellValue[][]> {
  const files = await recalculate(forms.map((form) => makeXlsx([form])));
  return files.map(([sheet]) =>
    rows.map((_, index) => {
      const { row, column } = scoreCell(index);
      return sheet!.values[row - sheet!.top]?.[column - sheet!.left] ?? null;
    }),
  );
}

async function univer(form: SheetCells): Promise<CellValue[]> {
  const office = openInOffice([form]);
  await office.engine.settled();
  const values = rows.map((_, index) => {
    const { row, column } = scoreCell(index);
    return office.engine.cell('sheet1', row, column).value;
  });
  office.close();
  return values;
}

const engines: Readonly<Record<string, (forms: readonly SheetCells[]) => Promise<CellValue[][]>>> = {
  LibreOffice: libreOffice,
  Univer: async (forms) => {
    const results: CellValue[][] = [];
    for (const form of forms) results.push(await univer(form));
    return results;
  },
};

/** Rows whose formula does not give the points; `mayBeBlank`: blank and an error will do as well. */
function wrongRows(made: readonly MadeRow[], values: readonly CellValue[], mayBeBlank: boolean): string[] {
  return made.flatMap((row, index) => {
    const value = values[index];
    if (formulas[index] === null || value === pointsOf(row)) return [];
    // 6131% beside 61% is 61.31 beside 0.61 to a formula, as 95 beside 0.95 is: blank.
    const isWideShare = row.pair.target.store === 'percent-format';
    if ((mayBeBlank || isWideShare) && typeof value !== 'number') return [];
    return [`${described(row)}: ${JSON.stringify(value)}, not ${pointsOf(row)}; ${formulas[index]}`];
  });
}

/**
 * Units of one kind, or one of them not written: only then may a score be shown at all.
 * A per cent format is no unit here, as no formula can see how a number is shown.
 */
function isComparable({ pair }: MadeRow): boolean {
  if (pair.target.store === 'percent-format' || pair.actual.store === 'percent-format') return true;
  const [target, actual] = [pair.target.unit, pair.actual.unit];
  return target === actual || target === '' || actual === '';
}

test.each(Object.keys(engines))('%s computes what the rule gives, also after edits', async (name) => {
  const forms = [rows, edited, rewritten, mixed].map((made) => formOf(made, formulas));
  const [first, same, other, half] = await engines[name]!(forms);
  expect(wrongRows(rows, first!, false)).toEqual([]);
  expect(wrongRows(edited, same!, false)).toEqual([]);
  expect(wrongRows(rewritten, other!, true)).toEqual([]);
  expect(wrongRows(mixed, half!, true)).toEqual([]);
  expect(
    mixed.filter((row, index) => typeof half![index] === 'number' && !isComparable(row)).map(described),
  ).toEqual([]);
});
