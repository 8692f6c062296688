import { isScored, type Form, type ScoredForm } from '../../form';
import { cellKey } from '../../../grid/cells';
import type { Grid } from '../../../grid/grid';
import { headEntries } from './head-entries';
import type { Entry } from './entry';
import { footEntries } from './foot-entries';
import { goalEntries } from './goal-entries';
import { plainEntries } from './plain-entries';
import { fundsEntries, indicatorEntries } from './table-entries';

/** Every cell of a form that people fill in; labels, notes, formulas and dashes are none. */
export function entriesOf(view: Grid, form: Form): Entry[] {
  const entries = isScored(form) ? tableForm(view, form) : plainEntries(view, form);
  const seen = new Set<string>();
  // What a table says of a cell counts for more than what an area guesses: tables come first.
  return entries.filter((entry) => {
    const key = cellKey(entry);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function tableForm(view: Grid, form: ScoredForm): Entry[] {
  const rows = form.indicators.map(({ row }) => row);
  const fundsRows = form.funds?.rows.map(({ row }) => row) ?? [];
  const firstIndicator = Math.min(...rows);
  const headEnd = (fundsRows.length ? Math.min(...fundsRows) : firstIndicator) - 1;
  const natureRows = form.funds?.natures.flatMap(({ parts }) => parts.map(({ row }) => row)) ?? [];
  const goalsStart = fundsRows.length ? Math.max(...fundsRows, ...natureRows) + 1 : firstIndicator;
  const tableEnd = Math.max(...rows, form.total?.label?.row ?? 0);
  return [
    ...nameEntry(view, form),
    ...fundsEntries(view, form),
    ...indicatorEntries(view, form),
    ...headEntries(view, form, { first: form.top, last: headEnd }),
    ...goalEntries(view, form, { first: goalsStart, last: firstIndicator - 1 }),
    ...footEntries(view, form, { first: tableEnd + 1, last: form.bottom }),
  ];
}

/** The recogniser knows the name's cell better than the head's labels do; it may share it with its label. */
function nameEntry(view: Grid, form: Form): Entry[] {
  if (!form.projectName?.text) return [];
  const { row, column, text } = form.projectName;
  const whole = String(view.value(row, column) ?? '');
  const label = whole.slice(0, whole.lastIndexOf(text));
  return [{ row, column, role: 'name', ...(label.trim() ? { label } : {}) }];
}
