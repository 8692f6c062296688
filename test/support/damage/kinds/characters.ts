import { fixtureTruth } from '../../fixtures';
import { textOf, withParts } from '../base';
import type { Damage } from '../damage';

/** Text as a part holds it, for characters that go on into a formula: `15个` + this. */
const CHARACTERS = [
  '_x0000_',
  '_x0007_',
  '_x000B_',
  '_x000D_',
  '_x001F_',
  '_xFFFF_',
  '_xD800_',
  '_x005F_x0007_',
  '&#13;',
  '&#10;',
  '&#9;',
  '&quot;',
  "'",
  '&amp;amp;',
  '&lt;f&gt;',
  ']]&gt;',
  '\u0085',
  '\u2028',
  '\ufffd',
  '\ufeff',
  '\u200b',
  '🏢',
  '{0}',
  '$&amp;',
];

/** Targets and actuals with characters that XML or a formula cannot hold as they are. */
export const oddCharacters: Damage = {
  name: 'characters in a target that XML or a formula lacks',
  damage: (base, random) => {
    const odd = random.pick(CHARACTERS);
    const places = fixtureTruth(base.name).forms.flatMap(({ sheet, truth }) =>
      (truth.indicators ?? []).flatMap(({ target, actual }) =>
        target?.cell && actual?.cell ? [{ sheet, target: target.cell, actual: actual.cell }] : [],
      ),
    );
    const place = places.length
      ? random.pick(places)
      : { sheet: base.sheets[0]!.name, target: 'A1', actual: 'B1' };
    const path = base.sheetPaths[base.sheets.findIndex(({ name }) => name === place.sheet)]!;
    let xml = textOf(base, path);
    for (const [address, text] of [
      [place.target, `≥15${odd}家`],
      [place.actual, `12${odd}家`],
    ] as const) {
      const pattern = new RegExp(`<c r="${address}"( s="\\d+")?[^>]*?(?:/>|>.*?</c>)`, 's');
      xml = xml.replace(
        pattern,
        (_, style: string | undefined) =>
          `<c r="${address}"${style ?? ''} t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`,
      );
    }
    return {
      bytes: withParts(base, { [path]: xml }),
      what: `${place.sheet}!${place.target} and ${place.actual} hold ${JSON.stringify(odd)}`,
      verdict: 'either',
      touched: (sheet, address) => sheet === place.sheet && [place.target, place.actual].includes(address),
    };
  },
};
