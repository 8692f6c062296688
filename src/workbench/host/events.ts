import type { SheetChange } from './engine';

const CATEGORY = 65536;
/** Message types as the client has them (`eventType` in excel-win32-16.01.debug.js). */
const TYPES = { changed: 10, activated: 11, added: 13, deleted: 15, renamed: 25 } as const;

/** What Office.js hears of the workbook. Messages that come up during a batch follow its answer. */
export class HostEvents {
  private readonly listeners = new Set<(text: string) => void>();
  private held: string[] | null = null;

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
    this.raise(TYPES.changed, { changeType, address, source: 'Local', worksheetId, triggerSource });
  }

  activated(worksheetId: string): void {
    this.raise(TYPES.activated, { worksheetId });
  }

  /** A sheet came, went or got another name. */
  sheets(change: SheetChange): void {
    const { sheet: worksheetId } = change;
    if (change.kind !== 'renamed') this.raise(TYPES[change.kind], { source: 'Local', worksheetId });
    else {
      const { before: nameBefore, after: nameAfter } = change;
      this.raise(TYPES.renamed, { source: 'Local', worksheetId, nameBefore, nameAfter });
    }
  }

  private raise(messageType: number, content: object): void {
    const message = JSON.stringify(content);
    const entry = { messageCategory: CATEGORY, messageType, targetId: 'Workbook', message };
    const text = JSON.stringify({ type: 3, message: { entries: [entry] } });
    if (this.held) this.held.push(text);
    else this.send(text);
  }

  private send(text: string): void {
    this.listeners.forEach((listener) => listener(text));
  }
}
