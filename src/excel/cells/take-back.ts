import { addressOf } from '../../form';
import { HostFailure } from '../../host';
import { findHighlights } from '../highlights/own-highlights';
import { readHighlights, setHighlights } from '../highlights/set-highlights';
import { fingerprint } from '../history/fingerprint';
import type { Memory } from '../history/memory';
import type { CellsStep, WrittenCell } from '../history/step-record';
import { takeBackLooks, type ListLooks } from '../sheets/list-looks';
import { openSheets, refuseProtected } from '../sheets-by-name';
import { chunksOf } from './chunks';
import { orPutBack, writeUnlessTyped, type Chunk } from './perform';
import { outdated } from './premises';
import { loadRowHeads } from './row-heads';
import { contentIn, loadCells, placeOf, writeBack, type CellBefore } from './snapshot';

const NOT_TAKEN_BACK = '没有撤销';

/** What was put back, and the cells that somebody has changed since and that stay. */
export interface TakenBack {
  readonly restored: readonly WrittenCell[];
  readonly changed: readonly WrittenCell[];
}

/**
 * Puts the cells and the marks of a step back as they were before it; `forget` queues that the step is forgotten. The
 * sheets' names and ids must have been loaded: a sheet that was renamed since is still the same.
 */
export async function takeBackCells(
  context: Excel.RequestContext,
  record: CellsStep,
  memory: Memory,
  forget: () => void,
): Promise<TakenBack> {
  const step = withPresentNames(context, record);
  const names = Object.keys(step.sheets);
  const written = new Set(step.cells.map(placeOf));
  const ask = step.marks ? findHighlights(context, step.marks.sheets) : null;
  const chunks: (Chunk<WrittenCell> & TakenBack)[] = [];
  for (const part of chunksOf(names, step.cells, bytesOf)) {
    const sheets = openSheets(context, part.sheets);
    const presentOf = loadCells(sheets, part.cells);
    const headsOf = loadRowHeads(sheets, part.cells, written);
    await context.sync();
    refuseProtected(sheets);
    const present = presentOf();
    const compared = compare(part.cells, present, headsOf());
    const places = new Set(compared.restored.map(placeOf));
    chunks.push({
      sheets,
      cells: part.cells,
      before: present.filter((cell) => places.has(placeOf(cell))),
      wrote: new Map(compared.restored.map((cell) => [placeOf(cell), fingerprint(contentIn(cell))])),
      ...compared,
    });
  }
  const wanted = { sheets: step.marks?.sheets ?? [], highlights: step.marks?.before ?? [] };
  const marks = await readHighlights(context, wanted, ask);
  const changing = { ...wanted, sheets: marks.changing };
  await orPutBack({ chunks, marks, memory, looks: filterForward(step.looks) }, async (reached) => {
    for (const chunk of chunks) {
      reached(chunk);
      const headsOf = loadRowHeads(chunk.sheets, chunk.restored, written);
      await writeUnlessTyped(
        context,
        chunk,
        [],
        () => writeBack(chunk.sheets, chunk.restored),
        NOT_TAKEN_BACK,
      );
      const headOf = headsOf();
      const moved = chunk.restored.filter((cell) => headOf(cell) !== cell.head);
      if (moved.length > 0) throw outdated(moved, NOT_TAKEN_BACK);
    }
    if (step.looks) await takeBackLooks(context, names[0]!, step.looks);
    await setHighlights(context, changing, marks);
    forget();
    await context.sync();
  });
  return {
    restored: chunks.flatMap(({ restored }) => restored),
    changed: chunks.flatMap(({ changed }) => changed),
  };
}

/** What puts the filter of a list back to where it was before undo. */
function filterForward(looks: ListLooks | null): ListLooks | undefined {
  if (!looks?.filter) return undefined;
  const { before, after } = looks.filter;
  return { appended: null, chart: null, filter: { before: after, after: before } };
}

function bytesOf(cell: CellBefore): number {
  return 3 * (String(contentIn(cell) ?? '').length + 2 * cell.numberFormat.length);
}

/** The step with its sheets under the names that they have now. */
function withPresentNames(context: Excel.RequestContext, step: CellsStep): CellsStep {
  const present = new Map(context.workbook.worksheets.items.map(({ id, name }) => [id, name]));
  const nameNow = new Map<string, string>();
  for (const [name, id] of Object.entries(step.sheets)) {
    const now = present.get(id);
    if (now === undefined)
      throw new HostFailure(`工作表“${name}”已被删除，无法撤销，工作簿没有改动`, 'ItemNotFound');
    nameNow.set(name, now);
  }
  const renamed = <T extends { readonly sheet: string }>(one: T): T => ({
    ...one,
    sheet: nameNow.get(one.sheet)!,
  });
  return {
    ...step,
    sheets: Object.fromEntries(Object.entries(step.sheets).map(([name, id]) => [nameNow.get(name)!, id])),
    cells: step.cells.map(renamed),
    marks: step.marks && {
      sheets: step.marks.sheets.map((name) => nameNow.get(name)!),
      before: step.marks.before.map(renamed),
    },
  };
}

/**
 * Cells that still hold what we wrote, and those that do not. A row whose labels are others by now is another row: somebody
 * has inserted or deleted one, and our formulas, which speak of their own row, read the same there. Rows without labels
 * stand as long as all others of their sheet do.
 */
function compare(
  cells: readonly WrittenCell[],
  present: readonly CellBefore[],
  headOf: (cell: WrittenCell) => string,
): TakenBack {
  const moved = new Set(cells.filter((cell) => headOf(cell) !== cell.head).map(({ sheet }) => sheet));
  const now = new Map(present.map((cell) => [placeOf(cell), cell.content]));
  const stands = (cell: WrittenCell): boolean => {
    if (headOf(cell) !== cell.head || (cell.head === '' && moved.has(cell.sheet))) return false;
    return fingerprint(contentIn({ content: now.get(placeOf(cell))! })) === cell.wrote;
  };
  return { restored: cells.filter(stands), changed: cells.filter((cell) => !stands(cell)) };
}

/** The cells as A1, with their sheets. */
export function named(cells: readonly WrittenCell[]): { sheet: string; cell: string }[] {
  return cells.map((cell) => ({ sheet: cell.sheet, cell: addressOf(cell) }));
}
