import Decimal from 'decimal.js';
import type { FormAnalysis, WorkbookAnalysis } from '../analysis';
import type { CellRef, CellValue } from '../../grid/cells';
import type { RowsOfCell } from '../findings/own-score';
import { asksForReason, lacksReason } from '../findings/reason-wanted';
import { pointsLost, reasonsDue, type ReasonContext } from '../findings/reasons-due';
import { shown, subjectOf } from '../findings/sentences';
import { isScored } from '../form';
import type { Place } from '../place';
import type { Premise } from '../plan';
import { asksForMeasure } from './asks-for-measure';
import { gapOf } from './gap-of';
import { reasonPremises } from './reason-premises';
import { shownValue } from './shown-value';
import { startingSentence } from './starting-sentence';

/** A 偏差原因 that is due and not given, or only for form's sake. */
export interface MissingReason {
  readonly formId: string;
  readonly sheet: string;
  /** The project's or department's name; the title or the sheet where the form has none. */
  readonly formName: string;
  /** The indicator in the form's own words. */
  readonly subject: string;
  /** Where the reason belongs. */
  readonly cell: CellRef;
  /** What stands there now: nothing, or a dash, 无 and the like. */
  readonly present: CellValue;
  /** 指标值 50个，完成值 42个，少 8 个，扣 1.12 分 */
  readonly numbers: string;
  /** 年度指标值50个，实际完成42个，完成率84%，主要因 */
  readonly start: string;
  /** True when the column's heading asks for a measure too. */
  readonly asksForMeasure: boolean;
  /** How many more indicators share the cell. */
  readonly others: number;
  /** What must still stand when it is written (`TextToWrite`). */
  readonly premises: readonly Premise[];
}

interface Ranked {
  readonly reason: MissingReason;
  readonly lost: Decimal;
  readonly share: Decimal;
}

const NONE = new Decimal(0);

/** Every missing reason of a workbook, the worst first: by the points lost, then by how far the target was missed. */
export function missingReasons({ forms }: WorkbookAnalysis): readonly MissingReason[] {
  return forms
    .flatMap(missingOn)
    .sort((a, b) => b.lost.cmp(a.lost) || b.share.cmp(a.share))
    .map(({ reason }) => reason);
}

/** The reason that a finding asks for in a cell, due or merely advisable; null where none is asked for. */
export function reasonAt({ forms }: WorkbookAnalysis, place: Place): MissingReason | null {
  for (const analysis of forms) {
    const { form, grid, values, convention, findings } = analysis;
    if (form.sheet !== place.sheet || !isScored(form)) continue;
    const finding = findings.find((one) => asksForReason(one) && isSameCell(one, place.cell));
    const rows = values.indicators.filter(({ indicator }) => {
      const cell = indicator.reason ?? form.reasonBlock;
      return cell !== null && isSameCell(cell, place.cell);
    });
    const first = rows.find(({ indicator }) => subjectOf(indicator) === finding?.subject);
    if (!first) continue;
    const context: ReasonContext = { view: grid, form, reading: values, convention };
    return reasonOf({ cell: place.cell, first, others: rows.length - 1 }, context).reason;
  }
  return null;
}

function isSameCell(a: CellRef, b: CellRef): boolean {
  return a.row === b.row && a.column === b.column;
}

function missingOn(analysis: FormAnalysis): Ranked[] {
  const { form, grid, values, convention, findings } = analysis;
  if (!isScored(form)) return [];
  const context: ReasonContext = { view: grid, form, reading: values, convention };
  // The findings decide: on a table in doubt they are silent.
  const isMissing = ({ cell }: RowsOfCell): boolean =>
    findings.some((one) => lacksReason(one) && isSameCell(one, cell));
  return [...reasonsDue(context, 'blank'), ...reasonsDue(context, 'placeholder')]
    .filter(isMissing)
    .map((rows) => reasonOf(rows, context));
}

function reasonOf({ cell, first, others }: RowsOfCell, context: ReasonContext): Ranked {
  const { form, view } = context;
  const lost = pointsLost(first, context);
  const gap = gapOf(first);
  const wanted = shownValue(view, first.indicator.target, first.target);
  const reached = shownValue(view, first.indicator.actual, first.actual);
  const numbers = [
    wanted && `指标值 ${wanted}`,
    reached && `完成值 ${reached}`,
    gap?.text,
    lost && `扣 ${shown(lost)} 分`,
  ];
  const reason: MissingReason = {
    formId: form.id,
    sheet: form.sheet,
    formName: form.projectName?.text ?? form.title?.text ?? form.sheet,
    subject: subjectOf(first.indicator),
    cell: { row: cell.row, column: cell.column },
    present: view.at(cell),
    numbers: numbers.filter(Boolean).join('，'),
    start: startingSentence(first, context),
    asksForMeasure: asksForMeasure(form, cell),
    others,
    premises: reasonPremises(view, form, cell),
  };
  return { reason, lost: lost ?? NONE, share: gap?.share ?? NONE };
}
