import type { Engine } from './engine';
import { HostError } from './host-error';

/** Throws what Excel answers for a protected sheet and in cell edit mode. */
export function assertWritable(engine: Engine, sheet: string): void {
  if (engine.sheets().find(({ id }) => id === sheet)?.protected) {
    throw new HostError('AccessDenied', 'the worksheet is protected');
  }
}
