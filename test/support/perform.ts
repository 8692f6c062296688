import type { Action, ActionContext } from '../../src/actions';
import { DEFAULT_SETTINGS, readWorkbook } from '../../src/form';
import type { WorkbookHost } from '../../src/host';

/** What an action works with on a host, with the settings that everybody begins with. */
export function contextOn(host: WorkbookHost): ActionContext {
  return {
    host,
    settings: DEFAULT_SETTINGS,
    progress: {},
    async read() {
      const contents = await host.readWorkbook();
      return { ...contents, forms: readWorkbook(contents.sheets) };
    },
  };
}

/** Carries an action out; resolves to the sentence. */
export async function perform<Input>(
  host: WorkbookHost,
  action: Action<Input>,
  ...input: Input extends void ? [] : [Input]
): Promise<string> {
  return (await action.run(contextOn(host), input[0] as Input)).text;
}
