import { fingerprint } from '../history/fingerprint';
import { release } from '../release';

/**
 * Asks for everything that a person may have put on a sheet, in the next sync: cells, and how many charts, tables, shapes
 * and comments there are. Call the result afterwards for a fingerprint of it all.
 */
export function loadContent(sheet: Excel.Worksheet): () => string {
  const range = sheet.getUsedRange(true);
  range.load('address,formulas');
  release([range]);
  const counts = {
    charts: sheet.charts.getCount(),
    tables: sheet.tables.getCount(),
    shapes: sheet.shapes.getCount(),
    comments: sheet.comments.getCount(),
    ...(hasNotes() && 'notes' in sheet && { notes: sheet.notes.getCount() }),
  };
  return () => {
    const address = range.address.slice(range.address.lastIndexOf('!') + 1);
    // What there is none of is left out: an Excel that does not know of notes must come to the same.
    const things = Object.entries(counts).flatMap(([kind, { value }]) => (value > 0 ? [[kind, value]] : []));
    return fingerprint(JSON.stringify([address, range.formulas, things]));
  };
}

/**
 * Notes came with ExcelApi 1.18; comments are the threaded ones alone (learn.microsoft.com, Excel.NoteCollection). Microsoft's
 * client as npm has it (1.1.110) knows none whatever Excel says; the one from the CDN does.
 */
function hasNotes(): boolean {
  return Office.context.requirements.isSetSupported('ExcelApi', '1.18');
}
