import Decimal from 'decimal.js';
import { addressOf, columnLetters } from '../../grid/address';
import type { FormAnalysis, GradeBounds } from '../analysis';
import type { CellRef, CellValue } from '../../grid/cells';
import type { Convention } from '../convention';
import { isScored, type Form } from '../form';
import { roundedRate } from '../scoring/formulas/build';
import { quoted, readNumber } from '../scoring/formulas/read-number';
import { entriesOf } from '../recognise/entries/entries';
import { rowsThatCount } from '../scoring/points';
import type { FormReading } from '../scoring/form-reading';
import { ranges, sumFormula, type Addend } from '../scoring/formulas/total-formula';
import type { ParsedGrid } from '../parsed-grid';
import { levelColumn, SCORE_COLUMNS, type SummaryColumn } from './columns';
import { onSheet } from './on-sheet';

/** What stands in one cell of the summary. */
export type SummaryContent = { readonly formula: string } | { readonly value: CellValue };

/** Where a row's cells stand: `at` gives the 1-based column of each, null for one that the user has deleted. */
export interface SummaryPlace {
  readonly row: number;
  at(column: SummaryColumn): number | null;
}

/** One form's row: live formulas to the form, but for the number of its open findings. */
export function summaryRow(
  analysis: FormAnalysis,
  bounds: GradeBounds,
  place: SummaryPlace,
): ReadonlyMap<SummaryColumn, SummaryContent> {
  const { form, grid: view, values: reading } = analysis;
  const row = new Map<SummaryColumn, SummaryContent>();
  const live = (column: SummaryColumn, formula: string | null): void =>
    void row.set(column, formula === null ? { value: null } : { formula: onSheet(formula, form.sheet) });
  live('name', form.projectName?.text ? textFormula(view, form.projectName) : titleFormula(form));
  live('unit', unitFormula(view, form));
  const funds = isScored(form) ? form.funds?.rows[form.funds.total] : undefined;
  live('initial', amountFormula(view, form, funds?.initial ?? null));
  live('budget', amountFormula(view, form, funds?.budget ?? null));
  live('spent', amountFormula(view, form, funds?.spent ?? null));
  row.set('rate', rateContent(analysis.convention, place));
  for (const column of SCORE_COLUMNS) live(column, scoreFormula(view, reading, column));
  row.set('total', totalContent(view, form, reading, place));
  row.set('grade', gradeContent(bounds, place));
  row.set('findings', { value: analysis.findings.filter(({ severity }) => severity !== 'info').length });
  return row;
}

/** A text as it stands in its cell, without the label that shares the cell with it. */
function textFormula(view: ParsedGrid, { row, column, text }: CellRef & { text: string }): string {
  const whole = String(view.value(row, column) ?? '');
  const address = addressOf({ row, column });
  const label = whole.slice(0, whole.lastIndexOf(text));
  return label.trim() === '' ? `=TRIM(${address})` : `=TRIM(SUBSTITUTE(${address},${quoted(label)},"",1))`;
}

function titleFormula({ title }: Form): string | null {
  return title ? `=TRIM(${addressOf(title)})` : null;
}

/** 实施单位, or 主管部门 where a form has none; a department's form is about itself. */
function unitFormula(view: ParsedGrid, form: Form): string | null {
  const entries = entriesOf(view, form);
  const entry =
    entries.find(({ role }) => role === 'unit') ?? entries.find(({ role }) => role === 'department');
  if (!entry)
    return form.kind === 'department' && form.projectName?.text ? textFormula(view, form.projectName) : null;
  const whole = String(view.at(entry) ?? '');
  return textFormula(view, { ...entry, text: whole.slice(entry.label?.length ?? 0) });
}

const TEN_THOUSAND = new Decimal(10_000);

