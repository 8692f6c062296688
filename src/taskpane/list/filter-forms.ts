import { normalise } from '../../grid/text';
import { isScored, REASON_DUE, SEVERITY_NAMES, type FormAnalysis } from '../../form';
import { countsOf } from '../overview';

/** What of the list is shown; everything where nothing is asked for. */
export interface FormFilter {
  /** Words of a project's name, a unit, a sheet or a year; all of them have to be there. */
  readonly text: string;
  readonly chips: ReadonlySet<ChipId>;
}

type ChipId = 'reasons' | 'errors' | 'sheet';

interface Chip {
  readonly id: ChipId;
  readonly label: string;
  keeps(form: FormAnalysis, shownSheet: string | null): boolean;
}

export const CHIPS: readonly Chip[] = [
  { id: 'reasons', label: REASON_DUE, keeps: (form) => countsOf(form).reasons > 0 },
  { id: 'errors', label: SEVERITY_NAMES.error, keeps: (form) => countsOf(form).errors > 0 },
  { id: 'sheet', label: '本表', keeps: ({ form }, shownSheet) => form.sheet === shownSheet },
];

export const NO_FILTER: FormFilter = { text: '', chips: new Set() };

/** The forms that fit every chip that is pressed and every word that was typed, in their order. */
export function filterForms(
  forms: readonly FormAnalysis[],
  { text, chips }: FormFilter,
  shownSheet: string | null,
): FormAnalysis[] {
  const words = text.toLowerCase().split(/\s+/).map(normalise).filter(Boolean);
  const pressed = CHIPS.filter(({ id }) => chips.has(id));
  return forms.filter(
    (form) =>
      pressed.every((chip) => chip.keeps(form, shownSheet)) &&
      words.every((word) => searchText(form).includes(word)),
  );
}

const searched = new WeakMap<FormAnalysis, string>();

/** What a form is looked for by: its sheet, and all that stands above its tables. */
function searchText(analysis: FormAnalysis): string {
  const known = searched.get(analysis);
  if (known !== undefined) return known;
  const { form, grid } = analysis;
  const last = isScored(form) ? (form.funds?.rows[0]?.row ?? form.indicators[0]?.row ?? form.top) : form.top;
  const texts = [form.sheet, form.year ?? '', form.projectName?.text ?? '', form.title?.text ?? ''].map(
    normalise,
  );
  for (let row = form.top; row < last; row++)
    for (let column = form.left; column <= form.right; column++) texts.push(grid.label(row, column));
  const text = texts.join('\n').toLowerCase();
  searched.set(analysis, text);
  return text;
}
