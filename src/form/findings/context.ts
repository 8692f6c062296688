import type { Convention } from '../convention';
import type { Form } from '../form';
import type { ParsedGrid } from '../parsed-grid';
import type { FormReading } from '../scoring/form-reading';

/** What every rule looks at. */
export interface CheckContext<F extends Form = Form> {
  readonly view: ParsedGrid;
  readonly form: F;
  readonly reading: FormReading;
  readonly convention: Convention;
  readonly settings: {
    /** actual ≥ this share of the target without a reason is a finding; 1.3 = 130%. */
    readonly overshootRatio: number;
  };
}
