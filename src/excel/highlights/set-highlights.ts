import type { LeftAlone } from '../../form';
import {
  addHighlights,
  findHighlights,
  sameHighlights,
  type FoundHighlights,
  type OwnHighlight,
} from './own-highlights';

/** Our marks as they shall stand on some sheets. */
export interface WantedHighlights {
  readonly sheets: readonly string[];
  readonly highlights: readonly OwnHighlight[];
}

/** What was there before on the sheets that are going to change, and the sheets that Excel would not let us read. */
export interface ReadHighlights {
  readonly changing: readonly string[];
  readonly before: readonly OwnHighlight[];
  /** Ids of all custom formats by sheet: one that is not among them is a half-made one of ours. */
  readonly ids: ReadonlyMap<string, ReadonlySet<string>>;
  readonly unread: readonly string[];
  /** Ready to be removed; null when the sheets were asked one by one. */
  readonly found: FoundHighlights | null;
}

/**
 * Reads our marks on the sheets; `ask` has been asked in a sync before. One format that cannot be read by its id, as Excel's own dialog makes them at times
 * (office-js #5222, #6827, #6835), fails a whole batch: then each sheet is asked alone.
 */
export async function readHighlights(
  context: Excel.RequestContext,
  wanted: WantedHighlights,
  ask: (() => Promise<FoundHighlights>) | null,
): Promise<ReadHighlights> {
  try {
    if (ask) return compared(await ask(), wanted);
  } catch {
    // One of the formats cannot be read: which sheet it is on shows below.
  }
  const unread: string[] = [];
  const parts: ReadHighlights[] = [];
  for (const sheet of wanted.sheets) {
    try {
      parts.push(compared(await findNow(context, [sheet]), onSheet(wanted, sheet)));
    } catch {
      unread.push(sheet);
    }
  }
  return {
    changing: parts.flatMap(({ changing }) => changing),
    before: parts.flatMap(({ before }) => before),
    ids: new Map(parts.flatMap(({ ids }) => [...ids])),
    unread,
    found: null,
  };
}

function compared(found: FoundHighlights, { sheets, highlights }: WantedHighlights): ReadHighlights {
  const changing = sheets.filter((sheet) => !sameHighlights(of(found.present, sheet), of(highlights, sheet)));
  return {
    changing,
    before: found.present.filter(({ sheet }) => changing.includes(sheet)),
    ids: found.customIds,
    unread: [],
    found,
  };
}

async function findNow(context: Excel.RequestContext, sheets: readonly string[]): Promise<FoundHighlights> {
  const ask = findHighlights(context, sheets);
  await context.sync();
  return ask();
}

/**
 * Puts marks on sheets, all at once, or where Excel refuses any of it one by one, each sheet wholly or not at all; resolves
 * to the sheets that keep what they had. Never rejects: a mark is a help, and what Excel refuses of it must not stop the
 * numbers (docs/excel.md).
 */
export async function setHighlights(
  context: Excel.RequestContext,
  wanted: WantedHighlights,
  read: ReadHighlights,
): Promise<readonly string[]> {
  if (wanted.sheets.length === 0) return [];
  const together = await replaceHighlights(context, wanted, { ...read, found: null }).then(
    () => true,
    () => false,
  );
  if (together) return [];
  const refused: string[] = [];
  for (const sheet of wanted.sheets)
    if (!(await setOnSheet(context, wanted, read, sheet))) refused.push(sheet);
  return refused;
}

/** So many sheets' marks are a request of about 1 MB (npm run bench). */
const SHEETS_PER_REQUEST = 500;

/** The same for all sheets at once, with whatever the caller has queued; rejects when any of it fails. */
export async function replaceHighlights(
  context: Excel.RequestContext,
  wanted: WantedHighlights,
  read: ReadHighlights,
): Promise<void> {
  const found = read.found ?? (wanted.sheets.length ? await findNow(context, wanted.sheets) : null);
  let start = 0;
  do {
    const sheets = wanted.sheets.slice(start, start + SHEETS_PER_REQUEST);
    found?.remove(sheets, read.ids);
    addHighlights(
      context,
      wanted.highlights.filter(({ sheet }) => sheets.includes(sheet)),
    );
    await context.sync();
    start += SHEETS_PER_REQUEST;
  } while (start < wanted.sheets.length);
}

async function setOnSheet(
  context: Excel.RequestContext,
  wanted: WantedHighlights,
  read: ReadHighlights,
  sheet: string,
): Promise<boolean> {
  const replaceBy = async (highlights: readonly OwnHighlight[]): Promise<void> =>
    replaceHighlights(context, onSheet({ ...wanted, highlights }, sheet), {
      ...read,
      found: await findNow(context, [sheet]),
    });
  try {
    await replaceBy(wanted.highlights);
    return true;
  } catch {
    // Back to what was there; when Excel refuses that as well, the sheet is named all the same.
    await replaceBy(read.before).catch(() => null);
    return false;
  }
}

function onSheet({ highlights }: WantedHighlights, sheet: string): WantedHighlights {
  return { sheets: [sheet], highlights: of(highlights, sheet) };
}

function of(highlights: readonly OwnHighlight[], sheet: string): OwnHighlight[] {
  return highlights.filter((highlight) => highlight.sheet === sheet);
}

/** The line for a sheet without its marks. */
export function unmarked(sheet: string): LeftAlone {
  return {
    sheet,
    message: `工作表“${sheet}”里有 Excel 不让改动的条件格式，缺偏差原因的单元格没有在表中标出，请看窗格里的待说明清单`,
  };
}
