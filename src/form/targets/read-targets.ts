import type { Block } from '../../grid/block';
import type { Grid } from '../../grid/grid';
import { once } from '../../grid/memo';
import { isScored, type Form, type TextField } from '../form';
import type { ParsedGrid } from '../parsed-grid';
import { findLabelled, type HeadArea } from '../recognise/head-fields';
import { yearIn } from '../recognise/year';
import {
  BUDGET_DEPARTMENT,
  DEPARTMENT_NAME,
  MANAGING_DEPARTMENT,
  PROJECT_NAME,
  UNIT_NAME,
} from '../vocabulary/head';
import { holds, type Phrase } from '../vocabulary/phrases';
import { WHOLE_DEPARTMENT } from '../vocabulary/titles';
import type { WorkbookReading } from '../workbook-reading';
import { placeOf } from '../place';
import { textField } from './cell-text';
import { findTargetRegions, titleColumn, type TargetRegion } from './find-tables';
import { projectsInList } from './project-list';
import { readBudget } from './read-budget';
import { readGoals } from './read-goals';
import { readIndicators } from './read-indicators';
import type { TargetDoubt, TargetTable } from './target-table';

type SheetReading = WorkbookReading['sheets'][number];

/** The tables of targets in a workbook, sheet by sheet, top to bottom. Each sheet is read once. Pure. */
export function readTargetTables({ sheets }: WorkbookReading): TargetTable[] {
  return sheets.flatMap(tablesOfSheet);
}

const tablesOfSheet = once((sheet: SheetReading): readonly TargetTable[] =>
  findTargetRegions(sheet.grid, sheet.forms.map(tablesOfForm)).flatMap((region) =>
    region.nameColumn === null
      ? [readTable(sheet.grid, region)].filter((table) => table !== null)
      : region.named
        ? projectsInList(sheet.grid, region, region.nameColumn, {
            year: yearOf(sheet.grid, region),
            department: departmentOf(sheet.grid, region.head, false),
          })
        : [],
  ),
);

/** A form without what stands below its last table, which may be a table of targets. */
function tablesOfForm(form: Form): Block {
  if (!isScored(form)) return form;
  const sums = [
    ...form.subtotals.map(({ row }) => row),
    form.total?.label?.row ?? 0,
    form.total?.score?.row ?? 0,
  ];
  return { ...form, bottom: Math.max(form.top, ...form.indicators.map(({ row }) => row), ...sums) };
}

/** Two witnesses: the title beside the heading of the indicators, or the national table's whole head. */
function readTable(grid: ParsedGrid, region: TargetRegion): TargetTable | null {
  const { header, head, last } = region;
  const title = titleOf(grid, head);
  const ofDepartment = holds(title?.text ?? grid.name, WHOLE_DEPARTMENT);
  const projectName = ofDepartment
    ? (named(grid, head, DEPARTMENT_NAME) ?? named(grid, head, MANAGING_DEPARTMENT))
    : named(grid, head, PROJECT_NAME);
  const { budget, doubts: ofBudget } = readBudget(grid, head);
  const goals = readGoals(grid, head);
  if (!region.named && !(projectName && (budget ?? goals))) return null;
  const rows = { first: header.bottom + 1, last };
  const { indicators, last: bottom, doubts } = readIndicators(grid, header, rows);
  if (indicators.length === 0) return null;
  return {
    ...{ sheet: grid.name, title, ofDepartment, projectName, budget, goals, indicators },
    id: placeOf({ sheet: grid.name, cell: title ?? { row: head.top, column: header.left } }),
    year: yearOf(grid, region),
    department: departmentOf(grid, head, ofDepartment),
    unit: named(grid, head, UNIT_NAME),
    ...{ top: head.top, left: head.left, bottom, right: header.right },
    doubts: [...nameless(projectName, region), ...ofBudget, ...doubts],
  };
}

function departmentOf(grid: Grid, head: HeadArea, ofDepartment: boolean): TextField | null {
  const managing = named(grid, head, MANAGING_DEPARTMENT);
  return managing ?? (ofDepartment ? null : named(grid, head, BUDGET_DEPARTMENT));
}

function nameless(name: TextField | null, { header }: TargetRegion): TargetDoubt[] {
  const { row, left: column } = header;
  return name ? [] : [{ part: 'name', row, column, message: '没有找到项目名称，不能与自评表核对' }];
}

function titleOf(grid: Grid, { titleRow }: HeadArea): TextField | null {
  const column = titleRow === null ? null : titleColumn(grid, titleRow);
  return titleRow === null || column === null ? null : textField(grid, { row: titleRow, column });
}

/** Headings of several years say nothing of the table's own. */
function yearOf(grid: Grid, { head, header, last }: TargetRegion): string | null {
  return yearIn(grid, head, header.doubt === null ? last : head.bottom);
}

function named(grid: Grid, head: HeadArea, phrase: Phrase): TextField | null {
  const found = findLabelled(grid, head, phrase)?.value ?? null;
  return found && found.text !== '' ? found : null;
}
