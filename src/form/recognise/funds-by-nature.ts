import type { FundsByNature, TextField } from '../form';
import { beginsWith } from '../vocabulary/phrases';
import { BY_NATURE } from '../vocabulary/rows';
import type { Grid } from '../../grid/grid';
import type { FormRegion } from './form-region';

/** Reads 按收入性质分 and 按支出性质分 with the label cells below each that end in an amount. */
export function readNatures(view: Grid, region: FormRegion, from: number): FundsByNature[] {
  const limit = region.indicatorHeaders[0]!.row;
  const natures: FundsByNature[] = [];
  for (let row = from + 1; row < limit; row++) {
    for (let column = region.left; column <= region.right; column++) {
      const label = view.label(row, column);
      if (beginsWith(label, BY_NATURE)) {
        natures.push({ label: label.replace(/:$/, ''), parts: partsBelow(view, row, column, limit) });
      }
    }
  }
  return natures;
}

/** Cells below the heading down to the first that is no labelled amount. */
function partsBelow(view: Grid, heading: number, column: number, limit: number): TextField[] {
  const parts: TextField[] = [];
  for (let row = heading + 1; row < limit; row++) {
    const label = view.label(row, column);
    if (label !== '' && !label.includes(':')) break;
    if (label !== '') parts.push({ row, column, text: String(view.value(row, column)).trim() });
  }
  return parts;
}
