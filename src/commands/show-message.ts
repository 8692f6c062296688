/**
 * A command has no page of its own, so a sentence is shown in a small dialog. Resolves when the user has closed it, or
 * Office would not open it: the dialog goes with the command's page (OfficeDev/office-js#428).
 */
export function showMessage(text: string): Promise<void> {
  const url = new URL('message.html', location.href);
  url.searchParams.set('text', text);
  // %20, not +: the page decodes with decodeURIComponent.
  const address = url.href.replace(/\+/g, '%20');
  return new Promise((done) => {
    Office.context.ui.displayDialogAsync(
      address,
      { height: 20, width: 25, displayInIframe: true },
      ({ status, value }) => {
        if (status === Office.AsyncResultStatus.Failed) done();
        else value.addEventHandler(Office.EventType.DialogEventReceived, () => done());
      },
    );
  });
}
