import type { AddedSheet } from '../history/step-record';
import { loadContent } from './sheet-content';

/** Which sheets are gone, and the names of those that somebody has worked on and that stay. */
export interface Deleted {
  readonly removed: number;
  readonly kept: readonly string[];
}

interface Candidate {
  readonly added: AddedSheet;
  readonly sheet: Excel.Worksheet;
  readonly contentOf: () => string;
}

/**
 * Deletes sheets of ours that are as we left them; those that somebody has changed or renamed stay. A deleted sheet cannot
 * be brought back, so they are hidden first: nobody types into them between our last look and the deletion. `last` queues
 * what goes with the deletion. The worksheets' names, ids and visibility must have been loaded.
 */
export async function deleteUntouched(
  context: Excel.RequestContext,
  ours: readonly AddedSheet[],
  last: () => void,
): Promise<Deleted> {
  const present = context.workbook.worksheets.items;
  const found = ours.flatMap((added) => {
    const sheet = present.find(({ id }) => id === added.id);
    return sheet ? [ask(added, sheet)] : [];
  });
  await context.sync();
  const candidates = found.filter(isUntouched);
  const visibilities = new Map(candidates.map(({ sheet }) => [sheet.id, sheet.visibility]));
  try {
    candidates.forEach(({ sheet }) => (sheet.visibility = Excel.SheetVisibility.hidden));
    const looks = candidates.map(({ added, sheet }) => {
      sheet.load('name');
      return ask(added, sheet);
    });
    await context.sync();
    const untouched = looks.filter(isUntouched);
    for (const { sheet } of looks.filter((one) => !untouched.includes(one)))
      sheet.visibility = visibilities.get(sheet.id)!;
    untouched.forEach(({ sheet }) => sheet.delete());
    // Last: when a deletion fails, whoever asks again goes on with the rest.
    last();
    await context.sync();
    const gone = new Set(untouched.map(({ sheet }) => sheet));
    return {
      removed: gone.size,
      kept: found.flatMap(({ sheet }) => (gone.has(sheet) ? [] : [sheet.name])),
    };
  } catch (cause) {
    await showAgain(visibilities);
    throw cause;
  }
}

function ask(added: AddedSheet, sheet: Excel.Worksheet): Candidate {
  return { added, sheet, contentOf: loadContent(sheet) };
}

function isUntouched({ added, sheet, contentOf }: Candidate): boolean {
  return sheet.name === added.name && contentOf() === added.content;
}

/** After a failure: what is still there is seen again. */
async function showAgain(visibilities: ReadonlyMap<string, Excel.Worksheet['visibility']>): Promise<void> {
  await Excel.run({ delayForCellEdit: true }, async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/id');
    await context.sync();
    for (const sheet of worksheets.items) {
      const visibility = visibilities.get(sheet.id);
      if (visibility) sheet.visibility = visibility;
    }
    await context.sync();
  });
}
