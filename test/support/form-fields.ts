import { isScored, type AmountsForm, type Form, type ScoredForm } from '../../src/form';

type Fields = Omit<ScoredForm, 'kind'> & Omit<AmountsForm, 'kind'>;

/** Every field that a form of any kind can have; those that its kind lacks are empty. */
export function fieldsOf(form: Form): Fields {
  const amounts = { sums: [], controlRate: null };
  const scored = { funds: null, indicators: [], groups: [], total: null, subtotals: [], reasonBlock: null };
  return isScored(form) ? { ...amounts, ...form } : { ...scored, ...form };
}
