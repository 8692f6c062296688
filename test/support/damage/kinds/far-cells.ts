import { anySheet, withParts } from '../base';
import { onlyCell, type Damage } from '../damage';

const FAR = [
  'XFD1048576',
  'A1048577',
  'XFE1',
  'A1048576',
  'XFD1',
  'ZZZ99999999',
  'A130000',
  'AMJ70000',
  'A4294967297',
];

export const farCells: Damage = {
  name: 'a cell far away',
  damage: (base, random) => {
    const sheet = anySheet(base, random);
    const address = random.pick(FAR);
    const row = /\d+$/.exec(address)![0];
    const content = random.pick(['<v>1</v>', '<f>1+1</f><v>2</v>', '']);
    const far = `<row r="${row}"><c r="${address}">${content}</c></row></sheetData>`;
    return {
      bytes: withParts(base, { [sheet.path]: sheet.xml.replace('</sheetData>', far) }),
      what: `${address} of ${sheet.name} holds ${content || 'nothing'}`,
      verdict: 'either',
      touched: onlyCell(sheet.name, address),
    };
  },
};
