/** Why the add-in cannot run where it was opened: the ids of notices.html, which every page holds. */
export type Notice = 'not-in-excel' | 'excel-too-old';

const element = (notice: Notice): HTMLElement => document.getElementById(notice)!;

/** Shows the notice in place of the pane. */
export function showNotice(notice: Notice): void {
  element(notice).hidden = false;
}

/** The notice as one sentence after another, for a dialog. */
export function noticeText(notice: Notice): string {
  return element(notice).textContent!.replace(/\s+/g, ' ').trim();
}
