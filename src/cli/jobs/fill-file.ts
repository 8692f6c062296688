import { recompute } from '../../actions';
import { analyse, DEFAULT_SETTINGS, placeOf, planRecompute, type Convention, type Plan } from '../../form';
import type { SkippedSheet } from '../../xlsx';
import { contextOn, perform } from '../perform';
import { readWorkbookFile } from '../workbook-file';

/** How 一键重算 is to be done. */
export interface FillOptions {
  /** What takes the place of the convention that the workbook speaks. */
  readonly convention: Partial<Convention>;
  /** True: what a person typed gives way to the rule. */
  readonly overwriteScores: boolean;
}

export interface FillJob {
  readonly command: 'fill';
  readonly file: string;
  readonly problem: string | null;
  readonly options: FillOptions;
}

export interface FilledFile {
  /** How many forms it holds; where it holds none nothing was done. */
  readonly forms: number;
  /** What 一键重算 says. */
  readonly said: string;
  /** Each number that changed, was kept or was left alone, as a line. */
  readonly details: readonly string[];
  readonly bytes: Uint8Array;
  /** Sheets that are too large and were not looked at. */
  readonly skipped: readonly SkippedSheet[];
}

/** So many lines about what was left to a person; who has more reads them in `check`. */
const MOST_LEFT_ALONE = 20;

/** 一键重算 on a file in memory. Rejects with a FileFailure. */
export async function fillFile(file: string, options: FillOptions): Promise<FilledFile> {
  const opened = readWorkbookFile(file);
  const skipped = opened.skipped();
  const context = contextOn(opened);
  const { forms } = await context.read();
  const inferred = analyse(forms);
  const isOverridden = Object.keys(options.convention).length > 0;
  const settings = {
    ...DEFAULT_SETTINGS,
    convention: isOverridden ? { ...inferred.convention, ...options.convention } : null,
  };
  const analysis = isOverridden ? analyse(forms, settings) : inferred;
  if (analysis.forms.length === 0) return { forms: 0, said: '', details: [], bytes: opened.bytes(), skipped };
  const plan = planRecompute(analysis, options.overwriteScores ? { takeOver: 'all' } : {});
  const said = await perform(recompute, { ...context, settings }, plan, file);
  return { forms: analysis.forms.length, said, details: detailsOf(plan), bytes: opened.bytes(), skipped };
}

function detailsOf(plan: Plan): string[] {
  const changed = plan.edits.filter(({ changesNumber }) => changesNumber);
  const more = plan.leftAlone.length - MOST_LEFT_ALONE;
  return [
    ...changed.map(
      (edit) =>
        `改动 ${placeOf({ sheet: edit.sheet, cell: edit })} ${edit.label}：${String(edit.before)} → ${edit.expected}`,
    ),
    ...plan.kept.map(
      (cell) =>
        `保留 ${placeOf({ sheet: cell.sheet, cell })} ${cell.label}：填的是 ${cell.typed}，按规则是 ${cell.rule}`,
    ),
    ...plan.leftAlone.slice(0, MOST_LEFT_ALONE).map(({ message }) => `未写入 ${message}`),
    ...(more > 0 ? [`未写入 其余 ${more} 处，见 ziping check`] : []),
  ];
}
