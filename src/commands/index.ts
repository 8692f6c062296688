import { buildSummary, createExcelPort, ExcelFailure, type ExcelPort } from '../excel';
import { loadSettings } from '../settings/settings-store';
import { checkDeviations } from './check-deviations';
import { showMessage } from './show-message';

/** Functions of the ribbon by the names that the manifest calls them; each may resolve to a sentence for the user. */
const COMMANDS: Readonly<Record<string, (port: ExcelPort) => Promise<string | null>>> = {
  checkDeviations,
  buildSummary: (port) => buildSummary(port, loadSettings()),
};

void Office.onReady(() => {
  for (const [name, command] of Object.entries(COMMANDS)) {
    Office.actions.associate(name, async (event: Office.AddinCommands.Event) => {
      try {
        const message = await command(createExcelPort());
        if (message !== null) showMessage(message);
      } catch (cause) {
        if (!(cause instanceof ExcelFailure)) throw cause;
        showMessage(cause.message);
      } finally {
        event.completed();
      }
    });
  }
});
