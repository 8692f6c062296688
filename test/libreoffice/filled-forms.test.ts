import { addressOf, analyseWorkbook, planRecompute, type Plan, type SheetCells } from '../../src/form';
import { patchOf } from '../../src/files';
import { openXlsx, patchXlsx, readSheets } from '../../src/xlsx';
import { fixtureBytes, fixtureNames, valueAt } from '../support/fixtures';
import { recalculate } from '../support/libreoffice';

/** Cached values are wrong on purpose, so that only a real recalculation gives the right ones. */
function filled(name: string): { plan: Plan; bytes: Uint8Array } {
  const workbook = openXlsx(fixtureBytes(name));
  const sheets = readSheets(workbook);
  const plan = planRecompute(analyseWorkbook(sheets));
  const patch = patchOf(plan);
  const cells = patch.cells.map((cell) => ({ ...cell, content: { ...cell.content, cached: -1 } }));
  return { plan, bytes: patchXlsx(workbook, { ...patch, cells }) };
}

const names = fixtureNames().filter((name) => filled(name).plan.edits.length > 0);
let recalculated: Map<string, SheetCells[]>;

beforeAll(async () => {
  const results = await recalculate(names.map((name) => filled(name).bytes));
  recalculated = new Map(names.map((name, index) => [name, results[index]!]));
});

test.each(names)('LibreOffice agrees with our arithmetic on every cell written into %s', (name) => {
  const { plan } = filled(name);
  const theirs = plan.edits.map((edit) => [
    edit.sheet,
    addressOf(edit),
    valueAt(recalculated.get(name)!, edit.sheet, addressOf(edit)),
  ]);
  const ours = plan.edits.map((edit) => [
    edit.sheet,
    addressOf(edit),
    edit.expected === '' ? null : Number(edit.expected),
  ]);
  expect(theirs).toEqual(ours);
});

test.each(names)('a second run over the recalculated %s writes nothing', (name) => {
  const sheets = recalculated.get(name)!;
  const first = filled(name).plan;
  const again = planRecompute(analyseWorkbook(sheets));
  expect(again.edits).toEqual([]);
  expect(again.kept.map(addressOf)).toEqual(first.kept.map(addressOf));
});
