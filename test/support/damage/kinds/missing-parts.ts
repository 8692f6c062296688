import { withParts } from '../base';
import type { Damage, Damaged } from '../damage';

const WORKBOOK_RELATIONS = 'xl/_rels/workbook.xml.rels';

/** A part that others name is not there. */
export const missingParts: Damage = {
  name: 'a part missing',
  damage: (base, random): Damaged => {
    const path = random.pick([...base.parts.keys()]);
    const needed = base.sheetPaths.includes(path) || /workbook\.xml|sharedStrings/.test(path);
    return {
      bytes: withParts(base, { [path]: null }),
      what: `without ${path}`,
      verdict: needed ? 'refused' : 'either',
      // Formats stand in the styles; who reads a file without them must not guess.
      formatsTouched: path.endsWith('styles.xml'),
    };
  },
};

/** A part that nothing names any more, so that it is as good as absent. */
export const missingRelations: Damage = {
  name: 'a relationship or content type missing',
  damage: (base, random): Damaged => {
    const target = random.pick([
      'styles.xml',
      'sharedStrings.xml',
      'theme/theme1.xml',
      'worksheets/sheet1.xml',
    ]);
    const fromTypes = random.pick([true, false]);
    const path = fromTypes ? '[Content_Types].xml' : WORKBOOK_RELATIONS;
    const pattern = fromTypes
      ? new RegExp(`<Override[^>]*PartName="/xl/${target}"[^>]*/>`)
      : new RegExp(`<Relationship [^>]*Target="${target}"[^>]*/>`);
    const xml = new TextDecoder().decode(base.parts.get(path)).replace(pattern, '');
    const lost = !fromTypes && /sheet1/.test(target);
    return {
      bytes: withParts(base, { [path]: xml }),
      what: `${path} does not name ${target}`,
      verdict: lost ? 'refused' : 'either',
      formatsTouched: target === 'styles.xml' && !fromTypes,
    };
  },
};
