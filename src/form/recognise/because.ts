import type { Because, Form, ScoredForm } from '../form';
import type { Grid } from '../../grid/grid';
import type { LabelledValue } from './head-fields';
import type { FormRegion } from './regions';

/** Why the fields of a form were taken for what they are, top to bottom. */
export function becauseOf(
  view: Grid,
  region: FormRegion,
  found: {
    readonly title: Form['title'];
    readonly name: LabelledValue | null;
    readonly total: ScoredForm['total'];
  },
): Because[] {
  const text = (row: number, column: number): string => view.label(row, column);
  const reasons: Because[] = [];
  if (found.title)
    reasons.push({ field: '标题', by: 'label', row: found.title.row, column: found.title.column });
  if (found.name) {
    const { labelRow: row, labelColumn: column } = found.name;
    reasons.push({ field: text(row, column), by: 'neighbour', row, column });
  }
  for (const heading of [
    ...region.fundsHeaders.flat(),
    ...region.indicatorHeaders.flatMap((header) => header.headings),
  ]) {
    reasons.push({ field: heading.label, by: 'label', row: heading.row, column: heading.at });
  }
  for (const header of region.indicatorHeaders) {
    reasons.push({ field: '指标', by: 'block', row: header.bottom + 1, column: header.left });
  }
  const total = found.total?.label;
  if (total) reasons.push({ field: '总分', by: 'neighbour', row: total.row, column: total.column });
  return reasons.sort((a, b) => a.row - b.row || a.column - b.column);
}
