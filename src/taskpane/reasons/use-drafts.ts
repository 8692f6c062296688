import { addressOf, type MissingReason } from '../../form';
import type { WorkbookSession } from '../session/workbook-session';
import { useStoredState } from '../session/stored-state';

/** Reasons that are half written: they stay until they are written into the sheet or emptied, whatever is shown between. */
export interface Drafts {
  textOf(reason: MissingReason): string;
  /** An empty text is forgotten. */
  change(texts: ReadonlyMap<MissingReason, string>): void;
}

interface Stored {
  /** Sheet's id, cell and indicator → text. */
  readonly texts: Readonly<Record<string, string>>;
}

const NOTHING: Stored = { texts: {} };

export function useDrafts({ reading }: Pick<WorkbookSession, 'reading'>): Drafts {
  const [{ texts }, store] = useStoredState('ziping.reasons', NOTHING);
  // The id stays when a sheet is renamed.
  const keyOf = ({ sheet, cell, subject }: MissingReason): string => {
    const tab = reading?.tabs.find(({ name }) => name === sheet);
    return `${tab?.id ?? sheet} ${addressOf(cell)} ${subject}`;
  };
  return {
    textOf: (reason) => texts[keyOf(reason)] ?? '',
    change(changed) {
      const next = { ...texts };
      for (const [reason, text] of changed) {
        if (text === '') delete next[keyOf(reason)];
        else next[keyOf(reason)] = text;
      }
      store({ texts: next });
    },
  };
}
