import { BooleanNumber, type Workbook, type Worksheet } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import { addressOf, type Block } from '../../form';
import type { BarChart, SheetFilter } from '../../xlsx';
import type {
  CellChange,
  Engine,
  EngineCell,
  EngineSheet,
  FormulaFormat,
  SheetBlock,
  SheetChange,
} from '../host/engine';
import { Calculation } from './calculation';
import { FormulaFormats } from './formula-formats';
import { QueuedCells, writeCells } from './queued-cells';
import { Selection } from './selection';
import { SheetChanges } from './sheet-changes';
import { SheetFilters } from './sheet-filters';
import { SheetStructure, type SheetOrigin } from './sheet-structure';
import { StructureLog } from './structure-log';
import { usedBlockOf, valueOf } from './univer-cells';
import type { FWorkbook, FWorksheet } from './univer-types';

type StoredCell = ReturnType<ReturnType<Worksheet['getCellMatrix']>['getValue']>;

const SHEET_SHOWN = 'sheet.operation.set-worksheet-active';
const VALUES_CHANGED = 'sheet.mutation.set-range-values';

/** Univer as the spreadsheet behind the host. Univer counts rows and columns from 0. */
export class UniverEngine implements Engine {
  structureProtected = false;
  date1904 = false;
  /** What has changed in the workbook's build since it was opened. */
  readonly log: StructureLog;
  private readonly structure: SheetStructure;
  private readonly filters: SheetFilters;
  private readonly formats = new FormulaFormats((id) => this.facade(id));
  private readonly book: FWorkbook;
  private readonly sheetsById = new Map<string, FWorksheet>();
  private readonly queued = new QueuedCells();
  private readonly calculation: Calculation;
  private readonly sheetChanges: SheetChanges;
  private readonly selected: Selection;
  private writing = false;
  /** The open-source grid draws no charts; they are kept for the file. */
  private readonly chartsBySheet = new Map<string, readonly BarChart[]>();
  private readonly listeners = new Set<(sheet: string, address: string) => void>();
  private readonly subscription: { dispose(): void };

  constructor(
    private readonly api: FUniver,
    /** Ids of protected sheets: Univer's own protection still lets the owner write. */
    readonly protectedSheets: Set<string> = new Set(),
    /** Ids of hidden sheets that the grid must not offer to show: Univer knows one kind of hidden. */
    readonly veryHiddenSheets: Set<string> = new Set(),
  ) {
    const book = api.getActiveWorkbook();
    if (!book) throw new Error('no workbook is open');
    this.book = book;
    this.log = new StructureLog(api, book);
    this.structure = new SheetStructure(api, book, this.log);
    this.filters = new SheetFilters(this.log);
    this.calculation = new Calculation(api);
    this.sheetChanges = new SheetChanges(api, book);
    this.selected = new Selection(api, book);
    this.subscription = api.onCommandExecuted((command, options) => {
      if (!options?.fromFormula) this.noticeEdit(command);
    });
  }

  dispose(): void {
    const { log, subscription, calculation, sheetChanges, selected } = this;
    [log, subscription, calculation, sheetChanges, selected].forEach((part) => part.dispose());
  }

  sheets(): EngineSheet[] {
    return this.workbook()
      .getSheets()
      .map((sheet) => this.told(sheet));
  }

  sheet(id: string): EngineSheet | null {
    const sheet = this.workbook().getSheetBySheetId(id);
    return sheet ? this.told(sheet) : null;
  }

  activeSheet(): string {
    return this.book.getActiveSheet().getSheetId();
  }

  activateSheet(id: string): void {
    this.book.setActiveSheet(this.facade(id));
  }

  usedBlock(sheet: string): SheetBlock | null {
    this.flush();
    const block = usedBlockOf(this.matrix(sheet));
    return block && { sheet, ...block };
  }

