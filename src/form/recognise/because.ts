import type { Grid } from '../../grid/grid';
import type { Because, Form, ScoredForm } from '../form';
import type { LabelledValue } from './head-fields';
import type { Heading } from './heading';
import type { FormRegion } from './form-region';

/** Why the fields of a form were taken for what they are, top to bottom. */
export function becauseOf(
  grid: Grid,
  region: FormRegion,
  found: {
    readonly title: Form['title'];
    readonly name: LabelledValue | null;
    readonly total: ScoredForm['total'];
    readonly fundsHeadings: readonly Heading[];
  },
): Because[] {
  const reasons: Because[] = [];
  if (found.title)
    reasons.push({ field: '标题', by: 'label', row: found.title.row, column: found.title.column });
  if (found.name) {
    const { labelRow: row, labelColumn: column } = found.name;
    reasons.push({ field: grid.label(row, column), by: 'neighbour', row, column });
  }
  const indicatorHeadings = region.indicatorHeaders.flatMap(({ headings }) => headings);
  for (const { label, row, column } of [...found.fundsHeadings, ...indicatorHeadings]) {
    reasons.push({ field: label, by: 'label', row, column });
  }
  for (const header of region.indicatorHeaders) {
    reasons.push({ field: '指标', by: 'block', row: header.bottom + 1, column: header.left });
  }
  const total = found.total?.label;
  if (total) reasons.push({ field: '总分', by: 'neighbour', row: total.row, column: total.column });
  return reasons.sort((a, b) => a.row - b.row || a.column - b.column);
}