/** An amount in 万元; a form that does not state its unit is taken to count in 万元. Blank while the cell is. */
function amountFormula(view: ParsedGrid, form: Form, cell: CellRef | null): string | null {
  if (!cell) return null;
  const address = addressOf(cell);
  const quantity = view.parsed(cell.row, cell.column);
  if (quantity.kind !== 'quantity') return `=IF(${address}="","",${address})`;
  const inYuan =
    (isScored(form) && form.funds?.unit === '元') || /元/.test(quantity.unit) || quantity.scale !== 1;
  const read = readNumber({ cell, quantity }, inYuan ? TEN_THOUSAND : new Decimal(1));
  return read && `=IF(${address}="","",${read})`;
}

/** From the row's own amounts, so that it is right in any order of the rows, and rounded as the form rounds it. */
function rateContent(convention: Convention, { row, at }: SummaryPlace): SummaryContent {
  const [budget, spent] = [at('budget'), at('spent')];
  if (budget === null || spent === null) return { value: null };
  const [b, s] = [`${columnLetters(budget)}${row}`, `${columnLetters(spent)}${row}`];
  const rate = roundedRate(`${s}/${b}`, convention);
  return { formula: `=IF(${b}="","",IF(${s}="","",IF(${b}=0,0,${rate})))` };
}

/** Points of one level: the score cells that count towards it, each once. */
function scoreFormula(view: ParsedGrid, reading: FormReading, column: SummaryColumn): string | null {
  const cells =
    column === 'execution'
      ? [reading.total?.row.score ?? null]
      : rowsThatCount(reading)
          .filter(({ indicator }) => levelColumn(indicator.level1) === column)
          .map(({ indicator }) => indicator.score);
  const addends = new Map<string, Addend>();
  for (const cell of cells) {
    if (cell && isScore(view, cell))
      addends.set(addressOf(cell), { ...cell, asText: isTextCell(view, cell) });
  }
  if (addends.size === 0) return null;
  const all = [...addends.values()];
  // Nothing scored yet shows as nothing, not as 0 points.
  const filled = ranges(all).map((range) =>
    range.includes(':') ? `SUMPRODUCT(--(${range}<>""))` : `N(${range}<>"")`,
  );
  return `=IF(${filled.join('+')}=0,"",${sumFormula(all).slice(1)})`;
}

function isScore(view: ParsedGrid, cell: CellRef): boolean {
  if (view.isBlank(cell.row, cell.column)) return true;
  return (
    view.parsed(cell.row, cell.column).kind === 'quantity' || view.formula(cell.row, cell.column) !== null
  );
}

function isTextCell(view: ParsedGrid, cell: CellRef): boolean {
  const value = view.at(cell);
  if (view.formula(cell.row, cell.column) !== null) return false;
  return typeof value === 'string' && value.trim() !== ''
    ? true
    : view.numberFormat(cell.row, cell.column) === '@';
}

/** The form's own 总分; where it has none, what the row's parts add up to. */
function totalContent(
  view: ParsedGrid,
  form: Form,
  reading: FormReading,
  { row, at }: SummaryPlace,
): SummaryContent {
  const cell = isScored(form) ? (form.total?.score ?? null) : null;
  if (cell && reading.typedTotal !== null) {
    const address = addressOf(cell);
    const number = isTextCell(view, cell) ? `VALUE(${address}&"e0")` : `N(${address})`;
    return { formula: onSheet(`=IF(${address}="","",${number})`, form.sheet) };
  }
  const parts = SCORE_COLUMNS.map(at).filter((column) => column !== null);
  const cells = parts.map((column) => `${columnLetters(column)}${row}`).join(',');
  return parts.length ? { formula: `=IF(COUNT(${cells})=0,"",SUM(${cells}))` } : { value: null };
}

function gradeContent({ excellent, good, fair }: GradeBounds, { row, at }: SummaryPlace): SummaryContent {
  const total = at('total');
  if (total === null) return { value: null };
  const cell = `${columnLetters(total)}${row}`;
  return {
    formula: `=IF(N(${cell})=0,"",IF(${cell}>=${excellent},"优",IF(${cell}>=${good},"良",IF(${cell}>=${fair},"中","差"))))`,
  };
}
