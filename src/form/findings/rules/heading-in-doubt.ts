import { found, ruleForAll } from '../rule';

/** A table of the form that could not be recognised with certainty, and so is not written (docs/rules.md 2). */
export const headingInDoubt = ruleForAll({ id: 'heading-in-doubt', severity: 'warning' }, ({ form }) =>
  form.doubts.flatMap((doubt) => (doubt.part === 'form' ? [] : [found(doubt, '', doubt.message)])),
);
