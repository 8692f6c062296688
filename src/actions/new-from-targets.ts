import {
  planFromTargets,
  readTargetTables,
  type SheetRenewal,
  type TargetTable,
  type TemplateSheet,
} from '../form';
import { HostFailure, type WorkbookHost } from '../host';
import type { SheetDesign, Template } from '../templates';
import { readAgain, type Action } from './action';
import { changedNames } from './changed-names';
import { inSentences, quoted, said } from './sentences';
import { templateSheet } from './template-sheet';

/** What the forms are made on: a built-in template (null: the one that suits each table) or a sheet of the workbook. */
type Base = { readonly template: Template | null } | { readonly sheet: string };

interface FromTargetsInput {
  /** Ids of the tables of targets, one form each. */
  readonly tables: readonly string[];
  readonly base: Base;
}

/** What one table gave, with what is to be said of it. */
interface Made<T> {
  readonly sheet: T;
  readonly notes: readonly string[];
}

type Needs = 'insertSheets' | 'copySheets' | 'readMerges';

/** Makes a form from each table of targets: names, budget, goals, indicators and their points. */
export const newFromTargets: Action<FromTargetsInput, Needs> = {
  name: '由绩效目标表新建',
  busy: '正在新建…',
  steps: (done, of) => `正在新建：${done} / ${of} 张`,
  needsForms: false,
  async run({ host, read, progress }, { tables: ids, base }) {
    // Read anew: what was typed a moment ago must not be missing.
    const { forms: workbook } = await read();
    const present = readTargetTables(workbook);
    const tables = ids.flatMap((id) => present.filter((table) => table.id === id));
    if (tables.length === 0 || tables.length < ids.length)
      throw new HostFailure('选中的绩效目标表已不在工作簿里，没有新建。请重新选择', 'ItemNotFound');
    const request = { ...progress, name: newFromTargets.name };
    const made =
      'sheet' in base
        ? await copied(host, await templateSheet(host, workbook, base.sheet), tables, request)
        : await drawn(host, base.template, tables, request);
    await readAgain({ read });
    const notes = notesOf(made);
    const wanted = made.map(({ sheet }, index) => ({
      wanted: tables[index]!.projectName?.text ?? sheet,
      sheet,
    }));
    return said(`已新建 ${made.length} 张自评表`, [...changedNames(wanted), ...notes]);
  },
};

const MOST_NAMED = 3;

/** Each note once, with the sheets that it is about unless these are all. */
function notesOf(made: readonly Made<string>[]): string[] {
  const sheetsOf = new Map<string, string[]>();
  for (const { sheet, notes } of made)
    for (const note of notes) sheetsOf.set(note, [...(sheetsOf.get(note) ?? []), sheet]);
  return [...sheetsOf].map(([note, sheets]) => {
    if (sheets.length === made.length) return note;
    const more = sheets.length > MOST_NAMED ? ` 等 ${sheets.length} 张` : '';
    return `${quoted(sheets.slice(0, MOST_NAMED))}${more}：${note}`;
  });
}

type Request = Parameters<WorkbookHost['insertSheets']>[1];

async function drawn(
  host: Pick<WorkbookHost, 'insertSheets'>,
  template: Template | null,
  tables: readonly TargetTable[],
  request: Request,
): Promise<readonly Made<string>[]> {
  // Only needed here: the pane opens sooner without.
  const { formFromTargets, templateFor } = await import('../templates');
  let made: readonly Made<SheetDesign>[] = [];
  await host.insertSheets((taken) => {
    made = oneEach(tables, taken, (table, names) => {
      const form = formFromTargets(table, template ?? templateFor(table), names);
      if (!form) throw new HostFailure('这个模板没有年度指标值，不能用来填绩效目标', 'InvalidArgument');
      return { sheet: form.design, notes: form.notes };
    });
    return made.map(({ sheet }) => sheet);
  }, request);
  return named(made);
}

async function copied(
  host: Pick<WorkbookHost, 'copySheets'>,
  template: TemplateSheet,
  tables: readonly TargetTable[],
  request: Request,
): Promise<readonly Made<string>[]> {
  let made: readonly Made<SheetRenewal>[] = [];
  await host.copySheets((taken) => {
    made = oneEach(tables, taken, (table, names) => {
      const plan = planFromTargets(template, table, names);
      if ('problem' in plan)
        throw new HostFailure(inSentences([plan.problem, '没有新建']), 'InvalidOperation');
      // Behind the one before, so that they stand in the order of their tables.
      const after = names.length > taken.length ? names.at(-1)! : plan.renewal.after;
      return { sheet: { ...plan.renewal, after }, notes: plan.notes };
    });
    return made.map(({ sheet }) => sheet);
  }, request);
  return named(made);
}

/** One sheet for each table, each told the names of those before it. */
function oneEach<T extends { readonly name: string }>(
  tables: readonly TargetTable[],
  taken: readonly string[],
  make: (table: TargetTable, taken: readonly string[]) => Made<T>,
): Made<T>[] {
  const names = [...taken];
  return tables.map((table) => {
    const made = make(table, names);
    names.push(made.sheet.name);
    return made;
  });
}

function named(made: readonly Made<{ readonly name: string }>[]): Made<string>[] {
  return made.map(({ sheet, notes }) => ({ sheet: sheet.name, notes }));
}
