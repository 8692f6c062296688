import { cellKey, isBlank, type CellRef } from '../../../grid/cells';
import type { ScoredForm } from '../../form';
import { FULL_POINTS, sumOfWeights } from '../../scoring/points';
import type { CheckContext } from '../context';
import { isSame } from '../rounded';
import { found, scoredFormRule } from '../rule';
import { shown } from '../sentences';
import Decimal from 'decimal.js';

/** Σ分值 is not 100, nor 1 where weights are shares. Nothing is said while a weight is missing or cannot be read. */
export const weightsNot100 = scoredFormRule(
  { id: 'weights-not-100', severity: 'error', restsOn: ['funds', 'indicators', 'total'] },
  (context) => {
    const { form, reading } = context;
    const sum = sumOfWeights(reading);
    if (sum === null || isSame(sum, new Decimal(FULL_POINTS)) || isSame(sum, new Decimal(1))) return [];
    if (!isComplete(context)) return [];
    const execution = reading.total?.weight ?? null;
    const parts = execution ? `（执行率${shown(execution)}分，指标${shown(sum.minus(execution))}分）` : '';
    return [
      found(placeOf(form), '分值', `分值之和为${shown(sum)}分${parts}，应为${FULL_POINTS}分，请核对各行分值`),
    ];
  },
);

/** Every row with a score has a weight that is a number, and so has the execution rate where the form scores it. */
function isComplete({ form, reading, view }: CheckContext<ScoredForm>): boolean {
  if (form.funds && (reading.total?.weight ?? null) === null && scoresExecution(form)) return false;
  const weights = new Set(
    reading.indicators.flatMap(({ indicator, weight }) =>
      indicator.weight && weight !== null ? [cellKey(indicator.weight)] : [],
    ),
  );
  return form.indicators.every(
    ({ weight }) => !weight || weights.has(cellKey(weight)) || isBlank(view.at(weight)),
  );
}

function scoresExecution({ funds }: ScoredForm): boolean {
  return funds?.rows[funds.total]?.score != null;
}

function placeOf({ total, top, left }: ScoredForm): CellRef {
  return total?.weight ?? total?.score ?? { row: top, column: left };
}
