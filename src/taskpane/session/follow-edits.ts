import { unlessRefused, type WorkbookHost } from '../../host';
import type { FollowedWorkbook } from './followed-workbook';

/** How long a user must have stopped typing before his sheet is read again. */
const QUIET_MS = 500;

/** Reads again what people change, once they pause: their sheet, or all when sheets come, go or change names. */
export function followEdits(host: WorkbookHost, workbook: FollowedWorkbook): () => void {
  const edited = new Set<string>();
  let sheetsChanged = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const catchUp = async (): Promise<void> => {
    const ids = [...edited];
    edited.clear();
    if (sheetsChanged) {
      sheetsChanged = false;
      await workbook.read();
    } else for (const id of ids) await workbook.readSheet(id);
  };
  const later = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void quietly(catchUp), QUIET_MS);
  };
  const stops = [
    listening(() =>
      host.onChanged((id) => {
        edited.add(id);
        later();
      }),
    ),
    listening(() =>
      host.onSheetsChanged(() => {
        sheetsChanged = true;
        later();
      }),
    ),
  ];
  return () => {
    clearTimeout(timer);
    stops.forEach((stop) => stop());
  };
}

/** Tells which sheet is shown. */
export function followShownSheet(host: WorkbookHost, show: (sheet: string) => void): () => void {
  return listening(() => host.onActivated(show));
}

/**
 * Reads again when the pane is turned to: a choice from a drop-down may raise no event
 * (learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-events).
 */
export function followFocus(workbook: FollowedWorkbook): () => void {
  const look = (): void => {
    if (document.visibilityState === 'visible') void quietly(() => workbook.read());
  };
  window.addEventListener('focus', look);
  document.addEventListener('visibilitychange', look);
  return () => {
    window.removeEventListener('focus', look);
    document.removeEventListener('visibilitychange', look);
  };
}

/** For what the user has not asked for: what the host refuses now is tried again with the next edit or look. */
export async function quietly(step: () => Promise<unknown>): Promise<void> {
  await unlessRefused(step);
}

/** Listens from now on; returns how to stop, at any time. */
function listening(listen: () => Promise<() => Promise<void>>): () => void {
  let isOver = false;
  let stop: (() => Promise<void>) | null = null;
  void quietly(async () => {
    stop = await listen();
    if (isOver) await stop();
  });
  return () => {
    isOver = true;
    if (stop) void quietly(stop);
  };
}
