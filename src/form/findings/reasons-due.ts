import Decimal from 'decimal.js';
import { isBlank, type CellValue } from '../../grid/cells';
import { normalise } from '../../grid/text';
import type { ScoredForm } from '../form';
import { isDeduction } from '../scoring/points';
import type { IndicatorReading } from '../scoring/form-reading';
import { roundScore } from '../scoring/rounding';
import { PLACEHOLDER_CHARACTERS, PLACEHOLDER_REASONS } from '../vocabulary/placeholder-reasons';
import type { CheckContext } from './context';
import { hasOwnScore, rowsByCell, type RowsOfCell } from './own-score';
import { shown, targetAndActual } from './sentences';

/** What it takes to tell whether a reason is due. */
export type ReasonContext = Omit<CheckContext<ScoredForm>, 'settings'>;

/** What stands where a reason belongs: nothing, something that says nothing, or a reason. */
type ReasonState = 'blank' | 'placeholder' | 'given';

/** The cells where a reason is due (得分 < 分值, or the target was missed) and what they hold is `state`. */
export function reasonsDue(context: ReasonContext, state: ReasonState): readonly RowsOfCell[] {
  const { form, reading, view } = context;
  const due = reading.indicators.filter((row) => !row.indicator.placeholder && isReasonDue(row, context));
  return rowsByCell(due, ({ indicator }) => indicator.reason ?? form.reasonBlock).filter(
    ({ cell }) => reasonState(view.at(cell)) === state,
  );
}

/** Tells a reason from a dash, 无 or a tick, which are none (docs/rules.md 5). */
function reasonState(value: CellValue): ReasonState {
  if (isBlank(value)) return 'blank';
  const text = normalise(String(value)).toLowerCase();
  const bare = [...text].filter((character) => !PLACEHOLDER_CHARACTERS.includes(character)).join('');
  return bare === '' || PLACEHOLDER_REASONS.includes(text) || PLACEHOLDER_REASONS.includes(bare)
    ? 'placeholder'
    : 'given';
}

function isReasonDue(row: IndicatorReading, context: ReasonContext): boolean {
  return row.ruling.met === false || pointsLost(row, context) !== null;
}

/** The points between 分值 and the score as it stands, or as the rule gives it while none is typed; null when none are lost. */
export function pointsLost(row: IndicatorReading, { reading, convention }: ReasonContext): Decimal | null {
  const score = row.typed ?? (row.exact && roundScore(row.exact, convention));
  if (score === null || row.weight === null || isDeduction(row) || !hasOwnScore(row, reading)) return null;
  return score.lt(row.weight) ? row.weight.minus(score) : null;
}

/** Why a reason is due, for a sentence: what was to be reached, what was, and the points lost. */
export function shortfall({ first, others }: RowsOfCell, context: CheckContext<ScoredForm>): string {
  const lost = pointsLost(first, context);
  const points = lost
    ? `得${shown((first.weight ?? lost).minus(lost))}分，比分值少${shown(lost)}分`
    : '未完成年度指标值';
  const more = others > 0 ? `（另有${others}项指标也在此处说明）` : '';
  return [targetAndActual(context.view, first), `${points}${more}`].filter(Boolean).join('，');
}
