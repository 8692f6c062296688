import type { SheetCells } from '../form';
import type { WorkbookHost } from '../host';
import { openXlsx, readSheets, writeWorkbook } from '../xlsx';
import { refusable } from './refusable';

/** A file that is to be: it has no sheets until some are inserted, once. */
export interface NewFile {
  readonly host: Pick<WorkbookHost, 'insertSheets'>;
  sheets(): readonly SheetCells[];
  /** The file. Throws while it has no sheet: no .xlsx is without. */
  bytes(): Uint8Array;
}

/** Begins a new .xlsx. */
export function newFile(): NewFile {
  let written: Uint8Array | null = null;
  return {
    host: {
      insertSheets: refusable(async (draw) => {
        const designs = draw([]);
        written = writeWorkbook(designs);
        return designs.map(({ name }) => name);
      }),
    },
    sheets: () => (written ? readSheets(openXlsx(written)) : []),
    bytes() {
      if (!written) throw new RangeError('no sheet was inserted into the new file');
      return written;
    },
  };
}
