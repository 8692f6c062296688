import type { CellRef } from '../../grid/cells';
import type { Form } from '../form';
import { MEASURE_HEADING } from '../vocabulary/measure-words';

/** True when the heading above a 偏差原因 asks for the measure as well: 偏差原因分析及改进措施, not 未完成原因分析. */
export function asksForMeasure({ because }: Form, { row, column }: CellRef): boolean {
  const heading = because.findLast((one) => one.by === 'label' && one.column === column && one.row < row);
  return heading?.field.includes(MEASURE_HEADING) ?? false;
}