  cell(sheet: string, row: number, column: number): EngineCell {
    this.flush();
    const cell = this.matrix(sheet).getValue(row - 1, column - 1);
    const shared =
      cell?.si && !cell.f
        ? this.facade(sheet)
            .getRange(row - 1, column - 1)
            .getFormula()
        : null;
    return {
      value: valueOf(cell),
      formula: cell?.f ?? (shared || null),
      numberFormat: this.storedFormat(cell),
    };
  }

  /** Without a flush: asked for between two writes, it would cost a command for each of them. */
  numberFormat(sheet: string, row: number, column: number): string {
    const queued = this.queued.at(sheet, row, column);
    return queued?.numberFormat ?? this.storedFormat(this.matrix(sheet).getValue(row - 1, column - 1));
  }

  text(sheet: string, row: number, column: number): string {
    this.flush();
    return (
      this.facade(sheet)
        .getRange(row - 1, column - 1)
        .getDisplayValue() ?? ''
    );
  }

  write(sheet: string, changes: readonly CellChange[]): void {
    this.queued.add(sheet, changes);
  }

  /** Writes one cell as a user's edit: listeners hear of it. */
  type(sheet: string, change: CellChange): void {
    this.flush();
    this.run(sheet, [change]);
  }

  /** Sheets that were not in the workbook when it was opened, and where they come from. */
  get addedSheets(): ReadonlyMap<string, SheetOrigin> {
    return this.structure.origins;
  }

  importSheets(bytes: Uint8Array, position: number): string[] {
    return this.restructured(() => this.structure.importSheets(bytes, position)).map(
      ({ id, formats, filter }) => {
        this.setFilter(id, filter);
        formats.forEach((format) => this.addFormulaFormat(id, format));
        return id;
      },
    );
  }

  copySheet(sheet: string, position: number): string {
    const id = this.restructured(() => this.structure.copySheet(sheet, position));
    this.setFilter(id, this.filter(sheet));
    for (const { ranges, formula, fill, font } of this.formulaFormats(sheet))
      this.addFormulaFormat(id, { ranges, formula, fill, font });
    return id;
  }

  renameSheet(sheet: string, name: string): void {
    this.restructured(() => this.structure.renameSheet(sheet, name));
  }

  showSheet(sheet: string): void {
    this.restructured(() => this.facade(sheet).showSheet());
  }

  hideSheet(sheet: string): void {
    this.restructured(() => this.facade(sheet).hideSheet());
  }

  deleteSheet(sheet: string): void {
    this.restructured(() => this.structure.deleteSheet(sheet));
    this.sheetsById.delete(sheet);
  }

  merges(sheet: string): readonly Block[] {
    return this.structure.merges(sheet);
  }

  merge(block: SheetBlock): void {
    this.restructured(() => this.structure.merge(block));
  }

  unmerge(block: SheetBlock): void {
    this.restructured(() => this.structure.unmerge(block));
  }

  insertRows(sheet: string, row: number, count: number): void {
    this.restructured(() => this.structure.insertRows(sheet, row, count));
  }

  deleteRows(sheet: string, row: number, count: number): void {
    this.restructured(() => this.structure.deleteRows(sheet, row, count));
  }

  copyRowFormats(sheet: string, from: number, to: number): void {
    this.restructured(() => this.structure.copyRowFormats(sheet, from, to));
    this.formats.copyRow(sheet, from, to);
  }

  charts(sheet: string): readonly BarChart[] {
    return this.chartsBySheet.get(sheet) ?? [];
  }

  putChart(sheet: string, name: string, chart: BarChart): void {
    const others = this.charts(sheet).filter((present) => present.name !== name);
    this.chartsBySheet.set(sheet, [...others, chart]);
  }

  filter(sheet: string): SheetFilter | null {
    return this.filters.of(sheet);
  }

  setFilter(sheet: string, filter: SheetFilter | null): void {
    this.filters.set(sheet, filter);
  }

