/**
 * A command has no page of its own, so a sentence is shown in a small dialog. Resolves once the dialog stands, or when
 * Office would not open it: the page must live until then.
 */
export function showMessage(text: string): Promise<void> {
  const url = new URL('message.html', location.href);
  url.searchParams.set('text', text);
  return new Promise((done) => {
    // %20, not +: the page decodes with decodeURIComponent.
    Office.context.ui.displayDialogAsync(
      url.href.replace(/\+/g, '%20'),
      { height: 20, width: 25, displayInIframe: true },
      () => done(),
    );
  });
}
