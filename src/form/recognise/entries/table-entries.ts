import { NUMBERED_NAME, RESULT_HEADING_WORDS } from '../../vocabulary/entries';
import type { Role } from '../../vocabulary/headings';
import { holds } from '../../vocabulary/phrases';
import { isEmptyOrDash } from '../amounts';
import { headingsOf } from '../heading';
import type { CellRef } from '../../../grid/cells';
import type { Indicator, ScoredForm } from '../../form';
import type { Grid } from '../../../grid/grid';
import type { Entry } from './entry';
import { expectedUnder, scoringTexts } from './scoring-texts';

/** Amounts, rates and scores of the funds block; the points of the execution rate belong to the form. */
export function fundsEntries(view: Grid, { funds, right }: ScoredForm): Entry[] {
  if (!funds) return [];
  const rows = funds.rows.flatMap((row) => {
    const cells = [row.initial, row.budget, row.spent, row.rate, row.score];
    const known = new Set([...cells, row.weight].flatMap((cell) => (cell ? [cell.column] : [])));
    const last = known.size ? Math.max(...known) : right;
    const beyond = Array.from({ length: right - last }, (_, index) => ({
      row: row.row,
      column: last + 1 + index,
    }));
    return [...cells.filter((cell) => cell !== null), ...beyond];
  });
  const natures = funds.natures
    .flatMap(({ parts }) => parts)
    .flatMap(({ row, column, text }): Entry[] => {
      const label = /^[^]*[:：]/.exec(text)?.[0];
      return label && label.length < text.length ? [{ row, column, role: 'result', label }] : [];
    });
  return [...entriesAt(view, rows, 'result'), ...natures];
}

/** Everything right of the level labels in the indicator table, and what was typed as 总分. */
export function indicatorEntries(view: Grid, form: ScoredForm): Entry[] {
  const { indicators, total } = form;
  // Where no levels structure the table its names do, and they are prescribed.
  const hasLevels = indicators.some(({ level1, level2 }) => level1 !== '' || level2 !== '');
  const nameColumns = hasLevels ? columnsHeaded(view, form, 'name') : [];
  const beside = entriesBeside(view, form);
  // 扣分说明 may be the column of reasons, and may lay down what is taken off.
  const tellsOfScoring = (column: number): boolean => expectedUnder(headingOver(view, form, column)) !== null;
  const entries = indicators.flatMap((indicator): Entry[] => {
    const { row, nameCell, target, actual, weight, score, sign, unit } = indicator;
    const reason = indicator.reason && !tellsOfScoring(indicator.reason.column) ? indicator.reason : null;
    const names = nameColumns.map((column) => ({ row, column }));
    const plan = [...names, target, sign, unit, weight].filter((cell) => cell !== null);
    const result = [actual, score, reason].filter((cell) => cell !== null);
    const known = new Set([...plan, ...result, ...(nameCell ? [nameCell] : [])].map(({ column }) => column));
    const first = Math.min(...known);
    const others: CellRef[] = [];
    for (let column = first; column <= form.right; column++) {
      if (!known.has(column)) others.push({ row, column });
    }
    // What a rating form rates by is prescribed, whatever the project.
    if (form.kind === 'rating')
      return [
        ...entriesAt(view, result, 'result'),
        ...others.flatMap(beside).filter(({ role, column }) => role === 'result' && tellsOfScoring(column)),
      ];
    return [
      ...entriesAt(view, plan, 'plan').flatMap((entry) => numberedName(view, indicator, entry)),
      ...entriesAt(view, result, 'result'),
      ...others.flatMap(beside),
    ];
  });
  const totals = [total?.score ?? null].filter((cell) => cell !== null);
  return [...entries, ...entriesAt(view, totals, 'result'), ...subtotalEntries(view, form)];
}

const MOST_HEADING_ROWS = 3;
const NUMBERED = new RegExp(`^\\s*${NUMBERED_NAME}\\s*\\d+\\s*[:：]?`);

