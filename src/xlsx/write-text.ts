/** Text as XML holds it between tags and in attributes; characters that XML lacks are written as Excel does. */
export function xmlText(text: string): string {
  return escapeCharacters(text)
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}

/** Characters that XML cannot hold, as Excel writes them; an escape-like text is escaped itself. */
export function escapeCharacters(text: string): string {
  const hex = (code: number): string => `_x${code.toString(16).toUpperCase().padStart(4, '0')}_`;
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(/[^\t\n\u0020-\ufffd]/g, (character) => hex(character.charCodeAt(0)));
}
