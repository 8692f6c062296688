import { isScored, isUnfilled, type Form } from '../../../form';
import type { CellRef } from '../../../../grid/cells';
import { projectKey } from '../project-key';
import { placed, workbookRule, type WorkbookForm } from '../workbook-rule';

/** So many forms must agree before one that does not is worth a word. */
const MOST_AGREE = 3;

/** One form that states another year than all others of its workbook. */
export const yearsDisagree = workbookRule('years-disagree', 'warning', ({ forms }) => {
  const stated = forms.flatMap((one): Stated[] => {
    const place = yearInTitle(one);
    return place && isFilled(one) ? [{ one, ...place }] : [];
  });
  const byYear = new Map<string, Stated[]>();
  for (const form of stated) {
    const same = byYear.get(form.year);
    if (same) same.push(form);
    else byYear.set(form.year, [form]);
  }
  if (byYear.size !== 2) return [];
  const [few, many] = [...byYear.values()].sort((a, b) => a.length - b.length) as [Stated[], Stated[]];
  const [single] = few;
  if (few.length !== 1 || !single || many.length < MOST_AGREE) return [];
  const year = many[0]!.year;
  if (single.one.form.projectName?.text.includes(single.year)) return [];
  if (datesSpeakOf(single.one, single.year) || hasCounterpart(single.one, many)) return [];
  const message = `这里写的是${single.year}年度，工作簿里其他${many.length}张表都是${year}年度。请核对年度`;
  return [placed(single.one, single.cell, '', message)];
});

interface Stated {
  readonly one: WorkbookForm;
  readonly year: string;
  readonly cell: CellRef;
}

/** A day when the form was filled in is not the form's year: 填报日期：2024年3月5日. */
const YEAR = /(20\d\d)\s*年(?!\s*\d{1,2}\s*月)/g;

/** The year in the title or in a line between title and names; not one that a project's name holds; null for two years in one. */
function yearInTitle({ form, grid }: WorkbookForm): Omit<Stated, 'one'> | null {
  const last = (form.projectName?.row ?? form.top + 3) - 1;
  for (let row = form.title?.row ?? form.top; row <= last; row++) {
    for (let column = form.left; column <= form.right; column++) {
      const years = grid.label(row, column).matchAll(YEAR);
      const [year, ...others] = new Set([...years].map(([, written]) => written!));
      if (year) return others.length > 0 ? null : { year, cell: { row, column } };
    }
  }
  return null;
}

/** A blank form for the next year says nothing of this one. */
function isFilled({ form, values }: WorkbookForm): boolean {
  if (!isScored(form)) return true;
  return !isUnfilled(form) && values.indicators.some(({ actual }) => actual.kind !== 'blank');
}

/** Deadlines of the form's own year: it is of that year, and belongs to it. */
function datesSpeakOf({ values }: WorkbookForm, year: string): boolean {
  return values.indicators.some(({ target, actual }) =>
    [target, actual].some((value) => value.kind === 'moment' && value.year === Number(year)),
  );
}

/** The same project among the others: two years of it stand in one workbook. */
function hasCounterpart({ form }: WorkbookForm, others: readonly Stated[]): boolean {
  const key = withoutYear(form);
  return key !== null && others.some(({ one }) => withoutYear(one.form) === key);
}

function withoutYear({ projectName }: Form): string | null {
  return projectKey(projectName?.text.replace(/20\d\d\s*年?度?/g, ''));
}
