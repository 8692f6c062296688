import type { PastStep } from '../../host';
import { pack, unpack } from './packed';
import type { StepRecord } from './step-record';

/** The workbook's settings hold the steps, so that they go with it and are found after a restart (docs/rules.md 5). */
const INDEX_KEY = 'ziping.history';
const SLOT_KEY = 'ziping.undo.';
/** One more than the steps that are kept, so that a new step never takes an old one's place before it is listed. */
const SLOTS = 16;
/** Characters of all steps together. Excel's settings hold 1 MB to 2 MB in all (docs/excel.md), and are not ours alone. */
const MOST_CHARACTERS = 500_000;
const VERSION = 1;

/** A sheet that a step has touched. */
interface Touched {
  readonly id: string;
  readonly name: string;
}

/** A remembered step without its way back, which is read when it is wanted. */
export interface Entry extends Omit<PastStep, 'obstacle'> {
  readonly slot: number;
  readonly size: number;
  readonly touched: readonly Touched[];
}

/**
 * What the workbook remembers of us; to be asked after the sync that follows `loadMemory`. The way back of a step that had
 * to make room is the last thing to go: should the batch fail there, `putBack` lists it and `recall` finds it gone.
 */
export interface Memory {
  /** The latest first. */
  entries(): readonly Entry[];
  /** Queues that the step is remembered; the oldest give way. */
  remember(step: PackedStep): void;
  /** Queues that a step is forgotten. */
  forget(id: string): void;
  /** Queues that all steps on a sheet, by its id, are forgotten. */
  forgetOn(sheet: string): void;
  /** Queues that all is as it was when `before` was loaded. */
  putBack(before: Memory): void;
  /** What the workbook holds as our list; null when it holds none. */
  stored(): string | null;
}

/** A step ready to be remembered. */
export interface PackedStep extends Omit<Entry, 'slot'> {
  readonly packed: string;
}

/** Null when the way back is too long to be remembered. */
export function packStep(name: string, step: StepRecord): PackedStep | null {
  const at = new Date().toISOString();
  const id = `${at}-${Math.random().toString(36).slice(2, 8)}`;
  const packed = pack({ id, step });
  const touched = touchedBy(step);
  const size = packed.length + JSON.stringify(touched).length;
  if (size > MOST_CHARACTERS) return null;
  return {
    id,
    name,
    at,
    cells: step.kind === 'cells' ? step.cells.length : 0,
    sheets: step.kind === 'sheets' ? step.added.length : 0,
    row: step.kind === 'row' ? step.change.row : null,
    size,
    touched,
    packed,
  };
}

function touchedBy(step: StepRecord): Touched[] {
  if (step.kind === 'sheets') return [];
  if (step.kind === 'row') return [{ id: step.change.sheetId, name: step.change.sheet }];
  return Object.entries(step.sheets).map(([name, id]) => ({ id, name }));
}

/** Asks for the list of steps, and which places are taken, in the next sync; not for the ways back. */
export function loadMemory(context: Excel.RequestContext): Memory {
  const { settings } = context.workbook;
  const index = settings.getItemOrNullObject(INDEX_KEY);
  index.load('value');
  const loaded = (): readonly Entry[] => (index.isNullObject ? [] : entriesIn(index.value));
  const list = (entries: readonly Entry[]): void => {
    settings.add(INDEX_KEY, JSON.stringify({ version: VERSION, entries }));
  };
  // Keys alone: the values are as long as all ways back together.
  settings.load('items/key');
  const empty = (slot: number): void =>
    settings.items.filter(({ key }) => key === SLOT_KEY + slot).forEach((setting) => setting.delete());
  const drop = (isForgotten: (entry: Entry) => boolean): void => {
    const present = loaded();
    const kept = present.filter((entry) => !isForgotten(entry));
    if (kept.length === present.length) return;
    if (kept.length > 0) list(kept);
    else index.delete();
    present.filter(isForgotten).forEach(({ slot }) => empty(slot));
  };
  return {
    entries: loaded,
    stored: () => (index.isNullObject ? null : String(index.value)),
    remember({ packed, ...entry }) {
      const present = loaded();
      const slot = freeSlot(present);
      const kept = thatFit([{ ...entry, slot }, ...present]);
      settings.add(SLOT_KEY + slot, packed);
      list(kept);
      for (const one of present) if (!kept.includes(one)) empty(one.slot);
    },
    forget: (id) => drop((entry) => entry.id === id),
    forgetOn: (sheet) => drop(({ touched }) => touched.some(({ id }) => id === sheet)),
    putBack(before) {
      const stored = before.stored();
      if (stored !== null) settings.add(INDEX_KEY, stored);
      else if (!index.isNullObject) index.delete();
      const kept = new Set(before.entries().map(({ slot }) => slot));
      for (let slot = 0; slot < SLOTS; slot++) if (!kept.has(slot)) empty(slot);
    },
  };
}

