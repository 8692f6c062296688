import { nameReading } from '../../../scoring/pair';
import type { IndicatorReading } from '../../../scoring/form-reading';
import type { ScoredForm } from '../../../form';
import { quotedCell, subjectOf } from '../../sentences';
import { indicatorKey } from '../project-key';
import { sameMeaning } from '../same-meaning';
import { sameProjects } from '../same-projects';
import { placed, placeText, workbookRule, type PlacedFinding, type WorkbookForm } from '../workbook-rule';

/** The same indicator of the same project with another result on a second form. */
export const sameIndicatorDiffers = workbookRule('same-indicator-differs', 'warning', ({ forms }) =>
  sameProjects(forms).flatMap(([first, ...others]) => {
    const rows = first ? rowsByName(first) : null;
    return first && rows ? others.flatMap((other) => differences(first, rows, other)) : [];
  }),
);

function differences(
  a: WorkbookForm<ScoredForm>,
  inA: ReturnType<typeof rowsByName>,
  b: WorkbookForm<ScoredForm>,
): PlacedFinding[] {
  const inB = rowsByName(b);
  return [...inA].flatMap(([name, row]): PlacedFinding[] => {
    const other = inB.get(name);
    const [x, y] = [row?.indicator.actual, other?.indicator.actual];
    if (!row || !other || !x || !y) return [];
    const reading = nameReading(row.indicator);
    const isOther =
      sameMeaning(row.target, other.target, reading) === 'same' &&
      sameMeaning(row.actual, other.actual, reading) === 'different';
    if (!isOther) return [];
    const message = (here: WorkbookForm, there: WorkbookForm, own: typeof x, far: typeof y): string =>
      `同一项目的同一指标，${placeText(there.form.sheet, far)}填的是${quotedCell(there.grid, far)}，这里是${quotedCell(here.grid, own)}，请核对后改成一致`;
    return [
      placed(a, x, subjectOf(row.indicator), message(a, b, x, y)),
      placed(b, y, subjectOf(other.indicator), message(b, a, y, x)),
    ];
  });
}

/** Indicators whose name stands once on the form; null for names that stand there twice. */
function rowsByName({ form, values }: WorkbookForm<ScoredForm>): Map<string, IndicatorReading | null> {
  const rows = new Map<string, IndicatorReading | null>();
  if (form.doubts.some(({ part }) => part === 'indicators' || part === 'form')) return rows;
  for (const row of values.indicators) {
    const key = indicatorKey(row.indicator.name);
    if (row.indicator.placeholder || key === '') continue;
    rows.set(key, rows.has(key) ? null : row);
  }
  return rows;
}
