/**
 * A command of the ribbon runs in a page of its own, beside the pane's. A shared runtime would make one page of both,
 * but where a desk has none of it the whole ribbon would be gone (its requirement set is one of the manifest's), while
 * a message costs a refresh at worst: learn.microsoft.com/office/dev/add-ins/testing/runtimes.
 */
const CHANNEL = 'ziping.ribbon';
const CHANGED = 'changed';

/** Tells open panes that a command has changed a workbook; panes of other workbooks read theirs once in vain. */
export function tellPanes(): void {
  const channel = openChannel();
  channel?.postMessage(CHANGED);
  channel?.close();
}

/** Calls back after a command of the ribbon has changed a workbook; returns how to stop listening. */
export function onRibbonChange(listener: () => void): () => void {
  const channel = openChannel();
  channel?.addEventListener('message', ({ data }) => {
    if (data === CHANGED) listener();
  });
  return () => channel?.close();
}

/** Null in a web view without channels: there the pane reads again as soon as it gets the focus. */
function openChannel(): BroadcastChannel | null {
  return typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(CHANNEL);
}
