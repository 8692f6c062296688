import { addressOf } from '../../grid/address';
import type { CellRef } from '../../grid/cells';
import type { Grid } from '../../grid/grid';
import { isScored, type Form, type ScoredForm } from '../form';
import { entriesOf } from '../recognise/entries/entries';
import { headingOver } from '../recognise/entries/table-entries';

/** Cells that a form for the next year keeps although they may tell of last year: one sentence for each column. */
export function keptInDoubt(view: Grid, sheet: string, forms: readonly Form[]): string[] {
  return forms.filter(isScored).flatMap((form) => {
    const cells = entriesOf(view, form).filter(({ inDoubt }) => inDoubt);
    const columns = [...new Set(cells.map(({ column }) => column))];
    return columns.map((column) =>
      sentence(
        view,
        sheet,
        form,
        cells.filter((cell) => cell.column === column),
      ),
    );
  });
}

const MOST_NAMED = 5;

function sentence(view: Grid, sheet: string, form: ScoredForm, cells: readonly CellRef[]): string {
  const heading = headingOver(view, form, cells[0]!.column);
  const named = cells.slice(0, MOST_NAMED).map(addressOf).join('、');
  const which = cells.length > MOST_NAMED ? `${named} 等 ${cells.length} 格` : named;
  return `“${sheet}”的“${heading}”列有的内容分不清是评分规则还是上一年的结果，已保留 ${which}，请核对`;
}
