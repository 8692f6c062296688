import { blockFrom } from '../form';
import {
  cellLink,
  FINDING_COLUMNS,
  FINDING_LIST_TITLE,
  FINDING_STATES,
  findingCells,
  FORM_COLUMNS,
  OWN_FINDING_COLUMNS,
  textCell,
  type FindingColumn,
  type FindingRow,
  type FormColumn,
  type FormRow,
  type ListCell,
} from '../form/report';
import { LOOKS } from './looks';
import { Page } from './page';
import type { SheetDesign } from './sheet-design';

/** A file that a list is about. */
export interface ListedFile {
  /** As the user knows it. */
  readonly file: string;
  /** Its path from the folder of the list. */
  readonly link: string;
  readonly forms: readonly FormRow[];
  readonly findings: readonly FindingRow[];
  /** What is to be said of the file itself; '' for one that was looked at, all of it, and holds forms. */
  readonly note: string;
}

const HEADING_HEIGHT = 24;
const LINE_HEIGHT = 15;
const SHEET_ROWS = 1_048_576;
/** Excel's highest row is 409 points. */
const MOST_LINES = 20;

/** 自评表清单: a line for each form, and one for each file of which something is to be said. */
export function drawFormList(files: readonly ListedFile[]): SheetDesign {
  const lines = files.flatMap((file): Line<FormColumn>[] => [
    ...file.forms.map((form) => formCells(file, form)),
    ...(file.note === '' ? [] : [{ file: textCell(file.file), note: textCell(file.note) }]),
  ]);
  return drawList('自评表清单', FORM_COLUMNS, lines);
}

/** 问题清单 of several files. What is right of its columns is the user's. */
export function drawFindingList(files: readonly ListedFile[]): SheetDesign {
  const lines = files.flatMap((file) => file.findings.map((finding) => findingCells(finding, file)));
  return findingList(FINDING_LIST_TITLE, FINDING_COLUMNS, lines);
}

/** 问题清单 of the workbook that it is put into, with links within it. */
export function drawOwnFindingList(sheet: string, findings: readonly FindingRow[]): SheetDesign {
  const lines = findings.map((finding) => findingCells(finding, null));
  return findingList(sheet, OWN_FINDING_COLUMNS, lines);
}

function findingList(
  sheet: string,
  columns: typeof FINDING_COLUMNS,
  lines: readonly Line<FindingColumn>[],
): SheetDesign {
  const page = drawList(sheet, columns, lines);
  if (lines.length === 0) return page;
  // Down to the last row of a sheet: a refresh adds lines, and formats alone do not bring a drop-down
  // (learn.microsoft.com/javascript/api/excel/excel.rangecopytype).
  const state = blockFrom(
    { row: 2, column: columns.findIndex(({ id }) => id === 'state') + 1 },
    SHEET_ROWS - 1,
  );
  const message = `请选择${FINDING_STATES.join('或')}`;
  const rule = { kind: 'list', choices: FINDING_STATES } as const;
  return { ...page, validations: [{ cells: state, rule, otherwise: 'suggest', message }] };
}

type Line<Id extends string> = Partial<Record<Id, ListCell>>;

function formCells({ file, link }: ListedFile, form: FormRow): Line<FormColumn> {
  return {
    file: textCell(file),
    sheet: textCell(form.sheet),
    cell: cellLink(link, form.sheet, form.cell),
    kind: textCell(form.kind),
    name: textCell(form.name),
    year: textCell(form.year),
    rate: textCell(form.rate),
    total: { value: form.total },
    grade: textCell(form.grade),
    reasons: { value: form.reasons },
    errors: { value: form.errors },
    warnings: { value: form.warnings },
  };
}

function drawList<Id extends string>(
  sheet: string,
  columns: readonly { readonly id: Id; readonly label: string; readonly width: number }[],
  lines: readonly Line<Id>[],
): SheetDesign {
  const page = new Page(columns.map(({ width }) => width));
  const heading = page.row(HEADING_HEIGHT);
  columns.forEach(({ label }, index) => page.text(heading, index + 1, label, LOOKS.heading));
  for (const line of lines) {
    const row = page.row(heightOf(columns, line));
    columns.forEach(({ id }, index) => putCell(page, row, index + 1, line[id] ?? { value: null }));
  }
  page.filterBy(blockFrom({ row: heading, column: 1 }, lines.length + 1, columns.length));
  return page.finish(sheet, { landscape: true, titleRows: [heading, heading], onePage: false });
}

function putCell(page: Page, row: number, column: number, { value, formula }: ListCell): void {
  if (formula && typeof value === 'string') page.formula(row, column, formula, value, LOOKS.link);
  else if (typeof value === 'number') page.number(row, column, value, LOOKS.entry);
  else page.text(row, column, value ?? '', LOOKS.entryLeft);
}

/** As many lines as the longest text wraps to. */
function heightOf<Id extends string>(
  columns: readonly { readonly id: Id; readonly width: number }[],
  line: Line<Id>,
): number {
  const wrapped = columns.map(({ id, width }) =>
    Math.ceil(widthOf(String(line[id]?.value ?? '')) / (width - 1)),
  );
  return LINE_HEIGHT * Math.min(MOST_LINES, Math.max(1, ...wrapped)) + 3;
}

/** In characters of a column's width; a Chinese one takes two. */
function widthOf(shown: string): number {
  return [...shown].reduce((sum, character) => sum + (character > '\u2e7f' ? 2 : 1), 0);
}
