import { numberAt } from '../../scoring/reading';
import { ratesAgree } from '../../scoring/rate-cell';
import { divide } from '../../scoring/rounding';
import { amountsFormRule, found } from '../rule';
import { shown, shownRate } from '../sentences';

/** A printed rate above this is counted in per cent: 95 means 95%. */
const LARGEST_FRACTION = 2;

/** The printed 财政供养人员控制率 is not 在职人数 ÷ 编制数. */
export const controlRateMismatch = amountsFormRule(
  { id: 'control-rate-mismatch', severity: 'error' },
  ({ view, form: { controlRate } }) => {
    if (!controlRate) return [];
    const posts = numberAt(view, controlRate.authorised);
    const staff = numberAt(view, controlRate.actual);
    const printed = numberAt(view, controlRate.rate);
    if (posts === null || staff === null || printed === null || posts.isZero()) return [];
    const due = divide(staff, posts);
    const rate = printed.gt(LARGEST_FRACTION) ? printed.div(100) : printed;
    if (ratesAgree(rate, due)) return [];
    return [
      found(
        controlRate.rate,
        '控制率',
        `控制率填了${shownRate(rate)}，在职人数${shown(staff)}÷编制数${shown(posts)}应为${shownRate(due)}，请改正`,
      ),
    ];
  },
);
