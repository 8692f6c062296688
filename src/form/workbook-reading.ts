import type { SheetCells } from '../grid/sheet-cells';
import { sameCells } from '../grid/same-cells';
import type { Convention } from './convention';
import type { Form } from './form';
import { ParsedGrid } from './parsed-grid';
import { recogniseForms } from './recognise/recognise';
import type { FormReading } from './scoring/form-reading';
import { readValues } from './scoring/reading';

/** One sheet of a reading: its cells, parsed as they are asked for, and the forms on it. */
class SheetReading {
  readonly grid: ParsedGrid;
  readonly forms: readonly Form[];
  private readonly values = new Map<string, FormReading>();

  constructor(readonly cells: SheetCells) {
    this.grid = new ParsedGrid(cells);
    this.forms = recogniseForms(this.grid);
  }

  /** The numbers of one of the sheet's forms; read once per reverse method. */
  valuesOf(form: Form, reverse: Convention['reverse']): FormReading {
    const key = `${reverse} ${form.id}`;
    const known = this.values.get(key);
    if (known) return known;
    const read = readValues(this.grid, form, reverse);
    this.values.set(key, read);
    return read;
  }
}

/** One reading of a workbook, the one handle for all that is done with it (docs/rules.md 7). */
export interface WorkbookReading {
  readonly sheets: readonly SheetReading[];
}

/**
 * Reads a workbook. Sheets that are as they were in `previous` are taken over from there: nothing of them is parsed or
 * recognised again. Pure; never throws for odd cells.
 */
export function readWorkbook(sheets: readonly SheetCells[], previous?: WorkbookReading): WorkbookReading {
  const known = new Map(previous?.sheets.map((sheet) => [sheet.cells.name, sheet]));
  return {
    sheets: sheets.map((cells) => {
      const before = known.get(cells.name);
      return before && sameCells(before.cells, cells) ? before : new SheetReading(cells);
    }),
  };
}
