import { withParts } from '../base';
import type { Damage } from '../damage';
import { parseStrictly } from '../../strict/xml';

const USED =
  /^(\[Content_Types\]\.xml|_rels\/\.rels|xl\/(workbook\.xml|_rels\/.*|styles\.xml|sharedStrings\.xml|worksheets\/[^/]+))$/;

/** One bit of a part flipped before it was packed, so that its CRC is right. */
export const bitsInXml: Damage = {
  name: 'a bit flipped in the XML of a part',
  damage: (base, random) => {
    const path = random.pick([...base.parts.keys()].filter((name) => USED.test(name)));
    const part = base.parts.get(path)!.slice();
    const place = random.below(part.length * 8);
    part[place >> 3]! ^= 1 << (place & 7);
    return {
      bytes: withParts(base, { [path]: part }),
      what: `bit ${place} of ${path} flipped`,
      verdict: parses(part) ? 'either' : 'refused',
      // What one byte of text or of a tag means to the cells is not known here.
      touched: () => true,
      formatsTouched: true,
    };
  },
};

function parses(part: Uint8Array): boolean {
  try {
    parseStrictly(part);
    return true;
  } catch {
    return false;
  }
}
