import { full, person } from '../ruling';
import type { ScoringMethod } from './method';

/** A sign column that says 定性: the same number is the same words. */
export const qualitative: ScoringMethod = {
  id: 'qualitative',
  rule: ({ numbers, direction }) => {
    if (!numbers || direction !== 'words') return null;
    return numbers.actual.eq(numbers.target) ? full('words') : person('words');
  },
};
