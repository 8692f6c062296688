import { blockContains, type Block } from '../../grid/block';
import { cellKey, type CellRef, type CellValue } from '../../grid/cells';
import type { SheetCells } from '../../grid/sheet-cells';
import { isScored, type Form } from '../form';
import { MANAGING_DEPARTMENT, PROJECT_NAME, UNIT_NAME } from '../vocabulary/head';
import { findLabelled } from '../recognise/head-fields';
import { ParsedGrid } from '../parsed-grid';
import { entriesOf } from '../recognise/entries/entries';
import type { Entry } from '../recognise/entries/entry';
import { moveDates, moveHeadingYears, moveNameYear, type YearMove } from './move-year';
import { filledYear, retitled, type NameChange } from './titles';

/** blank: a new project on the same form. next-year: the same project, its indicators and targets, a year on. */
export type RenewalMode = 'blank' | 'next-year';

export interface RenewalOptions {
  readonly mode: RenewalMode;
  /** Four digits; '' keeps the form's year, or for the next year adds one. */
  readonly year: string;
  /** 主管部门 and 实施单位; null keeps what the form says. */
  readonly department: string | null;
  readonly unit: string | null;
}

/** One cell of the copied sheet that changes. A text is written as text, whatever it begins with. */
export interface RenewedCell extends CellRef {
  readonly value: CellValue;
  /** The number format that the cell has and keeps. */
  readonly numberFormat: string;
}

type ChangedCell = Omit<RenewedCell, 'numberFormat'>;

/**
 * What changes on a copy of a sheet that serves as template: what people filled in goes (以当前表新建),
 * labels, formulas and looks stay. `names` are the project names of the sheet's forms, top to bottom; a blank form
 * without a name stays blank, a form for the next year keeps its own. Pure.
 */
export function planRenewal(
  sheet: SheetCells,
  forms: readonly Form[],
  options: RenewalOptions,
  names: readonly string[] = [],
  merges: readonly Block[] = [],
): RenewedCell[] {
  const view = new ParsedGrid(sheet);
  const cells = new Map<string, ChangedCell>();
  for (const [index, form] of forms.entries()) {
    for (const cell of renewForm(view, form, options, names[index] ?? '', merges)) {
      cells.set(cellKey(cell), cell);
    }
  }
  return [...cells.values()]
    .filter((cell) => cell.value !== (view.at(cell) ?? null))
    .map((cell) => ({ ...cell, numberFormat: view.numberFormat(cell.row, cell.column) }));
}

/** The year that a renewed form is for; null when the form has none. */
export function renewedYear(
  form: Form,
  { mode, year }: Pick<RenewalOptions, 'mode' | 'year'>,
): string | null {
  if (year !== '') return year;
  if (form.year === null) return null;
  return mode === 'next-year' ? String(Number(form.year) + 1) : form.year;
}

/** The project name that a form for the next year keeps: its own, with the year moved on. */
export function nextYearName(form: Form, options: Pick<RenewalOptions, 'mode' | 'year'>): string {
  const move = moveOf(form, options);
  const name = form.projectName?.text ?? '';
  return move ? moveNameYear(name, move) : name;
}

function moveOf(form: Form, options: Pick<RenewalOptions, 'mode' | 'year'>): YearMove | null {
  const to = renewedYear(form, options);
  return form.year === null || to === null ? null : { from: Number(form.year), to: Number(to) };
}

function renewForm(
  view: ParsedGrid,
  form: Form,
  options: RenewalOptions,
  name: string,
  merges: readonly Block[],
): ChangedCell[] {
  const move = moveOf(form, options);
  const entries = entriesOf(view, form);
  const known = new Set(entries.map(cellKey));
  const newName = name || (options.mode === 'next-year' ? nextYearName(form, options) : '');
  const changed = entries.map((entry) => renewEntry(view, entry, options, newName, move));
  return [
    ...labelsWithYear(view, form, known, options, move, { from: nameOf(form, move), to: newName }),
    ...changed,
    ...blankFields(view, form, entries, options, name, merges),
  ];
}

function renewEntry(
  view: ParsedGrid,
  entry: Entry,
  options: RenewalOptions,
  name: string,
  move: YearMove | null,
): ChangedCell {
  const { row, column, role, label = '' } = entry;
  const value = view.at(entry);
  const withText = (text: string): ChangedCell => ({ row, column, value: `${label}${text}` || null });
  const isNextYear = options.mode === 'next-year';
  if (role === 'name') return withText(name);
  if (role === 'department' && options.department !== null) return withText(options.department);
  if (role === 'unit' && options.unit !== null) return withText(options.unit);
  if (role === 'department' || role === 'unit' || role === 'office') return { row, column, value };
  if (role === 'head' && typeof value === 'string' && hasTicks(value)) {
    return { row, column, value: isNextYear ? value : unticked(value) };
  }
  const keeps = isNextYear && role !== 'result';
  if (!keeps) return withText('');
  const kept = entry.planned ?? value;
  return { row, column, value: move ? movedValue(view, entry, kept, move) : kept };
}

