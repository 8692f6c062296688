import { buildSummary, createExcelPort, ExcelFailure, isExcelSupported, type ExcelPort } from '../excel';
import { noticeText, showNotice } from '../guard/notice';
import { loadSettings } from '../settings/settings-store';
import { checkDeviations } from './check-deviations';
import { showMessage } from './show-message';

/** A function of the ribbon; it may resolve to a sentence for the user. */
type Command = (port: ExcelPort) => Promise<string | null>;

/** Functions of the ribbon by the names that the manifest calls them. */
const COMMANDS: Readonly<Record<string, Command>> = {
  checkDeviations,
  buildSummary: (port) => buildSummary(port, loadSettings()),
};

const UNEXPECTED = '操作没有完成：发生了意外的错误。请重新打开工作簿再试一次，仍不行请告诉维护人员';

/** Runs a command to its end and says what came of it; never rejects, as nobody waits for it. */
async function run(command: Command, event: Office.AddinCommands.Event): Promise<void> {
  try {
    const message = isExcelSupported() ? await command(createExcelPort()) : noticeText('excel-too-old');
    if (message !== null) showMessage(message);
  } catch (cause) {
    showMessage(cause instanceof ExcelFailure ? cause.message : UNEXPECTED);
    if (!(cause instanceof ExcelFailure)) reportError(cause);
  } finally {
    event.completed();
  }
}

void Office.onReady(({ host }) => {
  // In a plain browser there is no host: someone has opened this page by itself.
  if (!host) return showNotice('not-in-excel');
  for (const [name, command] of Object.entries(COMMANDS)) {
    Office.actions.associate(name, (event: Office.AddinCommands.Event) => void run(command, event));
  }
});
