import { anyFilledCell, anySheet, spliced, textOf, withParts } from '../base';
import { onlyCell, type Damage, type Damaged } from '../damage';

/** What may stand in place of a cell and is not well-formed XML. */
const CELLS: readonly ((address: string) => string)[] = [
  (address) => `<c r="${address}"><v>1</c></v>`,
  (address) => `<c r="${address}"><v>1</v>`,
  (address) => `<c r="${address}"><v>1</v></c></c>`,
  (address) => `<c r="${address}" r="${address}"><v>1</v></c>`,
  (address) => `<c r=${address}><v>1</v></c>`,
  (address) => `<c r="${address}><v>1</v></c>`,
  (address) => `<c r="${address}"s="1"><v>1</v></c>`,
  (address) => `<c r="${address}" t="<"><v>1</v></c>`,
  (address) => `<c r="${address}" t><v>1</v></c>`,
  (address) => `<c r="${address}"><v>]]></v></c>`,
  (address) => `<c r="${address}"><v>1</V></c>`,
  (address) => `< c r="${address}"><v>1</v></c>`,
  (address) => `<c r="${address}"><v>1</v></c ><1/>`,
  (address) => `<c r="${address}"><!-- a -- b --><v>1</v></c>`,
  (address) => `<c r="${address}"><?xml version="1.0"?><v>1</v></c>`,
  (address) => `<c r="${address}"><![CDATA[1</c>`,
];

export const malformedCells: Damage = {
  name: 'a cell that is not well-formed',
  damage: (base, random): Damaged => {
    const sheet = anySheet(base, random);
    const cell = anyFilledCell(sheet, random);
    const text = random.pick(CELLS)(cell.address);
    return {
      bytes: withParts(base, { [sheet.path]: spliced(sheet, cell, text) }),
      what: text,
      verdict: 'refused',
    };
  },
};

/** Well-formed, and no workbook that anyone writes. */
export const oddStructure: Damage = {
  name: 'elements where they do not belong',
  damage: (base, random): Damaged => {
    const sheet = anySheet(base, random);
    const cell = anyFilledCell(sheet, random);
    const workbook = textOf(base, 'xl/workbook.xml');
    const other = 'xl/workbook.xml';
    const whole = (name: string): boolean => name === sheet.name;
    const [what, changed, touched] = random.pick<[string, Record<string, string>, Damaged['touched']?]>([
      ['no sheetData', { [sheet.path]: sheet.xml.replace(/<sheetData>.*<\/sheetData>/s, '') }, whole],
      ['two sheetData', { [sheet.path]: sheet.xml.replace('</sheetData>', '</sheetData><sheetData/>') }],
      [
        'another root',
        {
          [sheet.path]: sheet.xml.replace('<worksheet', '<chartsheet').replace('</worksheet', '</chartsheet'),
        },
        whole,
      ],
      ['an empty root', { [sheet.path]: '<worksheet/>' }, whole],
      [
        'two values',
        { [sheet.path]: spliced(sheet, cell, `<c r="${cell.address}"><v>1</v><v>2</v></c>`) },
        onlyCell(sheet.name, cell.address),
      ],
      [
        'a cell in a cell',
        {
          [sheet.path]: spliced(sheet, cell, `<c r="${cell.address}"><v>1</v><c r="A1"><v>4711</v></c></c>`),
        },
        onlyCell(sheet.name, cell.address),
      ],
      [
        'a foreign element in a row',
        {
          [sheet.path]: spliced(sheet, cell, `${cell.text}<x:c xmlns:x="urn:x" r="A1"><x:v>4711</x:v></x:c>`),
        },
      ],
      ['no sheets', { [other]: workbook.replace(/<sheets>.*<\/sheets>/s, '<sheets/>') }, () => true],
      [
        'two sheets of one name',
        {
          [other]: workbook.replace(
            /(<sheet [^>]*?)name="[^"]*"([^>]*\/>)(?=.*<\/sheets>)/gs,
            '$1name="同名"$2',
          ),
        },
        () => true,
      ],
      ['a sheet without a relationship', { [other]: workbook.replace(/ r:id="[^"]*"/, '') }, () => true],
      [
        'a sheet with an unknown relationship',
        { [other]: workbook.replace(/ r:id="[^"]*"/, ' r:id="rId4711"') },
        () => true,
      ],
      ['the workbook inside out', { [other]: '<?xml version="1.0"?><worksheet/>' }, () => true],
      ['text between cells', { [sheet.path]: spliced(sheet, cell, `x${cell.text}y`) }],
      [
        'an unbound prefix',
        { [sheet.path]: spliced(sheet, cell, `<q:c r="${cell.address}"><v>1</v></q:c>`) },
        onlyCell(sheet.name, cell.address),
      ],
    ]);
    return {
      bytes: withParts(base, changed),
      what: `${sheet.name}: ${what}`,
      verdict: 'either',
      formatsTouched: touched !== undefined,
      ...(touched ? { touched } : {}),
    };
  },
};
