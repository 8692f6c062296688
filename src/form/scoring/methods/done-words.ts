import { full, person } from '../ruling';
import type { ScoringMethod } from './method';

/** A plain word for done (完成, 已完成) → w stands; one for partly or not done is a person's, and a miss. */
export const doneWords: ScoringMethod = {
  id: 'done-words',
  rule: ({ actual }) => {
    if (actual.kind !== 'words' || actual.verdict === null) return null;
    return actual.verdict === 'done' ? full('words') : person('words', false);
  },
};
