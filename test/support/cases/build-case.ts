import { addressOf, parseAddress } from '../../../src/grid/address';
import { cellParts, type Case, type CaseCell, type CaseCellParts, type CaseSheet } from './case';
import { layForm, type LaidForm } from './lay-form';

/** A sheet of a case's workbook; cells and merges in A1. */
export interface BuiltSheet {
  readonly name: string;
  readonly cells: Record<string, CaseCellParts>;
  readonly merges: string[];
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly string[];
  readonly state: CaseSheet['state'];
  readonly protected: boolean;
}

export interface BuiltCase {
  readonly sheets: readonly BuiltSheet[];
  /** `Sheet!A1` of a name or an address, as cases speak of cells. */
  readonly at: (key: string) => string;
}

/** The workbook of a case, with names for the cells that it speaks of. */
export function buildCase(test: Case): BuiltCase {
  const names = new Map<string, string>();
  const sheets = (test.sheets ?? [{ form: test.form ?? {} }]).map((sheet: CaseSheet, index) =>
    buildSheet(sheet, sheet.name ?? `Sheet${index + 1}`, names),
  );
  const first = sheets[0]!.name;
  const at = (key: string): string => names.get(key) ?? (key.includes('!') ? key : `${first}!${key}`);
  for (const [key, value] of Object.entries(test.set ?? {})) {
    const [name, address] = splitKey(at(key));
    setCell(sheets.find((sheet) => sheet.name === name)!.cells, address, value);
  }
  return { sheets, at };
}

/** `Sheet!A1` as its sheet and its address. */
export function splitKey(key: string): [sheet: string, address: string] {
  const mark = key.lastIndexOf('!');
  return [key.slice(0, mark), key.slice(mark + 1)];
}

function buildSheet(sheet: CaseSheet, name: string, names: Map<string, string>): BuiltSheet {
  const cells: Record<string, CaseCellParts> = {};
  const merges = [...(sheet.merges ?? [])];
  const take = (laid: LaidForm): void => {
    Object.assign(cells, laid.cells);
    merges.push(...laid.merges);
    for (const [key, address] of Object.entries(laid.names)) names.set(key, `${name}!${address}`);
  };
  const { top = 1, left = 1 } = sheet;
  sheet.rows?.forEach((row, r) =>
    row.forEach((value, c) => setCell(cells, addressOf({ row: top + r, column: left + c }), value)),
  );
  if (sheet.form) take(layForm(sheet.form, top, left, sheet.prefix ?? ''));
  let bottom = 0;
  for (const part of sheet.forms ?? []) {
    const laid = layForm(part.form, part.top ?? bottom + 1, part.left ?? 1, part.prefix ?? '');
    take(laid);
    bottom = laid.bottom + (part.gap ?? 2);
  }
  const addressIn = (key: string): string => splitKey(names.get(key) ?? `!${key}`)[1];
  for (const [key, value] of Object.entries(sheet.set ?? {})) setCell(cells, addressIn(key), value);
  return {
    name,
    cells,
    merges,
    hiddenRows: sheet.hide?.map((key) => parseAddress(addressIn(key)).row) ?? sheet.hiddenRows ?? [],
    hiddenColumns: sheet.hiddenColumns ?? [],
    state: sheet.state,
    protected: sheet.protected ?? false,
  };
}

/** A blank value takes the cell away. */
function setCell(cells: Record<string, CaseCellParts>, address: string, value: CaseCell): void {
  const cell = cellParts(value);
  if (cell) cells[address] = cell;
  else delete cells[address];
}
