import type { Action, ActionContext } from '../actions';
import { DEFAULT_SETTINGS, readWorkbook, type SheetCells, type WorkbookReading } from '../form';
import { HostFailure, type HostPart, type WorkbookHost } from '../host';
import { FileFailure } from './workbook-file';

/** A file as actions see it: the parts of the port that it has, and its sheets as they are now. */
interface ActionFile<Part extends HostPart> {
  readonly host: Pick<WorkbookHost, Part>;
  sheets(): readonly SheetCells[];
}

/** What actions work with on a file; of a sheet that stays as it is nothing is recognised twice. */
export function contextOn<Part extends HostPart>(file: ActionFile<Part>): ActionContext<Part> {
  let forms: WorkbookReading | undefined;
  return {
    host: file.host,
    settings: DEFAULT_SETTINGS,
    progress: {},
    async read() {
      const sheets = file.sheets();
      forms = readWorkbook(sheets, forms);
      return { sheets, forms };
    },
  };
}

/** Carries an action out; resolves to what it says. Rejects with a FileFailure about the file. */
export async function perform<Input, Needs extends HostPart>(
  action: Action<Input, Needs>,
  context: ActionContext<Needs>,
  input: Input,
  file: string,
): Promise<string> {
  try {
    return (await action.run(context, input)).text;
  } catch (cause) {
    if (cause instanceof HostFailure) throw new FileFailure(file, cause.message, { cause });
    throw cause;
  }
}
