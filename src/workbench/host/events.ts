import type { SheetChange } from './engine';
import { isSetSupported, type ExcelBehaviour } from './excel-behaviour';
import { HostError } from './host-error';

const CATEGORY = 65536;
/** Message types as the client has them (`eventType` in excel-win32-16.01.debug.js). */
const TYPES = { changed: 10, activated: 11, added: 13, deleted: 15, renamed: 25 } as const;

type EventName = keyof typeof TYPES;

/** The set that each came with (learn.microsoft.com/javascript/api/excel/excel.worksheetcollection). */
const SINCE: Readonly<Record<EventName, string>> = {
  changed: '1.9',
  activated: '1.7',
  added: '1.7',
  deleted: '1.7',
  renamed: '1.17',
};
const TRIGGER_SOURCE_SINCE = '1.14';

/** What Office.js hears of the workbook. Messages that come up during a batch follow its answer. */
export class HostEvents {
  private readonly listeners = new Set<(text: string) => void>();
  private readonly wanted = new Set<EventName>();
  private held: string[] | null = null;

  constructor(private readonly behaviour: ExcelBehaviour) {}

  /** Somebody wants to hear of it from now on; what happened before is not told. */
  register(name: EventName): void {
    if (!this.isSince(SINCE[name])) throw new HostError('ApiNotFound', `the event ${name} is newer`);
    this.wanted.add(name);
  }

  /** Gets every message; returns how to stop. */
  listen(listener: (text: string) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Keeps messages back until they are let go. */
  hold(): void {
    this.held ??= [];
  }

  letGo(): void {
    const messages = this.held ?? [];
    this.held = null;
    messages.forEach((message) => this.send(message));
  }

  /**
   * Cells were changed, by the user or by the add-in. Only the add-in's own changes are marked
   * (learn.microsoft.com/javascript/api/excel/excel.eventtriggersource, ExcelApi 1.14).
   */
  changed(worksheetId: string, address: string, changeType: string, trigger: 'own' | 'user'): void {
    const triggerSource = trigger === 'own' ? 'ThisLocalAddin' : 'Unknown';
    const known = this.isSince(TRIGGER_SOURCE_SINCE) ? { triggerSource } : {};
    this.raise('changed', { changeType, address, source: 'Local', worksheetId, ...known });
  }

  activated(worksheetId: string): void {
    this.raise('activated', { worksheetId });
  }

  /** A sheet came, went or got another name. */
  sheets(change: SheetChange): void {
    const { sheet: worksheetId } = change;
    if (change.kind !== 'renamed') this.raise(change.kind, { source: 'Local', worksheetId });
    else {
      const { before: nameBefore, after: nameAfter } = change;
      this.raise('renamed', { source: 'Local', worksheetId, nameBefore, nameAfter });
    }
  }

  private isSince(version: string): boolean {
    return isSetSupported(this.behaviour, 'ExcelApi', version);
  }

  private raise(name: EventName, content: object): void {
    if (!this.wanted.has(name)) return;
    const message = JSON.stringify(content);
    const entry = { messageCategory: CATEGORY, messageType: TYPES[name], targetId: 'Workbook', message };
    const text = JSON.stringify({ type: 3, message: { entries: [entry] } });
    if (this.held) this.held.push(text);
    else this.send(text);
  }

  private send(text: string): void {
    this.listeners.forEach((listener) => listener(text));
  }
}
