import { addressOf } from '../../grid/address';
import type { WorkbookAnalysis } from '../analysis';
import { countLevels, type LevelCounts } from '../findings/levels';
import { KINDS } from '../form';

/** One form as a line of a list. */
export interface FormRow extends LevelCounts {
  readonly sheet: string;
  /** A1 address of its first cell. */
  readonly cell: string;
  /** 项目支出绩效自评表 … */
  readonly kind: string;
  /** 项目名称, or the department's name; '' where the form has none. */
  readonly name: string;
  readonly year: string;
  /** As its convention prints it; '' where there is nothing to compute from. */
  readonly rate: string;
  /** What 总分 is once 一键重算 has run; null where there is nothing to compute from. */
  readonly total: number | null;
  readonly grade: string;
}

/** The forms of a workbook, in its order. */
export function formRows({ forms }: WorkbookAnalysis): FormRow[] {
  return forms.map(({ form, computed, findings }) => ({
    sheet: form.sheet,
    cell: addressOf({ row: form.top, column: form.left }),
    kind: KINDS[form.kind].name,
    name: form.projectName?.text ?? '',
    year: form.year ?? '',
    rate: computed.rateText ?? '',
    total: computed.total === null ? null : Number(computed.total),
    grade: computed.grade ?? '',
    ...countLevels(findings),
  }));
}
