import { buildSummary, createExcelHost, HostFailure, type WorkbookHost } from '../excel';
import { loadSettings } from '../settings/settings-store';
import { checkDeviations } from './check-deviations';
import { showMessage } from './show-message';

/** A function of the ribbon; it may resolve to a sentence for the user. */
type Command = (port: WorkbookHost) => Promise<string | null>;

/** Functions of the ribbon by the names that the manifest calls them. */
const COMMANDS: Readonly<Record<string, Command>> = {
  checkDeviations,
  buildSummary: (port) => buildSummary(port, loadSettings()),
};

const UNEXPECTED = '操作没有完成：发生了意外的错误。请重新打开工作簿再试一次，仍不行请告诉维护人员';

/** Runs a command to its end and says what came of it; never rejects, as nobody waits for it. */
async function run(command: Command, event: Office.AddinCommands.Event): Promise<void> {
  try {
    const message = await command(createExcelHost());
    if (message !== null) showMessage(message);
  } catch (cause) {
    showMessage(cause instanceof HostFailure ? cause.message : UNEXPECTED);
    if (!(cause instanceof HostFailure)) reportError(cause);
  } finally {
    event.completed();
  }
}

void Office.onReady(() => {
  for (const [name, command] of Object.entries(COMMANDS)) {
    Office.actions.associate(name, (event: Office.AddinCommands.Event) => void run(command, event));
  }
});
