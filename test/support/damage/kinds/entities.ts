import { anyFilledCell, anySheet, spliced, withParts } from '../base';
import type { Damage } from '../damage';

const LAUGHS = Array.from(
  { length: 10 },
  (_, level) => `<!ENTITY l${level + 1} "${`&l${level};`.repeat(10)}">`,
).join('');

/** A document type, and the reference that uses it. */
const ENTITIES = {
  undefined: ['', '&nosuch;'],
  'of HTML': ['', '&nbsp;'],
  unfinished: ['', '&amp'],
  bare: ['', 'A & B'],
  'of a character that XML lacks': ['', '&#11;'],
  'of character 0': ['', '&#0;'],
  'of half a character': ['', '&#xD800;'],
  'beyond Unicode': ['', '&#x110000;'],
  internal: ['<!DOCTYPE worksheet [<!ENTITY own "5">]>', '&own;'],
  external: ['<!DOCTYPE worksheet [<!ENTITY own SYSTEM "file:///etc/hostname">]>', '&own;'],
  'external, over the network': ['<!DOCTYPE worksheet SYSTEM "http://192.0.2.1/x.dtd">', '&own;'],
  'of a parameter': ['<!DOCTYPE worksheet [<!ENTITY % own "<!ENTITY b \'5\'>"> %own;]>', '&b;'],
  'a billion laughs': [`<!DOCTYPE worksheet [<!ENTITY l0 "lol">${LAUGHS}]>`, '&l10;'],
  'defined by itself': ['<!DOCTYPE worksheet [<!ENTITY own "&own;">]>', '&own;'],
} as const;

export const entities: Damage = {
  name: 'an entity that is not of XML itself',
  damage: (base, random) => {
    const kind = random.pick(Object.keys(ENTITIES) as (keyof typeof ENTITIES)[]);
    const [doctype, reference] = ENTITIES[kind];
    const sheet = anySheet(base, random);
    const cell = anyFilledCell(sheet, random);
    const xml = spliced(sheet, cell, `<c r="${cell.address}" t="str"><v>${reference}</v></c>`);
    return {
      bytes: withParts(base, { [sheet.path]: xml.replace(/(<\?xml[^>]*\?>)?/, `$1${doctype}`) }),
      what: `an entity ${kind} in ${cell.address}`,
      verdict: 'refused',
    };
  },
};

/** A document type that nothing refers to: no entity, but no business of a workbook either. */
export const documentTypes: Damage = {
  name: 'a DTD',
  damage: (base, random) => {
    const path = random.pick([
      'xl/workbook.xml',
      'xl/styles.xml',
      'xl/sharedStrings.xml',
      ...base.sheetPaths,
    ]);
    const doctype = random.pick([
      '<!DOCTYPE x>',
      '<!DOCTYPE x SYSTEM "x.dtd">',
      '<!DOCTYPE x [<!ELEMENT x ANY>]>',
      '<!DOCTYPE x [<!-- ]> --><!ATTLIST x y CDATA "1">]>',
    ]);
    const xml = new TextDecoder().decode(base.parts.get(path)).replace(/(<\?xml[^>]*\?>)?/, `$1${doctype}`);
    return { bytes: withParts(base, { [path]: xml }), what: `${doctype} in ${path}`, verdict: 'either' };
  },
};
