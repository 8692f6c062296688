import { full } from '../ruling';
import type { ScoringMethod } from './method';

/** The same words in target and actual → w stands. */
export const sameWords: ScoringMethod = {
  id: 'same-words',
  rule: ({ target, actual }) =>
    target.kind === 'words' &&
    actual.kind === 'words' &&
    target.text === actual.text &&
    actual.verdict !== 'missed' &&
    actual.verdict !== 'partly'
      ? full('words')
      : null,
};
