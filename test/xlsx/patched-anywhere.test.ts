import { addressOf } from '../../src/form';
import { openXlsx, patchXlsx, readSheets, XlsxError, type CellPatch } from '../../src/xlsx';
import { COMMITTED } from '../support/corpus/committed';
import { DRAWN } from '../support/corpus/corpus';
import { byPath, packageFaults, pathIn } from '../support/corpus/package-differences';
import { seeded, type Random } from '../support/damage/random';
import { valueAt } from '../support/fixtures';
import { fuzzRuns } from '../support/fuzz';
import { cellsWithFormulas, differences } from '../support/sheet-differences';
import { isXmlPath, parseStrictly } from '../support/strict/xml';
import { strictEntries } from '../support/strict/zip';

const CORPUS = [...DRAWN, ...COMMITTED];
const SHEET = '自评表';
const { numRuns, seed } = fuzzRuns(CORPUS.length);

const VALUES = [
  0,
  -0.5,
  1e21,
  true,
  false,
  '文字',
  ' 前后 ',
  '上\n下\r\n',
  '<&">]]>',
  '_x0041_',
  '\u0001\u000b',
  '\u2028\u0085',
  '',
  null,
];
const FORMULAS = ['=SUM(A:A)', '=IF(A1<>"<",1,0)', '="a&b"', "='自评表'!B2"];

/** A few cells anywhere in and around the form, each with any content. */
function anyCells(random: Random): CellPatch[] {
  const cells = Array.from({ length: 1 + random.below(6) }, (): CellPatch => {
    const content =
      random.below(3) === 0
        ? { formula: random.pick(FORMULAS), cached: random.pick([1, 'x', true, null]) }
        : { value: random.pick(VALUES) };
    const numberFormat = random.pick([undefined, '0.00%', '0"家"']);
    const place = { sheet: SHEET, row: 1 + random.below(26), column: 1 + random.below(13) };
    return { ...place, content, ...(numberFormat === undefined ? {} : { numberFormat }) };
  });
  return [...new Map(cells.map((cell) => [addressOf(cell), cell])).values()];
}

test.each(CORPUS.slice(0, numRuns).map((workbook, index) => [workbook.name, workbook, index] as const))(
  'cells written anywhere into a workbook with %s are there, and all else is as it was; or one sentence says why not',
  (_, { bytes }, index) => {
    const file = bytes();
    const workbook = openXlsx(file);
    const sheets = readSheets(workbook);
    const cells = anyCells(seeded(seed + index));
    let output: Uint8Array;
    try {
      output = patchXlsx(workbook, { cells, highlights: new Map() });
    } catch (cause) {
      expect(cause).toBeInstanceOf(XlsxError);
      expect((cause as Error).message).toMatch(/数组公式|不能写/);
      return;
    }
    const [before, after] = [byPath(strictEntries(file)), byPath(strictEntries(output))];
    for (const [path, part] of after) if (isXmlPath(path)) parseStrictly(part);
    const names = new Map(workbook.sheets.map(({ path, name }) => [pathIn(before, path), name]));
    expect(packageFaults(before, after, cells, names)).toEqual([]);
    const read = readSheets(openXlsx(output));
    const written = new Set(cells.map(addressOf));
    const formulas = new Set(sheets.flatMap(cellsWithFormulas));
    const ignored = (sheet: string, address: string): boolean =>
      (sheet === SHEET && written.has(address)) || formulas.has(`${sheet}!${address}`);
    expect(differences(sheets, read, { cell: ignored })).toEqual([]);
    for (const cell of cells) {
      const wanted = 'value' in cell.content ? cell.content.value : undefined;
      if (wanted !== undefined) expect(valueAt(read, SHEET, addressOf(cell)) ?? '').toBe(wanted ?? '');
    }
  },
);
