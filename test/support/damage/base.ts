import { unzipSync } from 'fflate';
import { openXlsx, readSheets } from '../../../src/xlsx';
import type { SheetCells } from '../../../src/form';
import { fixtureBytes } from '../fixtures';
import type { Random } from './random';
import { rawZip, type RawEntry } from './zip-writer';

/** A sound workbook that is going to be damaged. */
export interface Base {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly parts: ReadonlyMap<string, Uint8Array>;
  readonly sheets: readonly SheetCells[];
  /** Paths of the sheets' parts, in the order of `sheets`. */
  readonly sheetPaths: readonly string[];
}

const bases = new Map<string, Base>();

/** A sample workbook as the base of damage. */
export function baseOf(name: string): Base {
  let base = bases.get(name);
  if (!base) {
    const bytes = fixtureBytes(name);
    const workbook = openXlsx(bytes);
    base = {
      name,
      bytes,
      parts: new Map(Object.entries(unzipSync(bytes)).filter(([path]) => !path.endsWith('/'))),
      sheets: readSheets(workbook),
      sheetPaths: workbook.sheets.map((sheet) => sheet.path),
    };
    bases.set(name, base);
  }
  return base;
}

/** A cell as it stands in the text of a sheet's part. */
export interface CellText {
  readonly address: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** One sheet of a base, as text that can be cut up. */
export interface SheetText {
  readonly name: string;
  readonly path: string;
  readonly xml: string;
  readonly cells: readonly CellText[];
}

export function textOf(base: Base, path: string): string {
  return new TextDecoder().decode(base.parts.get(path));
}

export function anySheet(base: Base, random: Random): SheetText {
  const index = random.below(base.sheets.length);
  const path = base.sheetPaths[index]!;
  const xml = textOf(base, path);
  const cells = [...xml.matchAll(/<c r="([A-Z]+\d+)"[^>]*?(?:\/>|>.*?<\/c>)/gs)].map((match) => ({
    address: match[1]!,
    start: match.index,
    end: match.index + match[0].length,
    text: match[0],
  }));
  return { name: base.sheets[index]!.name, path, xml, cells };
}

/** A cell with any content. */
export function anyFilledCell(sheet: SheetText, random: Random): CellText {
  return random.pick(sheet.cells.filter(({ text }) => text.includes('<v>')));
}

export function entriesOf(base: Base): RawEntry[] {
  return [...base.parts].map(([name, data]) => ({ name, data }));
}

/** The base with parts replaced, added (bytes or text) or taken out (null). */
export function withParts(
  base: Base,
  changed: Readonly<Record<string, Uint8Array | string | null>>,
): Uint8Array {
  const parts = new Map<string, Uint8Array>(base.parts);
  for (const [path, content] of Object.entries(changed)) {
    if (content === null) parts.delete(path);
    else parts.set(path, typeof content === 'string' ? new TextEncoder().encode(content) : content);
  }
  return rawZip([...parts].map(([name, data]) => ({ name, data })));
}

/** A sheet's text with a stretch replaced. */
export function spliced(sheet: SheetText, at: { start: number; end: number }, text: string): string {
  return sheet.xml.slice(0, at.start) + text + sheet.xml.slice(at.end);
}
