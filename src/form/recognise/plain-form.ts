import { addressOf } from '../address';
import type { Form } from '../form';
import type { SheetView } from '../sheet-view';

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
    doubts: [],
    ...parts,
  };
}
