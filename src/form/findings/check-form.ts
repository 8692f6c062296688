import type { Finding, Severity } from '../finding';
import { isScored } from '../form';
import type { CheckContext } from './context';
import { checkFunds } from './funds';
import { checkReasons } from './reasons';
import { checkScores } from './scores';
import { checkSums } from './sums';
import { checkTotals } from './totals';
import { checkValues } from './values';

const ORDER: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** Every finding of one form, the gravest first, then top to bottom. */
export function checkForm(context: CheckContext): Finding[] {
  const { form } = context;
  const all = isScored(form)
    ? [checkFunds, checkScores, checkValues, checkReasons, checkTotals].flatMap((check) =>
        check({ ...context, form }),
      )
    : checkSums({ ...context, form });
  return all.sort((a, b) => ORDER[a.severity] - ORDER[b.severity] || a.row - b.row || a.column - b.column);
}
