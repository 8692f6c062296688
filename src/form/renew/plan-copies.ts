import type { Block } from '../../grid/block';
import type { SheetCells } from '../../grid/sheet-cells';
import { doubtText } from '../doubt-text';
import { isUnfilled, type Form } from '../form';
import type { LeftAlone } from '../plan';
import { ParsedGrid } from '../parsed-grid';
import { nameOfYear, sheetNamesFor } from '../sheet-names';
import { keptInDoubt } from './kept-in-doubt';
import { moveTabYear } from './move-year';
import {
  nextYearName,
  planRenewal,
  renewedYear,
  type RenewalOptions,
  type RenewedCell,
} from './plan-renewal';

/** A sheet of the workbook that serves as template, with the forms on it, top to bottom. */
export interface TemplateSheet {
  readonly cells: SheetCells;
  readonly forms: readonly Form[];
  /** Empty where they are not known; they tell where a blank field begins. */
  readonly merges: readonly Block[];
}

/** One new sheet: a copy of another with some cells changed. */
export interface SheetRenewal {
  readonly source: string;
  readonly name: string;
  readonly after: string;
  readonly cells: readonly RenewedCell[];
}

export interface CopiesPlan {
  readonly copies: readonly SheetRenewal[];
  /** Template sheets that were not copied, and why. */
  readonly refused: readonly LeftAlone[];
  /** Sentences about what the copies keep, and may be last year's. */
  readonly doubts: readonly string[];
}

/**
 * New sheets from the office's own forms (以当前表新建, 结转到下一年度). A sheet with several forms takes as many
 * `names`; without names every template sheet is copied once. `taken` are the names of all sheets. Pure.
 */
export function planCopies(
  templates: readonly TemplateSheet[],
  options: RenewalOptions,
  names: readonly string[],
  taken: readonly string[],
): CopiesPlan {
  const refused = templates.flatMap(refusal);
  const usable = templates.filter(
    ({ cells, forms }) => forms.length > 0 && !refused.some(({ sheet }) => sheet === cells.name),
  );
  const wanted = usable.flatMap((template) =>
    groupsOf(names, template.forms.length).map((group) => ({ template, group })),
  );
  const sheetNames = sheetNamesFor(
    wanted.map(({ template, group }) => sheetTextOf(template, options, group, taken)),
    taken,
  );
  const last = new Map<string, string>();
  const copies = wanted.map(({ template, group }, index): SheetRenewal => {
    const source = template.cells.name;
    const name = sheetNames[index]!;
    const after = last.get(source) ?? source;
    last.set(source, name);
    return {
      source,
      name,
      after,
      cells: planRenewal(template.cells, template.forms, options, group, template.merges),
    };
  });
  const doubts =
    options.mode === 'next-year'
      ? copies.flatMap(({ source, name }) => {
          const { cells, forms } = usable.find((template) => template.cells.name === source)!;
          return keptInDoubt(new ParsedGrid(cells), name, forms);
        })
      : [];
  return { copies, refused, doubts };
}

/** A sheet whose forms are not understood could keep last year's values. */
function refusal({ cells, forms }: TemplateSheet): LeftAlone[] {
  const sheet = cells.name;
  if (cells.protected)
    return [{ sheet, message: `工作表“${sheet}”受保护，不能用作模板。请先撤销工作表保护` }];
  // A form of which nothing is filled in is a template as it should be.
  const doubtful = forms.find((form) => form.doubts.length > 0 && !isUnfilled(form));
  return doubtful
    ? [{ sheet, message: `工作表“${sheet}”：${doubtText(doubtful.doubts[0]!)}，没有用作模板` }]
    : [];
}

function groupsOf(names: readonly string[], size: number): string[][] {
  if (names.length === 0) return [[]];
  const groups: string[][] = [];
  for (let start = 0; start < names.length; start += size) groups.push(names.slice(start, start + size));
  return groups;
}

/** What a copy's sheet is called after: its first project, or the sheet it is copied from, a year on. */
function sheetTextOf(
  { cells, forms }: TemplateSheet,
  options: RenewalOptions,
  group: readonly string[],
  taken: readonly string[],
): string {
  const [form] = forms;
  if (group[0]) return group[0];
  if (options.mode === 'blank' || !form || form.year === null) return cells.name;
  const year = renewedYear(form, options)!;
  const named = nextYearName(form, options);
  const own = form.projectName?.text ?? '';
  if (named !== own && named !== '') return named;
  const moved = moveTabYear(cells.name, { from: Number(form.year), to: Number(year) });
  return moved === cells.name && taken.includes(moved) ? nameOfYear(moved, year) : moved;
}
