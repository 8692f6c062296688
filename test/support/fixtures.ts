import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Grid } from '../../src/grid/grid';
import { parseAddress, type CellValue, type SheetCells } from '../../src/form';
import { openXlsx, readSheets } from '../../src/xlsx';

const FOLDER = path.join(__dirname, '..', 'fixtures');

/** The workbooks that the main path is proved on. */
export const MAIN_WORKBOOKS = ['zhuzhou-2022', 'xiangxi', 'yuanjiang', 'hengyang-investment'] as const;

/** Names of all sample workbooks, without the ending. */
export function fixtureNames(): string[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.xlsx'))
    .map((name) => name.replace(/\.xlsx$/, ''))
    .sort();
}

export function fixtureBytes(name: string): Uint8Array {
  return readFileSync(path.join(FOLDER, `${name}.xlsx`));
}

export function fixtureSheets(name: string): SheetCells[] {
  return readSheets(openXlsx(fixtureBytes(name)));
}

/** What is known of a sample workbook's forms. */
export function fixtureTruth(name: string): { forms: TruthForm[] } {
  return JSON.parse(readFileSync(path.join(FOLDER, `${name}.truth.json`), 'utf8'));
}

export interface TruthForm {
  readonly id: string;
  readonly kind?: string;
  readonly sheet: string;
  readonly rows: readonly [number, number];
  readonly truth: Record<string, unknown> & {
    kind: string;
    projectName?: TruthCell;
    fundsTotal?: number;
    fundsRows?: Record<string, TruthCell>[];
    indicators?: (Record<string, TruthCell> & { row: number })[];
    total?: Record<string, TruthCell> | null;
  };
  readonly expect?: Record<string, unknown> & { fundsTotal?: number };
}

export interface TruthCell {
  readonly cell?: string;
  readonly value?: string;
}

/** A cell's value by sheet name and A1 address. */
export function valueAt(sheets: readonly SheetCells[], sheet: string, address: string): CellValue {
  const cells = sheets.find((candidate) => candidate.name === sheet);
  if (!cells) throw new Error(`no sheet ${sheet}`);
  return new Grid(cells).at(parseAddress(address));
}
