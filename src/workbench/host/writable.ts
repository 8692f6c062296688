import type { Book } from './book';
import type { Engine } from './engine';
import { HostError } from './host-error';

/** Throws what Excel answers for a protected sheet. */
export function assertWritable(engine: Engine, sheet: string): void {
  if (engine.sheet(sheet)?.protected) {
    throw new HostError('AccessDenied', 'the worksheet is protected');
  }
}

/** A hidden sheet can neither be activated nor selected on (learn.microsoft.com, Worksheet.Activate; XlsxWriter #210). */
export function assertShown({ engine, behaviour }: Book, sheet: string): void {
  if (behaviour.guardsHiddenSheets && engine.sheet(sheet)?.hidden)
    throw new HostError('InvalidOperation', 'the worksheet is hidden');
}
