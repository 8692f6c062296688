import { createExcelPort } from '../excel';
import { checkDeviations } from './check-deviations';
import { showMessage } from './show-message';

void Office.onReady(() => {
  Office.actions.associate('checkDeviations', async (event: Office.AddinCommands.Event) => {
    try {
      const message = await checkDeviations(createExcelPort());
      if (message !== null) showMessage(message);
    } finally {
      event.completed();
    }
  });
});
