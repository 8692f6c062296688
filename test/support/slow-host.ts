import type { SheetCells } from '../../src/form';
import type { WorkbookContents, WorkbookHost } from '../../src/host';
import { plainSheet } from './plain-sheet';

/** What a reading waits for: the test answers it when it likes. */
interface Asked {
  /** The sheet's id, or null for all sheets. */
  readonly id: string | null;
  answer(sheets: readonly SheetCells[]): Promise<void>;
  refuse(cause: unknown): Promise<void>;
}

/** A host that only reads and tells of changes, each when the test says so. */
export class SlowHost {
  readonly asked: Asked[] = [];
  readonly host: WorkbookHost;
  private onChanged: ((id: string) => void) | null = null;
  private onSheetsChanged: (() => void) | null = null;

  constructor() {
    const answers: Partial<WorkbookHost> = {
      readWorkbook: async () => contentsOf(await this.ask(null)),
      readSheet: async (id) => (await this.ask(id))[0] ?? null,
      onChanged: async (listener) => {
        this.onChanged = listener;
        return async () => void (this.onChanged = null);
      },
      onSheetsChanged: async (listener) => {
        this.onSheetsChanged = listener;
        return async () => void (this.onSheetsChanged = null);
      },
    };
    this.host = answers as WorkbookHost;
  }

  edit(id: string): void {
    this.onChanged?.(id);
  }

  addSheet(): void {
    this.onSheetsChanged?.();
  }

  get isHeard(): boolean {
    return this.onChanged !== null || this.onSheetsChanged !== null;
  }

  private ask(id: string | null): Promise<readonly SheetCells[]> {
    return new Promise((resolve, reject) => {
      const settled = async (): Promise<void> => {
        for (let turn = 0; turn < 10; turn++) await Promise.resolve();
      };
      this.asked.push({
        id,
        answer: (sheets) => (resolve(sheets), settled()),
        refuse: (cause) => (reject(cause), settled()),
      });
    });
  }
}

/** A sheet with one cell. */
export function sheetWith(name: string, text: string): SheetCells {
  return plainSheet(name, [[text]]);
}

function contentsOf(sheets: readonly SheetCells[]): WorkbookContents {
  return {
    sheets,
    skipped: [],
    tabs: sheets.map(({ name }) => ({ id: `id of ${name}`, name, hidden: false })),
    activeSheet: sheets[0]?.name ?? null,
    history: [],
  };
}
