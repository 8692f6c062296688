import { unzipSync } from 'fflate';
import { patchOf } from '../../../src/files';
import { addressOf, analyseWorkbook, planRecompute, type Plan, type SheetCells } from '../../../src/form';
import {
  openXlsx,
  patchXlsx,
  readSheets,
  skippedSheets,
  XlsxError,
  type XlsxWorkbook,
} from '../../../src/xlsx';
import { fixtureNames } from '../fixtures';
import { differences } from '../sheet-differences';
import { isXmlPath, parseStrictly } from '../strict/xml';
import { strictEntries } from '../strict/zip';
import { baseOf, type Base } from './base';
import type { Damaged } from './damage';
import { KINDS } from './kinds';
import { seeded } from './random';

/** What became of one damaged file. `wrong` and `fell` are faults of ours. */
export interface Judgement {
  readonly index: number;
  readonly kind: string;
  readonly outcome: 'sentence' | 'right' | 'right and patched' | 'wrong' | 'fell';
  /** File, damage, and what came of it. */
  readonly detail: string;
}

interface DamagedFile {
  readonly kind: string;
  readonly base: Base;
  readonly damaged: Damaged;
}

/** The damaged file of this number: the same for the same seed. */
function damagedFile(index: number, seed: number): DamagedFile {
  const random = seeded(seed ^ Math.imul(index + 1, 0x9e3779b1));
  const base = baseOf(random.pick(fixtureNames()));
  const { name, damage } = KINDS[index % KINDS.length]!;
  return { kind: name, base, damaged: damage(base, random) };
}

/** Opens, reads and fills a damaged file, and says whether what came of it is right. */
export function judge(index: number, seed: number): Judgement {
  const { kind, base, damaged } = damagedFile(index, seed);
  const verdict = (outcome: Judgement['outcome'], why: string): Judgement => ({
    index,
    kind,
    outcome,
    detail: `${base.name}, ${damaged.what}: ${why}`,
  });
  let workbook: XlsxWorkbook;
  let sheets: readonly SheetCells[];
  try {
    workbook = openXlsx(damaged.bytes);
    sheets = readSheets(workbook);
  } catch (cause) {
    const fault = faultOfRefusal(cause);
    if (fault) return verdict('fell', fault);
    const message = (cause as Error).message;
    return damaged.verdict === 'opens'
      ? verdict('wrong', `refused: ${message}`)
      : verdict('sentence', message);
  }
  const wrong = faultsOfReading(
    base,
    damaged,
    sheets,
    skippedSheets(workbook).map(({ sheet }) => sheet),
  );
  if (wrong) return verdict('wrong', wrong);
  try {
    const plan = planRecompute(analyseWorkbook(sheets));
    if (plan.edits.length === 0) return verdict('right', 'nothing to fill');
    const fault = faultOfPatch(damaged.bytes, plan, sheets, patchXlsx(workbook, patchOf(plan)));
    return fault ? verdict('wrong', `patched: ${fault}`) : verdict('right and patched', 'filled');
  } catch (cause) {
    const fault = faultOfRefusal(cause);
    return fault ? verdict('fell', `filling: ${fault}`) : verdict('sentence', (cause as Error).message);
  }
}

/** Null for a sentence that a clerk can use. */
function faultOfRefusal(cause: unknown): string | null {
  if (!(cause instanceof XlsxError))
    return String(cause instanceof Error ? (cause.stack ?? cause) : cause).slice(0, 600);
  const { message } = cause;
  if (!/[\u4e00-\u9fff]/.test(message)) return `a sentence that is not Chinese: ${message}`;
  // What stands in quotes is the file's own.
  const ours = message.replace(/“[^”]*”/g, '');
  if (/\.(xml|rels)\b|xl\/|_rels|undefined|NaN|Infinity|\[object|\n/.test(ours))
    return `a sentence that no clerk can use: ${message}`;
  return message.length > 200 ? `a sentence too long: ${message}` : null;
}

function faultsOfReading(
  base: Base,
  damaged: Damaged,
  sheets: readonly SheetCells[],
  skipped: readonly string[],
): string | null {
  if (damaged.verdict === 'refused') return 'read as if it were sound';
  const [first, ...more] = differences(base.sheets, sheets, {
    cell: (sheet, address) => skipped.includes(sheet) || (damaged.touched?.(sheet, address) ?? false),
    numberFormats: damaged.formatsTouched,
  });
  if (first) return `${first}${more.length ? ` and ${more.length} more` : ''}`;
  const values = sheets.flatMap((sheet) => sheet.values.flat());
  if (values.some((value) => typeof value === 'number' && !Number.isFinite(value)))
    return 'a number that is none';
  return damaged.check?.(sheets) ?? null;
}

/** A patched file is a sound zip of sound parts, and holds the plan and what it held before. */
function faultOfPatch(
  input: Uint8Array,
  plan: Plan,
  before: readonly SheetCells[],
  output: Uint8Array,
): string | null {
  try {
    const old = unzipSync(input, { filter: ({ name }) => isXmlPath(name) });
    for (const [path, bytes] of strictEntries(output, isXmlPath)) {
      // What was broken and is of no use to us goes on as it was.
      if (!old[path] || !Buffer.from(old[path]).equals(Buffer.from(bytes))) parseStrictly(bytes);
    }
  } catch (cause) {
    return `its output is broken: ${(cause as Error).message.slice(0, 200)}`;
  }
  const edits = new Map(plan.edits.map((edit) => [`${edit.sheet}!${addressOf(edit)}`, edit]));
  const after = readSheets(openXlsx(output));
  const written = planRecompute(analyseWorkbook(after)).edits;
  if (written.length > 0) return `a second run writes ${written[0]!.sheet}!${addressOf(written[0]!)} again`;
  return (
    differences(before, after, { cell: (sheet, address) => edits.has(`${sheet}!${address}`) })[0] ?? null
  );
}
