import { once } from '../../../grid/memo';
import { isScored, type AmountsForm, type ScoredForm } from '../../form';
import {
  BASIC_ON_BASEDATA,
  PROJECTS_ON_BASEDATA,
  THREE_PUBLIC_INDICATORS,
  THREE_PUBLIC_ON_BASEDATA,
} from '../../vocabulary/spending';
import { isBare } from '../../scoring/comparison';
import { knownUnit } from '../../values/unit';
import { baseNumber } from '../../scoring/comparison';
import { basedataAmounts, type BasedataAmount } from './basedata-facts';
import { departmentSpending, type StatedAmount } from './department-facts';
import { indicatorKey } from './project-key';
import type { WorkbookContext, WorkbookForm } from './workbook-rule';

/** A department's form beside the 基础数据表 of its year. */
export interface DepartmentAndBasedata {
  readonly department: WorkbookForm<ScoredForm>;
  readonly basedata: WorkbookForm<AmountsForm>;
  /** The same amount as both state it: one on the department's form, those of the year on the 基础数据表. */
  readonly amounts: readonly {
    readonly stated: Pick<StatedAmount, 'cell' | 'label' | 'yuan'>;
    readonly others: readonly BasedataAmount[];
  }[];
}

/** Only where the workbook has one of each for the year: whose numbers they are is certain then. */
export const departmentsWithBasedata = once(
  ({ forms }: WorkbookContext): readonly DepartmentAndBasedata[] => {
    const departments = forms.flatMap(({ form, grid, values }): WorkbookForm<ScoredForm>[] =>
      isScored(form) && form.kind === 'department' ? [{ form, grid, values }] : [],
    );
    const sheets = forms.flatMap(({ form, grid, values }): WorkbookForm<AmountsForm>[] =>
      !isScored(form) && form.kind === 'basedata' ? [{ form, grid, values }] : [],
    );
    const [department, ...rivals] = departments;
    const [basedata, ...others] = sheets;
    if (!department || !basedata || rivals.length > 0 || others.length > 0) return [];
    const year = department.form.year;
    if (year === null) return [];
    const spending = departmentSpending(department);
    const pairs = [
      ...spending.basic.map((stated) => ({ stated, labels: BASIC_ON_BASEDATA })),
      ...spending.projects.map((stated) => ({ stated, labels: PROJECTS_ON_BASEDATA })),
      ...threePublic(department).map((stated) => ({ stated, labels: THREE_PUBLIC_ON_BASEDATA })),
    ];
    const amounts = pairs.map(({ stated, labels }) => ({
      stated,
      others: basedataAmounts(basedata, labels, year),
    }));
    return [{ department, basedata, amounts: amounts.filter((pair) => pair.others.length > 0) }];
  },
);

/** 三公经费 as an indicator of the department's form whose result is an amount of money. */
function threePublic({
  form,
  values,
}: WorkbookForm<ScoredForm>): Pick<StatedAmount, 'cell' | 'label' | 'yuan'>[] {
  if (form.doubts.some(({ part }) => part === 'indicators' || part === 'form')) return [];
  return values.indicators.flatMap(({ indicator, actual }) => {
    const cell = indicator.actual;
    if (!cell || actual.kind !== 'quantity' || isBare(actual) || actual.percent) return [];
    if (!THREE_PUBLIC_INDICATORS.includes(indicatorKey(indicator.name))) return [];
    if (knownUnit(actual.unit).family !== 'money') return [];
    return [{ cell, label: indicator.name, yuan: baseNumber(actual) }];
  });
}
