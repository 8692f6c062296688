import type { OpenWorkbook } from './open-workbook';

/**
 * Asks what becomes of unsaved changes before another file takes this one's place. Resolves to whether to go on; `save`
 * is called where the user wants that first, and says whether it came off.
 */
export async function mayLeave(current: OpenWorkbook | null, save: () => boolean): Promise<boolean> {
  if (!current?.hasUnsavedChanges()) return true;
  const answer = await ask();
  return answer === 'save' ? save() : answer === 'discard';
}

function ask(): Promise<string> {
  const dialog = document.getElementById('unsaved') as HTMLDialogElement;
  dialog.returnValue = 'cancel';
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => resolve(dialog.returnValue), { once: true });
  });
}

/** The browser asks in its own words when the page itself is left. */
export function guardPage(current: () => OpenWorkbook | null): void {
  window.addEventListener('beforeunload', (event) => {
    if (current()?.hasUnsavedChanges()) event.preventDefault();
  });
}
