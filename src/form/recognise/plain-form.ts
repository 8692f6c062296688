import { addressOf } from '../address';
import type { Because, Form } from '../form';
import type { SheetView } from '../sheet-view';

function becauseOfSums({ title, sums }: Pick<Form, 'title' | 'sums'>): Because[] {
  const heading: Because[] = title
    ? [{ field: '标题', by: 'label', row: title.row, column: title.column }]
    : [];
  return [
    ...heading,
    ...sums.map(({ label, parent }): Because => ({ field: label, by: 'neighbour', ...parent })),
  ];
}

/** A form that takes the whole sheet and has neither funds block nor indicators. */
export function plainForm(
  view: SheetView,
  parts: Pick<Form, 'kind' | 'title' | 'projectName' | 'sums' | 'controlRate'>,
): Form {
  const { top, left, bottom, right } = view;
  return {
    id: `${view.name}!${addressOf({ row: top, column: left })}`,
    sheet: view.name,
    top,
    left,
    bottom,
    right,
    year: /(20\d\d)\s*年/.exec(parts.title?.text ?? '')?.[1] ?? null,
    funds: null,
    indicators: [],
    groups: [],
    total: null,
    reasonBlock: null,
    because: becauseOfSums(parts),
    doubts: [],
    ...parts,
  };
}
