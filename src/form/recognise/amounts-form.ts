import type { AmountsForm, Because } from '../form';
import { placeOf } from '../place';
import type { Grid } from '../../grid/grid';

function becauseOfSums({ title, sums }: Pick<AmountsForm, 'title' | 'sums'>): Because[] {
  const heading: Because[] = title
    ? [{ field: '标题', by: 'label', row: title.row, column: title.column }]
    : [];
  return [
    ...heading,
    ...sums.map(({ label, parent }): Because => ({ field: label, by: 'neighbour', ...parent })),
  ];
}

/** A form that takes the whole sheet and has neither funds block nor indicators. */
export function amountsForm(
  view: Grid,
  parts: Pick<AmountsForm, 'kind' | 'title' | 'projectName' | 'sums' | 'controlRate'>,
): AmountsForm {
  const { top, left, bottom, right } = view;
  return {
    id: placeOf({ sheet: view.name, cell: { row: top, column: left } }),
    sheet: view.name,
    top,
    left,
    bottom,
    right,
    year: /(20\d\d)\s*年/.exec(parts.title?.text ?? '')?.[1] ?? null,
    because: becauseOfSums(parts),
    doubts: [],
    ...parts,
  };
}
