import { isNotLater } from '../../values/moment';
import { full, person } from '../ruling';
import type { ScoringMethod } from './method';

/** Time: not later → w; later → a person decides, whatever the level-2 indicator is called. */
export const inTime: ScoringMethod = {
  id: 'in-time',
  rule: ({ target, actual }) => {
    if (target.kind !== 'moment' || actual.kind !== 'moment') return null;
    const onTime = isNotLater(actual, target);
    if (onTime === null) return person('odd-time');
    return onTime ? full('moment') : person('late', false);
  },
};
