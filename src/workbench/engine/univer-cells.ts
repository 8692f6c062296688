import { CellValueType, type ICellData } from '@univerjs/core';
import type { CellValue } from '../../form';
import type { Block, CellChange, FormulaFormat } from '../host/engine';

/** A cell's value as Excel has it; Univer stores booleans as 0 and 1 of type boolean. */
export function valueOf(cell: ICellData | void | null | undefined): CellValue {
  if (!cell) return null;
  const value = cell.v;
  if (value === undefined || value === null || value === '') return cell.p ? richText(cell) : null;
  if (cell.t === CellValueType.BOOLEAN) return Number(value) === 1;
  if (cell.t === CellValueType.NUMBER && typeof value === 'string') return Number(value);
  return value;
}

function richText(cell: ICellData): CellValue {
  return cell.p?.body?.dataStream.replace(/\r\n$/, '').replace(/\r/g, '\n') ?? null;
}

/** A change as Univer takes it: everything that the new content does not have is cleared. */
export function cellData({ content, numberFormat }: CellChange): ICellData {
  const style =
    numberFormat === undefined
      ? {}
      : { s: { n: numberFormat === 'General' ? null : { pattern: numberFormat } } };
  if (!content) return style as ICellData;
  if ('formula' in content)
    return { ...style, f: content.formula, si: null, v: null, p: null, t: null } as ICellData;
  const { value } = content;
  const type =
    value === null
      ? null
      : typeof value === 'number'
        ? CellValueType.NUMBER
        : typeof value === 'boolean'
          ? CellValueType.BOOLEAN
          : CellValueType.STRING;
  const stored = typeof value === 'boolean' ? Number(value) : value;
  return { ...style, v: stored, t: type, f: null, si: null, p: null } as ICellData;
}

/** A conditional format of kind formula as Univer stores it. */
export interface FormulaRule {
  readonly cfId: string;
  readonly ranges: readonly { startRow: number; endRow: number; startColumn: number; endColumn: number }[];
  readonly rule: {
    readonly type: string;
    readonly subType?: string;
    readonly value?: string;
    readonly style?: {
      readonly bg?: { rgb?: string | null } | null;
      readonly cl?: { rgb?: string | null } | null;
    };
  };
}

/** Null for the other kinds of conditional format. */
export function formulaFormatOf({ cfId, ranges, rule }: FormulaRule): FormulaFormat | null {
  if (rule.type !== 'highlightCell' || rule.subType !== 'formula') return null;
  return {
    id: cfId,
    ranges: ranges.map(({ startRow, endRow, startColumn, endColumn }) => ({
      row: startRow + 1,
      column: startColumn + 1,
      rows: endRow - startRow + 1,
      columns: endColumn - startColumn + 1,
    })),
    formula: rule.value ?? '',
    fill: rule.style?.bg?.rgb ?? null,
    font: rule.style?.cl?.rgb ?? null,
  };
}

interface RuleBuilder {
  whenFormulaSatisfied(formula: string): RuleBuilder & {
    setBackground(colour?: string): RuleBuilder & { setFontColor(colour?: string): RuleBuilder };
    setFontColor(colour?: string): RuleBuilder;
    setRanges(ranges: object[]): { build(): unknown };
  };
}

/** Builds Univer's rule from ours. */
export function ruleOf<Rule>(
  builder: { whenFormulaSatisfied(formula: string): unknown },
  format: Omit<FormulaFormat, 'id'>,
): Rule {
  const rule = (builder as RuleBuilder).whenFormulaSatisfied(format.formula);
  if (format.fill) rule.setBackground(format.fill);
  if (format.font) rule.setFontColor(format.font);
  return rule.setRanges(format.ranges.map(rangeOf)).build() as Rule;
}

function rangeOf({ row, column, rows, columns }: Omit<Block, 'sheet'>): object {
  return {
    startRow: row - 1,
    endRow: row + rows - 2,
    startColumn: column - 1,
    endColumn: column + columns - 2,
  };
}

/** Where a format applies once row `to` takes over the formats of row `from`; null when nothing changes. */
export function withRow(
  ranges: FormulaFormat['ranges'],
  from: number,
  to: number,
): FormulaFormat['ranges'] | null {
  const covers = ({ row, rows }: { row: number; rows: number }, at: number): boolean =>
    row <= at && at < row + rows;
  if (!ranges.some((range) => covers(range, from)) || ranges.some((range) => covers(range, to))) return null;
  return ranges.flatMap((range) => {
    if (!covers(range, from)) return [range];
    if (range.row + range.rows === to) return [{ ...range, rows: range.rows + 1 }];
    return [range, { ...range, row: to, rows: 1 }];
  });
}
