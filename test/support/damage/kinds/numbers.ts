import { Grid, parseAddress } from '../../../../src/form';
import { anyFilledCell, anySheet, spliced, withParts } from '../base';
import { onlyCell, type Damage } from '../damage';

/** What stands where a number should, and the numbers that it may be read as (ECMA-376 18.3.1.96: xsd:double). */
const ODD: Readonly<Record<string, readonly number[]>> = {
  '1e999': [],
  '-1e999': [],
  NaN: [],
  INF: [],
  Infinity: [],
  '-0': [0, -0],
  '1e-400': [0],
  '0x10': [],
  '0b11': [],
  '1_000': [],
  '1,5': [],
  '1,234.5': [],
  '１２': [],
  '12%': [],
  '.5': [0.5],
  '5.': [5],
  '+5': [5],
  '1E3': [1000],
  '1e+3': [1000],
  '0.1000000000000000055511151231257827': [0.1],
  '9007199254740993': [9007199254740992],
  '--5': [],
  '5 5': [],
  '=1+1': [],
  null: [],
  true: [],
};

export const oddNumbers: Damage = {
  name: 'a number that is none',
  damage: (base, random) => {
    const odd = random.pick(Object.keys(ODD));
    const sheet = anySheet(base, random);
    const cell = anyFilledCell(sheet, random);
    return {
      bytes: withParts(base, {
        [sheet.path]: spliced(sheet, cell, `<c r="${cell.address}"><v>${odd}</v></c>`),
      }),
      what: `${sheet.name}!${cell.address} holds ${odd}`,
      verdict: 'either',
      touched: onlyCell(sheet.name, cell.address),
      check: (sheets) => {
        const read = sheets.find(({ name }) => name === sheet.name);
        const value = read && new Grid(read).at(parseAddress(cell.address));
        return typeof value === 'number' && !ODD[odd]!.includes(value) ? `${odd} was read as ${value}` : null;
      },
    };
  },
};
