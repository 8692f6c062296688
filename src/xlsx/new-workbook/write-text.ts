import { encodeText } from '../xml/entities';
import { escapeCharacters } from '../xml/escapes';

/** Text as XML holds it between tags and in attributes; characters that XML lacks are written as Excel does. */
export function xmlText(text: string): string {
  return encodeText(escapeCharacters(text)).replace(/"/g, '&quot;');
}
