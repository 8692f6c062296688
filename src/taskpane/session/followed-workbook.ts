import type { Reading } from '../../actions';
import { readWorkbook, type SheetCells } from '../../form';
import type { WorkbookContents, WorkbookHost } from '../../host';

/**
 * The workbook as the pane knows it. Readings may overlap: one that is overtaken by a newer one changes nothing any
 * more. Only sheets that changed are recognised anew.
 */
export class FollowedWorkbook {
  /** The latest reading; null before the first. */
  current: Reading | null = null;
  private begun = 0;
  /** The number of the reading of all sheets that is shown. */
  private shown = 0;
  /** Sheet → the number of the reading of it alone that is shown. */
  private readonly alone = new Map<string, number>();

  /** `show` gets every reading that is not overtaken. */
  constructor(
    private readonly host: WorkbookHost,
    private readonly show: (reading: Reading) => void,
  ) {}

  /** Reads all sheets. Resolves to what was read, even when a newer reading is already shown. */
  async read(): Promise<Reading> {
    const number = ++this.begun;
    const contents = await this.host.readWorkbook();
    const sheets = contents.sheets.map((cells) => this.newer(cells, number));
    const reading = this.withForms({ ...contents, sheets });
    if (number < this.shown) return reading;
    this.shown = number;
    return this.take(reading);
  }

  /** Reads one sheet by its id; all of them when it is new, renamed, emptied or gone. */
  async readSheet(id: string): Promise<void> {
    const number = ++this.begun;
    const cells = await this.host.readSheet(id);
    const { current } = this;
    const tab = current?.tabs.find((one) => one.id === id);
    const isKnown = current?.sheets.some(({ name }) => name === cells?.name);
    if (!current || !cells || tab?.name !== cells.name || !isKnown) return void (await this.read());
    if (number < this.shown || number < (this.alone.get(cells.name) ?? 0)) return;
    this.alone.set(cells.name, number);
    const sheets = current.sheets.map((one) => (one.name === cells.name ? cells : one));
    this.take(this.withForms({ ...current, sheets }));
  }

  private take(reading: Reading): Reading {
    this.current = reading;
    this.show(reading);
    return reading;
  }

  /** What is known of a sheet by a later reading of it alone, else the sheet itself. */
  private newer(cells: SheetCells, number: number): SheetCells {
    if ((this.alone.get(cells.name) ?? 0) < number) return cells;
    return this.current?.sheets.find(({ name }) => name === cells.name) ?? cells;
  }

  private withForms(contents: WorkbookContents): Reading {
    return { ...contents, forms: readWorkbook(contents.sheets, this.current?.forms) };
  }
}
