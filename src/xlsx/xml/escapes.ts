/**
 * Characters that XML cannot hold, as Excel writes them in texts of cells: U+000B as _x000B_ (ECMA-376 part 1, 22.9.2.19;
 * [MS-OI29500] 2.1.1747: also a carriage return, never a line feed or tab); a text that looks like that is escaped itself.
 */
export function escapeCharacters(text: string): string {
  const hex = (code: number): string => `_x${code.toString(16).toUpperCase().padStart(4, '0')}_`;
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(/[^\t\n\u0020-\ufffd]|\p{Cs}/gu, (character) =>
      character.length === 2 ? character : hex(character.charCodeAt(0)),
    );
}

/** The text that is meant. */
export function unescapeCharacters(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

/** True for text with something in it that is, or could be taken for, an escaped character. */
export function hasEscapes(text: string): boolean {
  return /_x[0-9A-Fa-f]{4}_/.test(text);
}
