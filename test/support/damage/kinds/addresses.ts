import { anyFilledCell, anySheet, spliced, withParts } from '../base';
import type { Damage } from '../damage';

const ROWS = ['0', '-1', 'abc', '', '1.5', '1e1', ' 7 ', '007', '2147483648', '99999999999999999999', 'NaN'];
const CELLS = [
  '??',
  '',
  'A',
  '7',
  'A0',
  'A-1',
  '0A',
  'a5',
  '$A$5',
  'A1:B2',
  'R1C1',
  '甲1',
  'A１',
  'ABCD1',
  'A 1',
];

/** Rows and cells that say a place that is none. What the place meant is lost with it. */
export const oddAddresses: Damage = {
  name: 'a row or a cell without a right address',
  damage: (base, random) => {
    const sheet = anySheet(base, random);
    const cell = anyFilledCell(sheet, random);
    const row = /\d+$/.exec(cell.address)![0];
    const ofRow = random.pick([true, false]);
    const odd = random.pick(ofRow ? ROWS : CELLS);
    const xml = ofRow
      ? sheet.xml.replace(`<row r="${row}"`, `<row r="${odd}"`)
      : spliced(sheet, cell, cell.text.replace(`r="${cell.address}"`, `r="${odd}"`));
    const inRow = (address: string): boolean => /\d+$/.exec(address)![0] === row;
    return {
      bytes: withParts(base, { [sheet.path]: xml }),
      what: `${sheet.name}: ${ofRow ? `row ${row}` : cell.address} says ${JSON.stringify(odd)}`,
      verdict: 'either',
      touched: (name, address) => name === sheet.name && (ofRow ? inRow(address) : address === cell.address),
    };
  },
};

/** Cells and rows twice, or not in their order: the file still says where each stands. */
export const disorderedCells: Damage = {
  name: 'cells and rows twice or out of order',
  damage: (base, random) => {
    const sheet = anySheet(base, random);
    const cell = anyFilledCell(sheet, random);
    const rows = [...sheet.xml.matchAll(/<row .*?(?:<\/row>)/gs)].map((match) => match[0]);
    const all = rows.join('');
    const [what, xml, twice] = random.pick([
      ['rows backwards', sheet.xml.replace(all, () => rows.toReversed().join('')), false],
      ['a cell twice, alike', spliced(sheet, cell, cell.text + cell.text), false],
      [
        'a cell twice, with another value',
        spliced(sheet, cell, `${cell.text}<c r="${cell.address}"><v>4711</v></c>`),
        true,
      ],
      ['a row twice, alike', sheet.xml.replace(rows[2]!, () => rows[2]! + rows[2]!), false],
      ['a row twice, the second empty', sheet.xml.replace(rows[2]!, () => `${rows[2]}<row r="3"/>`), false],
      ['cells of a row backwards', reversedRow(sheet.xml, rows[5]!), false],
    ] as const);
    return {
      bytes: withParts(base, { [sheet.path]: xml }),
      what: `${sheet.name}: ${what}`,
      verdict: 'either',
      touched: (name, address) => twice && name === sheet.name && address === cell.address,
    };
  },
};

function reversedRow(xml: string, row: string): string {
  const cells = [...row.matchAll(/<c [^>]*?(?:\/>|>.*?<\/c>)/gs)].map((match) => match[0]);
  return xml.replace(row, () => row.replace(cells.join(''), () => cells.toReversed().join('')));
}

/** Nothing says where cells stand: they count on, as the standard has it (18.3.1.73, 18.3.1.4). */
export const missingAddresses: Damage = {
  name: 'no addresses',
  damage: (base, random) => {
    const which = random.pick(['rows', 'cells', 'both']);
    const changed = Object.fromEntries(
      base.sheetPaths.map((path) => {
        let xml = new TextDecoder().decode(base.parts.get(path));
        if (which !== 'cells') xml = xml.replace(/<row r="\d+"/g, '<row');
        if (which !== 'rows') xml = xml.replace(/<c r="[A-Z]+\d+"/g, '<c');
        return [path, xml];
      }),
    );
    // Counting on is right only where rows and cells had no gaps.
    const sheets = base.sheets.map(({ name }) => name);
    const gaps = sheets.filter((_, index) => !isDense(base.parts.get(base.sheetPaths[index]!)!));
    return {
      bytes: withParts(base, changed),
      what: `${which} without r`,
      verdict: gaps.length ? 'either' : 'opens',
      touched: (name) => gaps.includes(name),
    };
  },
};

function isDense(part: Uint8Array): boolean {
  const xml = new TextDecoder().decode(part);
  const rows = [...xml.matchAll(/<row r="(\d+)".*?(?:<\/row>|\/>)/gs)];
  return rows.every((row, index) => {
    const columns = [...row[0].matchAll(/<c r="([A-Z]+)\d+"/g)].map((match) => match[1]);
    return Number(row[1]) === index + 1 && columns.every((name, at) => name === String.fromCharCode(65 + at));
  });
}
