import { openXlsx, readSheets } from '../../xlsx';
import type { Book } from './book';
import { HostError } from './host-error';
import { assertSheetName } from './sheet-names';
import { assertStructure, positionFor } from './sheet-positions';

/** How long late sheets take. */
const LATE_MS = 100;

/**
 * `workbook.insertWorksheetsFromBase64`: returns the ids of the new sheets. Excel may report an error although they are
 * there (office-js #3179, #3809), or answer before they are (#6142).
 */
export function insertWorksheets(book: Book, file: unknown, options: unknown): string[] {
  const { engine, desk } = book;
  assertStructure(engine);
  const { positionType, relativeTo, sheetNamesToInsert } = (options ?? {}) as Record<string, unknown>;
  if (Array.isArray(sheetNamesToInsert) && sheetNamesToInsert.length)
    throw new HostError('ApiNotFound', 'sheetNamesToInsert is not known here');
  const bytes = Uint8Array.from(atob(String(file)), (character) => character.charCodeAt(0));
  // A file with such a name is damaged for Excel; it opens none of it.
  for (const { name } of readSheets(openXlsx(bytes))) assertSheetName(name, book.behaviour);
  const position = positionFor(engine, positionType, relativeTo);
  if (desk.insertion === 'late') {
    setTimeout(() => engine.importSheets(bytes, position), LATE_MS);
    return [];
  }
  const ids = engine.importSheets(bytes, position);
  if (desk.insertion === 'with-an-error')
    throw new HostError('GeneralException', 'an internal error has occurred');
  return ids;
}
