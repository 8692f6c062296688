import { withParts } from '../base';
import type { Damage } from '../damage';

export const truncatedZip: Damage = {
  name: 'its end cut off',
  damage: ({ bytes }, random) => {
    const length = random.pick([random.below(bytes.length), bytes.length - 1 - random.below(40)]);
    return { bytes: bytes.slice(0, length), what: `cut after ${length} bytes`, verdict: 'refused' };
  },
};

export const truncatedXml: Damage = {
  name: 'a part whose XML ends too early',
  damage: (base, random) => {
    const path = random.pick([
      ...base.sheetPaths,
      'xl/workbook.xml',
      'xl/sharedStrings.xml',
      'xl/styles.xml',
    ]);
    const part = base.parts.get(path)!;
    const length = random.below(part.length - 1);
    return {
      bytes: withParts(base, { [path]: part.slice(0, length) }),
      what: `${path} cut after ${length} bytes`,
      verdict: 'refused',
    };
  },
};
