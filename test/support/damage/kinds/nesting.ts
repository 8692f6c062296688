import { anyFilledCell, anySheet, spliced, withParts } from '../base';
import { onlyCell, type Damage } from '../damage';

/** Elements in elements, deeper than any workbook. */
export const deepNesting: Damage = {
  name: 'elements nested deep',
  damage: (base, random) => {
    const depth = random.pick([50, 300, 5_000, 50_000, 200_000]);
    const nest = (name: string): string => `<${name}>`.repeat(depth) + `</${name}>`.repeat(depth);
    const sheet = anySheet(base, random);
    const cell = anyFilledCell(sheet, random);
    const place = random.pick(['extLst', 'cell', 'string', 'relations', 'formula']);
    const strings = new TextDecoder().decode(base.parts.get('xl/sharedStrings.xml'));
    const relations = new TextDecoder().decode(base.parts.get('xl/_rels/workbook.xml.rels'));
    const nested: Record<string, Record<string, string>> = {
      extLst: {
        [sheet.path]: sheet.xml.replace('</worksheet>', `<extLst>${nest('ext')}</extLst></worksheet>`),
      },
      cell: { [sheet.path]: spliced(sheet, cell, `<c r="${cell.address}">${nest('v')}</c>`) },
      string: { 'xl/sharedStrings.xml': strings.replace('</sst>', `<si>${nest('r')}</si></sst>`) },
      relations: {
        'xl/_rels/workbook.xml.rels': relations.replace('</Relationships>', `${nest('x')}</Relationships>`),
      },
      formula: {
        [sheet.path]: spliced(
          sheet,
          cell,
          `<c r="${cell.address}"><f>${'('.repeat(depth)}1${')'.repeat(depth)}</f><v>1</v></c>`,
        ),
      },
    };
    return {
      bytes: withParts(base, nested[place]!),
      what: `${depth} deep in ${place}`,
      verdict: 'either',
      touched: onlyCell(sheet.name, cell.address),
    };
  },
};
