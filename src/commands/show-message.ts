/** A command has no page of its own, so a sentence is shown in a small dialog. */
export function showMessage(text: string): void {
  const url = new URL('message.html', location.href);
  url.searchParams.set('text', text);
  // %20, not +: the page decodes with decodeURIComponent.
  Office.context.ui.displayDialogAsync(url.href.replace(/\+/g, '%20'), {
    height: 20,
    width: 25,
    displayInIframe: true,
  });
}
