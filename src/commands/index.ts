import { buildFindingList, buildSummary, checkDeviations, type Action, type Said } from '../actions';
import { createExcelHost } from '../excel';
import { isExcelSupported } from '../excel/is-supported';
import { readWorkbook } from '../form';
import { noticeText, showNotice } from '../guard/notice';
import { HostFailure } from '../host';
import { tellPanes } from '../ribbon/changed-message';
import { loadSettings } from '../settings/settings-store';
import { showMessage } from './show-message';

/** Functions of the ribbon by the names that the manifest calls them. */
const COMMANDS: Readonly<Record<string, Action>> = { checkDeviations, buildSummary, buildFindingList };

const UNEXPECTED = '操作没有完成：发生了意外的错误。请重新打开工作簿再试一次，仍不行请告诉维护人员';

/** Runs a command to its end; never rejects, as nobody waits for it. What the workbook shows itself is not said. */
async function run(command: Action, event: Office.AddinCommands.Event): Promise<void> {
  try {
    if (!isExcelSupported()) {
      await showMessage(noticeText('excel-too-old'));
      return;
    }
    const { text, isSeen } = await performed(command);
    tellPanes();
    if (!isSeen) await showMessage(text);
  } catch (cause) {
    await showMessage(cause instanceof HostFailure ? cause.message : UNEXPECTED);
    if (!(cause instanceof HostFailure)) reportError(cause);
  } finally {
    // Last: Office may close this page with everything in it as soon as it hears of it.
    event.completed();
  }
}

function performed(command: Action): Promise<Said> {
  const host = createExcelHost();
  const read: Parameters<Action['run']>[0]['read'] = async () => {
    const contents = await host.readWorkbook();
    return { ...contents, forms: readWorkbook(contents.sheets) };
  };
  return command.run({ host, read, settings: loadSettings(), progress: {} });
}

void Office.onReady(({ host }) => {
  // In a plain browser there is no host: someone has opened this page by itself.
  if (!host) return showNotice('not-in-excel');
  for (const [name, command] of Object.entries(COMMANDS)) {
    Office.actions.associate(name, (event: Office.AddinCommands.Event) => void run(command, event));
  }
});
