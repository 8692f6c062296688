import { columnNumber } from '../../grid/address';
import { LAST_COLUMN, LAST_ROW } from '../sheet/limits';

/**
 * A formula in pieces that join to the same text. What is not named here is an operator, a blank, a bracket or a text that
 * means no cell: strings, numbers (1E3), names, functions, structured references (表1[得分]) and other files' ([1]).
 */
export type FormulaPiece =
  | { readonly kind: 'other' | 'name' | 'table'; readonly text: string }
  /** A sheet's name with its exclamation mark: 甲项目! or '甲 项目'! or Sheet1:Sheet3! */
  | { readonly kind: 'sheet'; readonly text: string }
  | { readonly kind: 'cell'; readonly text: string; readonly column: Place; readonly row: Place }
  /** A:A or 1:3. */
  | { readonly kind: 'columns' | 'rows'; readonly text: string; readonly first: Place; readonly last: Place };

/** A row or column of a reference as written; `fixed` when a $ stands before it. */
export interface Place {
  readonly fixed: boolean;
  readonly text: string;
}

const PATTERN = new RegExp(
  [
    '"(?:[^"]|"")*"',
    "(?<quoted>'(?:[^']|'')*'!)",
    "(?<table>(?:[\\p{L}\\p{N}_.]*)\\[(?:[^\\[\\]']|'.|\\[(?:[^\\[\\]']|'.)*\\])*\\](?!\\p{L}|\\p{N}|!))",
    '\\[[^\\]]*\\]',
    // In 甲!A1:甲!B9 the second sheet is no 3-D reference from a sheet A1, which would stand in quotes.
    '(?<sheet>(?!\\$?[A-Za-z]{1,3}\\$?\\d+:)[\\p{L}\\p{N}_.]+(?::[\\p{L}\\p{N}_.]+)?!)',
    '(?<rows>(?<rf1>\\$?)(?<r1>[1-9]\\d{0,6}):(?<rf2>\\$?)(?<r2>[1-9]\\d{0,6})(?![\\p{L}\\p{N}_.(]))',
    '(?<columns>(?<cf1>\\$?)(?<c1>[A-Za-z]{1,3}):(?<cf2>\\$?)(?<c2>[A-Za-z]{1,3})(?![\\p{L}\\p{N}_.($]))',
    '(?<cell>(?<cf>\\$?)(?<c>[A-Za-z]{1,3})(?<rf>\\$?)(?<r>[1-9]\\d{0,6})(?![\\p{L}\\p{N}_.(]))',
    '(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?',
    '(?<name>[\\p{L}_\\\\][\\p{L}\\p{N}_.\\\\?]*\\(?)',
    '[^"\'\\[\\]\\p{L}\\p{N}_.$\\\\]+',
    '.',
  ].join('|'),
  'gsu',
);

/** The pieces of a formula, with or without its `=`. Never throws. */
export function formulaPieces(formula: string): FormulaPiece[] {
  return [...formula.matchAll(PATTERN)].map((match): FormulaPiece => {
    const text = match[0];
    const found = match.groups!;
    const place = (fixed: string, value: string): Place => ({
      fixed: found[fixed] === '$',
      text: found[value]!,
    });
    if (found['cell'] !== undefined && isBeyondSheet(found['c']!, found['r']!)) return { kind: 'name', text };
    if (found['cell'] !== undefined)
      return { kind: 'cell', text, column: place('cf', 'c'), row: place('rf', 'r') };
    if (found['columns'] !== undefined)
      return { kind: 'columns', text, first: place('cf1', 'c1'), last: place('cf2', 'c2') };
    if (found['rows'] !== undefined)
      return { kind: 'rows', text, first: place('rf1', 'r1'), last: place('rf2', 'r2') };
    if (found['sheet'] !== undefined || found['quoted'] !== undefined) return { kind: 'sheet', text };
    if (found['table'] !== undefined) return { kind: 'table', text };
    if (found['name'] !== undefined) return { kind: 'name', text };
    return { kind: 'other', text };
  });
}

/** YSS2024 and A2000000 are no cells, as no sheet has so many columns and rows: a user may call something so. */
function isBeyondSheet(column: string, row: string): boolean {
  return columnNumber(column) > LAST_COLUMN || Number(row) > LAST_ROW;
}