  formulaFormats(sheet: string): FormulaFormat[] {
    return this.formats.list(sheet);
  }

  addFormulaFormat(sheet: string, format: Omit<FormulaFormat, 'id'>): string {
    return this.formats.add(sheet, format);
  }

  setFormulaFormat(sheet: string, format: FormulaFormat): void {
    this.formats.set(sheet, format);
  }

  deleteFormulaFormat(sheet: string, id: string): void {
    this.formats.delete(sheet, id);
  }

  selection(): SheetBlock {
    return this.selected.now();
  }

  select(block: SheetBlock): void {
    this.selected.set(block);
  }

  isEditing(): boolean {
    // Only the user interface adds cell editing.
    return 'isCellEditing' in this.book && (this.book as { isCellEditing(): boolean }).isCellEditing();
  }

  settled(): Promise<void> {
    this.flush();
    return this.calculation.settled();
  }

  onActivate(listener: (sheet: string) => void): () => void {
    const subscription = this.api.onCommandExecuted(({ id }) => {
      if (id === SHEET_SHOWN && !this.writing) listener(this.activeSheet());
    });
    return () => subscription.dispose();
  }

  onSheetChange(listener: (change: SheetChange) => void): () => void {
    return this.sheetChanges.listen(listener);
  }

  onUserEdit(listener: (sheet: string, address: string) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private noticeEdit(command: { id: string; params?: unknown }): void {
    if (command.id !== VALUES_CHANGED) return;
    const params = command.params as {
      subUnitId: string;
      cellValue?: Record<string, Record<string, unknown>>;
    };
    if (this.writing) return;
    this.calculation.invalidate();
    const [row] = Object.keys(params.cellValue ?? {});
    const [column] = Object.keys(params.cellValue?.[row ?? ''] ?? {});
    if (row === undefined || column === undefined) return;
    const address = addressOf({ row: Number(row) + 1, column: Number(column) + 1 });
    this.listeners.forEach((listener) => listener(params.subUnitId, address));
  }

  /** A change of the workbook's build: what is queued is written first, and nobody hears of it as an edit. */
  private restructured<T>(change: () => T): T {
    this.flush();
    this.calculation.invalidate();
    this.writing = true;
    try {
      return change();
    } finally {
      this.writing = false;
    }
  }

  private flush(): void {
    if (this.queued.isEmpty) return;
    this.calculation.invalidate();
    this.writing = true;
    for (const [sheet, changes] of this.queued.take()) {
      // The user may have deleted the sheet meanwhile.
      if (this.book.getSheetBySheetId(sheet)) this.run(sheet, changes);
    }
    this.writing = false;
  }

  private run(sheet: string, changes: readonly CellChange[]): void {
    writeCells(this.api, { unitId: this.book.getId(), subUnitId: sheet }, changes);
  }

  private told(sheet: Worksheet): EngineSheet {
    const [id, hidden] = [sheet.getSheetId(), sheet.isSheetHidden() === BooleanNumber.TRUE];
    const veryHidden = hidden && this.veryHiddenSheets.has(id);
    return { id, name: sheet.getName(), hidden, veryHidden, protected: this.protectedSheets.has(id) };
  }

  private storedFormat(cell: StoredCell): string {
    return this.workbook().getStyles().getStyleByCell(cell)?.n?.pattern ?? 'General';
  }

  private facade(id: string): FWorksheet {
    const known = this.sheetsById.get(id) ?? this.book.getSheetBySheetId(id);
    if (!known) throw new Error(`no sheet ${id}`);
    this.sheetsById.set(id, known);
    return known;
  }

  private matrix(id: string): ReturnType<Worksheet['getCellMatrix']> {
    const sheet = this.workbook().getSheetBySheetId(id);
    if (!sheet) throw new Error(`no sheet ${id}`);
    return sheet.getCellMatrix();
  }

  private workbook(): Workbook {
    return this.book.getWorkbook();
  }
}
