import type { WorkbookAnalysis } from './analysis';
import { isBlank, type CellRef, type SheetCells } from '../grid/cells';
import { isScored, type Form, type ScoredForm } from './form';
import { missingReasonFormula } from './scoring/formulas/highlight-formula';
import type { CellEdit, EditPurpose, Highlight, KeptCell, LeftAlone, Plan } from './plan';
import { subjectOf } from './findings/context';
import type { Decision } from './scoring/decide';
import { decideControlRate, decideSum } from './scoring/decide-sums';
import { decideForm, NOTHING_DECIDED, settle } from './scoring/outcome';
import { readValues } from './scoring/reading';
import { ParsedGrid } from './parsed-grid';
import { parseNumberCell } from './values/parse-value';

export interface PlanOptions {
  /** Also overwrite typed numbers that differ from the rule. */
  readonly overwriteScores?: boolean;
  /** Only these forms (Form.id); all when absent. */
  readonly only?: ReadonlySet<string>;
}

/** What 一键重算 would write into the analysed workbook (DESIGN 5). Pure. */
export function planRecompute(
  sheets: readonly SheetCells[],
  analysis: WorkbookAnalysis,
  options: PlanOptions = {},
): Plan {
  const views = new Map(sheets.map((sheet) => [sheet.name, new ParsedGrid(sheet)]));
  const edits: CellEdit[] = [];
  const kept: KeptCell[] = [];
  const highlights: Highlight[] = [];
  const leftAlone: LeftAlone[] = [];
  for (const { form } of analysis.forms) {
    const view = views.get(form.sheet);
    if (!view || (options.only && !options.only.has(form.id))) continue;
    const obstacle = obstacleTo(view, form);
    if (obstacle) {
      leftAlone.push({ sheet: form.sheet, message: obstacle });
      continue;
    }
    const collected = collect(view, form, analysis, options.overwriteScores ?? false);
    edits.push(...collected.edits);
    kept.push(...collected.kept);
    if (isScored(form)) highlights.push(...highlightsOf(form));
  }
  return { edits, kept, highlights, leftAlone };
}

function obstacleTo(view: ParsedGrid, form: Form): string | null {
  if (view.cells.protected) return `工作表“${form.sheet}”受保护，没有写入。请先撤销工作表保护，再点一键重算`;
  return form.doubts.length ? `工作表“${form.sheet}”：${form.doubts.map(({ message }) => message).join('；')}，没有写入` : null;
}

function collect(
  view: ParsedGrid,
  form: Form,
  analysis: WorkbookAnalysis,
  overwrite: boolean,
): { edits: CellEdit[]; kept: KeptCell[] } {
  const reading = readValues(view, form, analysis.convention.reverse);
  const outcome = isScored(form)
    ? decideForm(view, form, reading, analysis.convention, overwrite)
    : NOTHING_DECIDED;
  const edits: CellEdit[] = [];
  const kept: KeptCell[] = [];
  const take = (purpose: EditPurpose, label: string, decision: Decision): void => {
    if (decision.action === 'write') edits.push(editOf(view, purpose, label, decision));
    if (decision.action === 'keep') {
      const { row, column } = decision.cell;
      const typed = decision.typed.toString();
      kept.push({ sheet: form.sheet, row, column, purpose, label, typed, rule: decision.result.toString() });
    }
  };
  for (const { reading: row, decision } of outcome.rates)
    take('execution-rate', `执行率 · ${row.row.label}`, decision);
  take('execution-score', '执行率得分', outcome.execution);
  for (const { reading: row, decision } of outcome.indicators) {
    take('indicator-score', subjectOf(row.indicator), decision);
  }
  take('total', '总分', outcome.total);
  if (isScored(form)) return { edits, kept };
  for (const sum of form.sums)
    take('sum', sum.label.replace(/[::]$/, ''), settle(decideSum(view, sum), overwrite));
  if (form.controlRate)
    take('control-rate', '控制率', settle(decideControlRate(view, form.controlRate), overwrite));
  return { edits, kept };
}

function editOf(
  view: ParsedGrid,
  purpose: EditPurpose,
  label: string,
  decision: Extract<Decision, { action: 'write' }>,
): CellEdit {
  const { cell, formula, result, numberFormat } = decision;
  const before = view.at(cell);
  const seen = parseNumberCell(before, view.numberFormat(cell.row, cell.column));
  return {
    sheet: view.name,
    row: cell.row,
    column: cell.column,
    purpose,
    label,
    formula,
    ...(numberFormat === undefined ? {} : { numberFormat }),
    before,
    expected: result.toString(),
    changesNumber: !isBlank(before) && (seen === null || !seen.eq(result)),
  };
}

/** One highlight per run of reason cells in consecutive rows. */
function highlightsOf(form: ScoredForm): Highlight[] {
  const runs: { first: Cells; last: Cells }[] = [];
  for (const { reason, score, weight } of form.indicators) {
    if (!reason || !score || !weight || score.row !== reason.row || weight.row !== reason.row) continue;
    const cells = { reason, score, weight };
    const run = runs.at(-1);
    if (run && continues(run.last, cells)) run.last = cells;
    else runs.push({ first: cells, last: cells });
  }
  return runs.map(({ first, last }) => ({
    sheet: form.sheet,
    column: first.reason.column,
    firstRow: first.reason.row,
    lastRow: last.reason.row,
    formula: missingReasonFormula(
      { score: first.score.column, weight: first.weight.column, reason: first.reason.column },
      first.reason.row,
    ),
  }));
}

interface Cells {
  readonly reason: CellRef;
  readonly score: CellRef;
  readonly weight: CellRef;
}

function continues(above: Cells, below: Cells): boolean {
  return (
    above.reason.row + 1 === below.reason.row &&
    above.reason.column === below.reason.column &&
    above.score.column === below.score.column &&
    above.weight.column === below.weight.column
  );
}