/**
 * Remembers a step in a sync of its own, behind what was done. False when the way back is too long or the settings will not
 * hold it: that costs the way back, never what was done.
 */
export async function rememberStep(
  context: Excel.RequestContext,
  memory: Memory,
  name: string,
  record: StepRecord,
): Promise<boolean> {
  const step = packStep(name, record);
  return step !== null && (await twice(context, () => memory.remember(step)));
}

/** Forgets all steps on a sheet in a sync of its own, behind what was done: what settings refuse to grow, they let shrink. */
export async function forgetStepsOn(
  context: Excel.RequestContext,
  memory: Memory,
  sheet: string,
): Promise<void> {
  await twice(context, () => memory.forgetOn(sheet));
}

/** Queues and syncs, and once more where that fails: Excel may only have been busy. False when it fails again. */
async function twice(context: Excel.RequestContext, queue: () => void): Promise<boolean> {
  for (let attempt = 1; attempt <= 2; attempt++) {
    queue();
    const done = await context.sync().then(
      () => true,
      () => false,
    );
    if (done) return true;
  }
  return false;
}

/** The way back of a remembered step; null when the workbook does not hold it any more. One sync. */
export async function recall(context: Excel.RequestContext, { id, slot }: Entry): Promise<StepRecord | null> {
  const setting = context.workbook.settings.getItemOrNullObject(SLOT_KEY + slot);
  setting.load('value');
  await context.sync();
  const found = setting.isNullObject ? null : unpack(setting.value);
  // Two panes, or a co-author's, may have given one place away twice.
  return found?.id === id ? found.step : null;
}

function freeSlot(entries: readonly Entry[]): number {
  const taken = new Set(entries.map(({ slot }) => slot));
  return Array.from({ length: SLOTS }, (_, slot) => slot).find((slot) => !taken.has(slot)) ?? 0;
}

/** The latest steps that the memory holds. */
function thatFit(entries: readonly Entry[]): readonly Entry[] {
  const kept: Entry[] = [];
  let characters = 0;
  for (const entry of entries) {
    characters += entry.size;
    if (kept.length === SLOTS - 1 || characters > MOST_CHARACTERS) break;
    kept.push(entry);
  }
  return kept;
}

function entriesIn(stored: unknown): readonly Entry[] {
  if (typeof stored !== 'string') return [];
  try {
    const index = JSON.parse(stored) as { version?: unknown; entries?: readonly Entry[] };
    return index.version === VERSION && Array.isArray(index.entries) ? index.entries : [];
  } catch {
    // Not JSON: somebody else's, or damaged. There is nothing that could be taken back.
    return [];
  }
}

/** The steps as the user sees them: what stands in the way of each is told from the later ones and the sheets that are there. */
export function pastSteps(entries: readonly Entry[], present: readonly Touched[]): PastStep[] {
  return entries.map(({ id, name, at, cells, sheets, row, touched }, index) => ({
    id,
    name,
    at,
    cells,
    sheets,
    row,
    obstacle: obstacleTo(touched, row !== null, entries.slice(0, index), present),
  }));
}

function obstacleTo(
  touched: readonly Touched[],
  movesRows: boolean,
  later: readonly Entry[],
  present: readonly Touched[],
): string | null {
  const gone = touched.find(({ id }) => !present.some((sheet) => sheet.id === id));
  if (gone) return `工作表“${gone.name}”已被删除，不能撤销`;
  // Rows that have moved since, or would move under what was done since.
  const inTheWay = later.findLast(
    (entry) =>
      (movesRows || entry.row !== null) &&
      entry.touched.some(({ id }) => touched.some((one) => one.id === id)),
  );
  if (!inTheWay) return null;
  const where = inTheWay.row === null ? '' : `（第 ${inTheWay.row} 行）`;
  return `之后又做了“${inTheWay.name}”${where}，请先撤销那一步`;
}
