import type { CellBefore } from './snapshot';
import type { OwnHighlight } from './highlights';
import type { RowRecord } from './row-record';
import type { UndoableOperation } from './port';

/** Where the last operation is remembered inside the workbook, so that it is gone with it and found after a restart. */
const UNDO_KEY = 'ziping.undo';
const VERSION = 3;

/** A past operation: what stood there before, and how to recognise what it wrote. */
export interface UndoRecord {
  readonly version: typeof VERSION;
  readonly name: string;
  readonly at: string;
  /** Sheet ids by name: a sheet that was replaced by another of the same name is not written to. */
  readonly sheets: Readonly<Record<string, string>>;
  readonly cells: readonly (CellBefore & { readonly wrote: string })[];
  /** Our highlights before, on the sheets whose highlights changed; null when none did. */
  readonly highlights: {
    readonly sheets: readonly string[];
    readonly before: readonly OwnHighlight[];
  } | null;
  /** Sheets that the operation added, as it left them. */
  readonly added: readonly AddedSheet[];
  /** A row that was inserted or deleted. */
  readonly rowChange: RowRecord | null;
}

/** A sheet of ours and a fingerprint of everything on it. */
export interface AddedSheet {
  readonly id: string;
  readonly name: string;
  readonly content: string;
}

export function undoRecord(parts: Pick<UndoRecord, 'name'> & Partial<UndoRecord>): UndoRecord {
  const nothing = { sheets: {}, cells: [], highlights: null, added: [], rowChange: null };
  return { version: VERSION, at: new Date().toISOString(), ...nothing, ...parts };
}

/** Reads what the workbook remembers; null when it is nothing of ours or of another version. */
export function parseUndoRecord(stored: unknown): UndoRecord | null {
  if (typeof stored !== 'string') return null;
  try {
    const record = JSON.parse(stored) as Partial<UndoRecord>;
    return record.version === VERSION && Array.isArray(record.cells) ? (record as UndoRecord) : null;
  } catch {
    // Not JSON: somebody else's, or damaged. There is nothing that could be taken back.
    return null;
  }
}

export function summaryOf({ name, at, cells, added, rowChange }: UndoRecord): UndoableOperation {
  return { name, at, cells: cells.length, sheets: added.length, row: rowChange?.row ?? null };
}

/** A short stand-in for a cell's formula or text (FNV-1a), case and spaces aside, as Excel may rewrite those. */
export function fingerprint(content: unknown): string {
  const text = String(content ?? '')
    .replace(/\s+/g, '')
    .toUpperCase();
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return `${text.length.toString(36)}.${hash.toString(36)}`;
}

/** Asks for what the workbook remembers in the next sync; call the result afterwards. Null: nothing. */
export function loadRemembered(context: Excel.RequestContext): {
  value(): unknown;
  /** Makes the workbook remember this instead, in the next sync. */
  replace(value: unknown): void;
} {
  const settings = context.workbook.settings;
  const setting = settings.getItemOrNullObject(UNDO_KEY);
  setting.load('value');
  return {
    value: () => (setting.isNullObject ? null : (setting.value as unknown)),
    replace(value) {
      if (value !== null) settings.add(UNDO_KEY, value);
      else if (!setting.isNullObject) setting.delete();
    },
  };
}
