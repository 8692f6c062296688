import type { CellValue } from '../../grid/cells';
import { unescapeCharacters } from '../xml/escapes';

/** Days between the zero of either date system and 1970 (1900: with the 29 February that Lotus had). */
const DAYS_TO_1970 = { from1900: 25569, from1904: 24107 };
const DAY = 86_400_000;

/** What a cell needs to be understood. */
export interface ValueSource {
  readonly strings: () => readonly string[];
  readonly date1904: boolean;
}

/**
 * The value that `raw`, the content of v, has in a cell of this type (t); undefined when it has none: then the file is
 * damaged. Errors are their texts.
 */
export function cellValue(type: string, raw: string, source: ValueSource): CellValue | undefined {
  switch (type) {
    case 'n':
      return numberOf(raw);
    case 's':
      return /^\s*\d+\s*$/.test(raw) ? source.strings()[Number(raw)] : undefined;
    case 'b':
      return raw === '1' || raw === 'true' ? true : raw === '0' || raw === 'false' ? false : undefined;
    case 'str':
    case 'e':
      return unescapeCharacters(raw);
    case 'd':
      return dateOf(raw, source.date1904);
    default:
      return undefined;
  }
}

function numberOf(raw: string): number | undefined {
  const number = Number(raw);
  if (!Number.isFinite(number) || /^\s*[+-]?0[xob]/i.test(raw)) return undefined;
  return number === 0 ? 0 : number;
}

/** The number that Excel has for an ISO 8601 date, as strict workbooks hold it. */
function dateOf(raw: string, date1904: boolean): number | undefined {
  const match = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)?Z?$/.exec(raw.trim());
  const time = match ? Date.parse(raw.trim().replace(/Z?$/, raw.includes('T') ? 'Z' : '')) : NaN;
  if (Number.isNaN(time)) return undefined;
  return time / DAY + (date1904 ? DAYS_TO_1970.from1904 : DAYS_TO_1970.from1900);
}