/** Dates in texts and in cells that Excel shows as dates. */
function movedValue(view: ParsedGrid, { row, column }: CellRef, value: CellValue, move: YearMove): CellValue {
  if (typeof value === 'string') return moveDates(value, move);
  const parsed = view.parsed(row, column);
  if (typeof value === 'number' && parsed.kind === 'moment' && parsed.year !== null) {
    const distance = parsed.year - move.from;
    return distance === 0 || distance === 1 ? serialMoved(value, move.to - move.from) : value;
  }
  return value === move.from ? move.to : value;
}

const DAY = 86_400_000;
/** Day 0 of Excel's calendar. */
const EPOCH = Date.UTC(1899, 11, 30);

function serialMoved(serial: number, years: number): number {
  const date = new Date(EPOCH + Math.floor(serial) * DAY);
  date.setUTCFullYear(date.getUTCFullYear() + years);
  return Math.round((date.getTime() - EPOCH) / DAY) + (serial % 1);
}

/** 1、持续性项目☑ 2、新增性项目□; £ and R are the same boxes in the font Wingdings 2. */
function hasTicks(text: string): boolean {
  return /[□☑☒√■]/.test(text) || /[£R](\s|$)/.test(text);
}

function unticked(text: string): string {
  return text.replace(/[☑☒√■]/g, '□').replace(/R(?=\s|$)/g, '£');
}

/** Titles, headings and notes with the years in them moved; a blank year before 年度 is filled in. */
function labelsWithYear(
  view: ParsedGrid,
  form: Form,
  entries: ReadonlySet<string>,
  options: RenewalOptions,
  move: YearMove | null,
  names: NameChange,
): ChangedCell[] {
  const cells: ChangedCell[] = [];
  for (let row = form.top; row <= form.bottom; row++) {
    for (let column = form.left; column <= form.right; column++) {
      const value = view.value(row, column);
      if (entries.has(cellKey({ row, column })) || view.formula(row, column) !== null) continue;
      if (typeof value === 'string') {
        // The lines of a basedata form name projects, some of which carry the year before.
        const moveYears = form.kind === 'basedata' && column === form.left ? moveNameYear : moveHeadingYears;
        const text = move ? moveYears(value, move) : filledYear(value, options.year);
        const isTitle = form.title?.row === row && form.title.column === column;
        cells.push({ row, column, value: isTitle ? retitled(text, form.kind, names, options.year) : text });
      } else if (move && value === move.from) {
        cells.push({ row, column, value: move.to });
      }
    }
  }
  return cells;
}

function nameOf(form: Form, move: YearMove | null): string {
  const name = form.projectName?.text ?? '';
  return move ? moveNameYear(name, move) : name;
}

/** Names that are given but have no filled cell in the template. */
function blankFields(
  view: ParsedGrid,
  form: Form,
  entries: readonly Entry[],
  { department, unit }: RenewalOptions,
  name: string,
  merges: readonly Block[],
): ChangedCell[] {
  const area = { ...form, bottom: headBottom(form), titleRow: form.title?.row ?? null };
  const fields = [
    { role: 'name', value: name, label: PROJECT_NAME },
    { role: 'department', value: department ?? '', label: MANAGING_DEPARTMENT },
    { role: 'unit', value: unit ?? '', label: UNIT_NAME },
  ] as const;
  return fields.flatMap(({ role, value, label }): ChangedCell[] => {
    if (value === '' || entries.some((entry) => entry.role === role)) return [];
    const cell = role === 'name' ? form.projectName : (findLabelled(view, area, label)?.value ?? null);
    return cell ? [{ ...besideLabel(view, cell, merges), value }] : [];
  });
}

function headBottom(form: Form): number {
  const rows = isScored(form) ? [...(form.funds?.rows ?? []), ...form.indicators].map(({ row }) => row) : [];
  const amounts = (isScored(form) ? [] : form.sums).map(({ parent }) => parent.row);
  return Math.min(form.bottom, ...rows, ...amounts) - 1;
}

/** A blank cell beside a label may lie under the label's own merge; its field then begins right of that. */
function besideLabel(view: ParsedGrid, { row, column }: CellRef, merges: readonly Block[]): CellRef {
  const merge = merges.find((candidate) => blockContains(candidate, { row, column }));
  if (!merge) return { row, column };
  const isLabel = !view.isBlank(merge.top, merge.left);
  return { row, column: isLabel ? merge.right + 1 : merge.left };
}
