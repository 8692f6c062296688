import { addressOf } from '../../src/form';
import { openXlsx, readSheets } from '../../src/xlsx';
import { COMMITTED } from '../support/corpus/committed';
import { DRAWN, type AwkwardWorkbook } from '../support/corpus/corpus';
import { placedCells, rootOf } from '../support/corpus/fidelity';
import { byPath, packageFaults, pathIn } from '../support/corpus/package-differences';
import { SHEET_ORDER } from '../support/corpus/sheet-order';
import { fillFile, type Filled } from '../support/filled';
import { cellsWithFormulas, differences } from '../support/sheet-differences';
import { elementsOf, isElement, isXmlPath, parseStrictly, textIn } from '../support/strict/xml';
import { strictEntries } from '../support/strict/zip';

interface Tried extends Filled {
  readonly before: Map<string, Uint8Array>;
  readonly after: Map<string, Uint8Array>;
  /** Names of worksheets by the paths of their parts. */
  readonly sheetNames: Map<string, string>;
}

const tried = new Map<string, Tried>();

/** 一键重算 on one workbook of the corpus, done once. */
function tryOn({ name, bytes }: AwkwardWorkbook): Tried {
  let result = tried.get(name);
  if (!result) {
    const file = bytes();
    const sheetNames = new Map(openXlsx(file).sheets.map((sheet) => [sheet.path, sheet.name]));
    const filled = fillFile(file);
    result = {
      ...filled,
      sheetNames,
      before: byPath(strictEntries(file)),
      after: byPath(strictEntries(filled.bytes)),
    };
    tried.set(name, result);
  }
  return result;
}

const CORPUS = [...DRAWN, ...COMMITTED];

test('the corpus holds at least 100 awkward workbooks, each of another kind', () => {
  expect(new Set(CORPUS.map(({ name }) => name)).size).toBe(CORPUS.length);
  expect(CORPUS.length).toBeGreaterThanOrEqual(100);
});

describe.each(CORPUS.map((workbook) => [workbook.name, workbook] as const))(
  '一键重算 on a workbook with %s',
  (_, workbook) => {
    test('writes its plan, each formula into a cell that keeps nothing of its old content', () => {
      const { plan, after, sheetNames } = tryOn(workbook);
      expect(plan.edits.length).toBeGreaterThan(0);
      for (const edit of plan.edits) {
        const [path] = [...sheetNames].find(([, name]) => name === edit.sheet)!;
        const cell = placedCells(parseStrictly(partAt(after, path))).find(
          ({ address }) => address === addressOf(edit),
        )!.cell;
        expect(elementsOf(cell, 'f').map(textIn)).toEqual([edit.formula.slice(1)]);
        expect(Object.keys(cell.attributes)).not.toContain('vm');
        expect(Object.keys(cell.attributes)).not.toContain('cm');
        expect(elementsOf(cell, 'is')).toEqual([]);
      }
    });

    test('leaves every other part byte for byte, and of those that change all but what it must', () => {
      const { before, after, plan, sheetNames } = tryOn(workbook);
      const names = new Map([...sheetNames].map(([path, name]) => [pathIn(before, path), name]));
      expect(packageFaults(before, after, plan.edits, names)).toEqual([]);
    });

    test('gives a file whose every part a strict parser opens, elements in the order of the schema', () => {
      const { before, after } = tryOn(workbook);
      for (const [path, bytes] of after) {
        if (!isXmlPath(path)) continue;
        const root = rootOf(parseStrictly(bytes));
        if (root.local !== 'worksheet' || !before.has(path)) continue;
        const places = root.children.filter(isElement).map(({ local }) => SHEET_ORDER.indexOf(local));
        const known = places.filter((place) => place >= 0);
        expect(known).toEqual(known.toSorted((a, b) => a - b));
      }
    });

    test('leaves every other cell, formula, format and merge as it is read, and does nothing a second time', () => {
      const { sheets, plan, bytes } = tryOn(workbook);
      const edits = new Set(plan.edits.map((edit) => `${edit.sheet}!${addressOf(edit)}`));
      const read = readSheets(openXlsx(bytes));
      const dependants = new Set(sheets.flatMap(cellsWithFormulas));
      expect(
        differences(sheets, read, {
          cell: (sheet, address) => edits.has(`${sheet}!${address}`) || dependants.has(`${sheet}!${address}`),
        }),
      ).toEqual([]);
      expect(read.map(formulasElsewhere(edits))).toEqual(sheets.map(formulasElsewhere(edits)));
      expect(read.map(({ merges }) => merges)).toEqual(sheets.map(({ merges }) => merges));
      const again = fillFile(bytes);
      expect(again.plan.edits).toEqual([]);
      expect(Buffer.from(again.bytes).equals(Buffer.from(bytes))).toBe(true);
    });
  },
);

test.each([
  ["the user's formulas over cells that are written", '自评表', ['A16', 'B16']],
  ['a second sheet whose formula hangs on the form', "汇总 '2023'", ['A1']],
])('%s do not keep the value that they had before', (name, sheet, addresses) => {
  const { bytes, sheetNames, after } = tryOn(DRAWN.find((workbook) => workbook.name === name)!);
  expect(bytes.length).toBeGreaterThan(0);
  const [path] = [...sheetNames].find(([, candidate]) => candidate === sheet)!;
  const cells = placedCells(parseStrictly(partAt(after, path))).filter(({ address }) =>
    addresses.includes(address),
  );
  expect(cells.map(({ cell }) => elementsOf(cell, 'v').map(textIn))).toEqual(addresses.map(() => []));
});

type Sheet = Filled['sheets'][number];

/** The formulas of a sheet that the plan did not write, by address. */
function formulasElsewhere(edits: ReadonlySet<string>): (sheet: Sheet) => Record<string, string> {
  return (sheet) =>
    Object.fromEntries(
      sheet.formulas.flatMap((line, i) =>
        line.flatMap((formula, j) => {
          const address = addressOf({ row: sheet.top + i, column: sheet.left + j });
          return formula === null || edits.has(`${sheet.name}!${address}`) ? [] : [[address, formula]];
        }),
      ),
    );
}

function partAt(parts: ReadonlyMap<string, Uint8Array>, path: string): Uint8Array {
  return parts.get(pathIn(parts, path))!;
}
