import { attribute, child, children, type XmlElement } from '../xml/element';

/** Legacy palette (ECMA-376 part 1, 18.8.27): the first 16 of the indexed colours that forms use. */
const INDEXED = ['000000', 'FFFFFF', 'FF0000', '00FF00', '0000FF', 'FFFF00', 'FF00FF', '00FFFF'];
const AUTOMATIC = 64;

/** Theme colours in the order that styles refer to them: light and dark come swapped. */
export function themeColours(theme: XmlElement | null): string[] {
  const scheme = child(child(theme, 'themeElements'), 'clrScheme');
  const colours = children(scheme).map((entry) => {
    const colour = children(entry)[0];
    return attribute(colour, 'lastClr') ?? attribute(colour, 'val') ?? '000000';
  });
  const [dark1, light1, dark2, light2, ...accents] = colours;
  return [light1, dark1, light2, dark2, ...accents].map((colour) => colour ?? '000000');
}

/** A colour element as #RRGGBB; null when it is absent or automatic. */
export function colourOf(element: XmlElement | null, theme: readonly string[]): string | null {
  const rgb = attribute(element, 'rgb');
  if (rgb !== null) return `#${rgb.slice(-6)}`;
  const themed = attribute(element, 'theme');
  if (themed !== null)
    return tinted(theme[Number(themed)] ?? '000000', Number(attribute(element, 'tint') ?? 0));
  const index = Number(attribute(element, 'indexed') ?? AUTOMATIC);
  if (index >= AUTOMATIC) return null;
  return `#${INDEXED[index % 8]!}`;
}

/** Lightens (tint > 0) or darkens (tint < 0) a colour. */
function tinted(hex: string, tint: number): string {
  const channels = [0, 2, 4].map((offset) => {
    const value = parseInt(hex.slice(offset, offset + 2), 16);
    const moved = tint < 0 ? value * (1 + tint) : value + (255 - value) * tint;
    return Math.round(moved).toString(16).padStart(2, '0');
  });
  return `#${channels.join('')}`;
}
