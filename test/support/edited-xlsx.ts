import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { packageParts, type PartSheet } from './xlsx-parts';

export const SHEET = 'xl/worksheets/sheet1.xml';

/** A file with some parts rewritten; what gives undefined is taken out. */
export function withParts(
  bytes: Uint8Array,
  rewrite: Readonly<Record<string, (xml: string) => string | Uint8Array | undefined>>,
): Uint8Array {
  const parts: Zippable = unzipSync(bytes);
  for (const [path, change] of Object.entries(rewrite)) {
    const present = parts[path] as Uint8Array | undefined;
    const changed = change(present ? strFromU8(present) : '');
    if (changed === undefined) delete parts[path];
    else parts[path] = typeof changed === 'string' ? strToU8(changed) : changed;
  }
  return zipSync(parts);
}

/** A plain workbook of sheets by what stands inside their `<worksheet>`. */
export function xlsxOf(
  sheets: readonly PartSheet[],
  book: { readonly formats?: readonly string[]; readonly strings?: readonly string[] } = {},
): Uint8Array {
  const parts = packageParts(sheets, { formats: ['General', '0.00%'], ...book });
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])));
}

/** A workbook of one sheet, 表, whose rows are these. */
export function xlsxWithRows(rows: string, strings: readonly string[] = []): Uint8Array {
  return xlsxOf([{ name: '表', xml: `<sheetData>${rows}</sheetData>` }], { strings });
}

/** The text of a part of a file. */
export function partOf(bytes: Uint8Array, path = SHEET): string {
  return strFromU8(unzipSync(bytes)[path]!);
}
