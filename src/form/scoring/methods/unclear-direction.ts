import { full, person } from '../ruling';
import type { ScoringMethod } from './method';

/** Met in both readings, or a person's. Equal numbers alone are met whichever way the name is read. */
export const unclearDirection: ScoringMethod = {
  id: 'unclear-direction',
  rule: ({ numbers, direction }) => {
    if (!numbers || direction !== 'unclear') return null;
    return numbers.actual.eq(numbers.target) ? full('quantity') : person('unclear-direction');
  },
};