/** Columns of the indicator table under headings of one meaning: 三级指标 and 四级指标 are both names. */
function columnsHeaded(view: Grid, form: ScoredForm, meaning: Role): number[] {
  const first = Math.min(...form.indicators.map(({ row }) => row));
  const columns = new Set(form.indicators.flatMap(({ nameCell }) => (nameCell ? [nameCell.column] : [])));
  for (let row = first - 1; row >= Math.max(form.top, first - MOST_HEADING_ROWS); row--) {
    for (const { role, column } of headingsOf(view, row, form.left, form.right)) {
      if (role === meaning) columns.add(column);
    }
  }
  return [...columns];
}

/** 指标1：某指标 keeps its number, and a row that only has one stays as it is. */
function numberedName(view: Grid, { nameCell, placeholder }: Indicator, entry: Entry): Entry[] {
  if (nameCell?.row !== entry.row || nameCell.column !== entry.column) return [entry];
  if (placeholder) return [];
  const label = NUMBERED.exec(String(view.at(entry)))?.[0];
  return [label ? { ...entry, label } : entry];
}

/** 小计 rows and the like between the indicators: their numbers are results. */
function subtotalEntries(view: Grid, { indicators, right }: ScoredForm): Entry[] {
  const rows = new Set(indicators.map(({ row }) => row));
  const scores = [...new Set(indicators.flatMap(({ score }) => (score ? [score.column] : [])))];
  if (scores.length === 0) return [];
  const [first, last] = [Math.min(...rows), Math.max(...rows)];
  const cells: CellRef[] = [];
  for (let row = first; row <= last; row++) {
    if (rows.has(row)) continue;
    for (const column of scores) {
      if (column <= right && typeof view.value(row, column) === 'number') cells.push({ row, column });
    }
  }
  return entriesAt(view, cells, 'result');
}

/** What cells of columns hold that are none of the form's own. */
function entriesBeside(view: Grid, form: ScoredForm): (cell: CellRef) => Entry[] {
  const columns = new Map<number, (row: number) => Pick<Entry, 'role' | 'inDoubt'>>();
  return (cell) => {
    const roleIn = columns.get(cell.column) ?? rolesBeside(view, form, cell.column);
    columns.set(cell.column, roleIn);
    const { role, ...doubt } = roleIn(cell.row);
    return entriesAt(view, [cell], role).map((entry) => ({ ...entry, ...doubt }));
  };
}

function rolesBeside(
  view: Grid,
  form: ScoredForm,
  column: number,
): (row: number) => Pick<Entry, 'role' | 'inDoubt'> {
  const heading = headingOver(view, form, column);
  const expected = expectedUnder(heading);
  if (expected === null) {
    const role = holds(heading, RESULT_HEADING_WORDS) ? 'result' : 'plan';
    return () => ({ role });
  }
  const told = scoringTexts(view, form.indicators, column, expected);
  return (row) => {
    if (told.get(row) === 'doubt') return { role: 'plan', inDoubt: true };
    return { role: told.get(row) === 'result' ? 'result' : 'plan' };
  };
}

/** The heading of a column of the indicator table; '' for none. */
export function headingOver(view: Grid, { indicators, top }: ScoredForm, column: number): string {
  const first = Math.min(...indicators.map(({ row }) => row));
  for (let row = first - 1; row >= Math.max(top, first - 2); row--) {
    const label = view.label(row, column);
    if (label) return label;
  }
  return '';
}

/** Those of the cells that hold something typed: no formula, no dash where nothing belongs. */
function entriesAt(view: Grid, cells: readonly CellRef[], role: Entry['role']): Entry[] {
  return cells
    .filter(({ row, column }) => isTyped(view, row, column))
    .map(({ row, column }) => ({ row, column, role }));
}

/** True for a constant other than a dash. */
export function isTyped(view: Grid, row: number, column: number): boolean {
  const value = view.value(row, column);
  if (view.isBlank(row, column) || view.formula(row, column) !== null) return false;
  return typeof value !== 'string' || !isEmptyOrDash(view, { row, column });
}
