import type { CellRef } from '../../../../grid/cells';
import type { ScoredForm } from '../../../form';
import { agrees, departmentsWithProjects, mixedUnitAmong, type ProjectSum } from '../department-and-projects';
import { AMOUNT_NAMES, inWan, sameMoney, totalRow } from '../money';
import { placed, placeText, workbookRule, type PlacedFinding, type WorkbookForm } from '../workbook-rule';

/**
 * 项目支出 of the department against what its projects add up to. A workbook need not hold every project: less than stated
 * counts only where the department states how many there are, and all of them are there. More may be money that passes through
 * the department (转移支付, 专项资金): worth a look, no fault. Told at the department's cell; at a project's only where that one
 * alone explains it, for the same line on two hundred forms says nothing of any.
 */
export const projectsSumMismatch = workbookRule('projects-sum-mismatch', 'warning', (context) =>
  departmentsWithProjects(context).flatMap(({ department, projects, count, sums }) => {
    if (sums.length === 0 || sums.some((sum) => agrees(sum) || mixedUnitAmong(sum) !== null)) return [];
    const isComplete = count !== null && count.count === projects.length;
    const wrong = sums.filter(({ sum, stated }) => isComplete || sum.gt(stated.yuan));
    const [first] = wrong;
    // An amount inside its label may be any of the columns: it is wrong only where it fits none.
    if (!first || wrong.length < sums.length) return [];
    const chosen = sums.find(({ column: of }) => of === 'spent') ?? first;
    const cause = causeOf(chosen, projects);
    const { stated } = chosen;
    const here = `项目支出填了${inWan(stated.yuan)}，${projects.length}张项目表的${sumText(chosen)}${cause ? `，${cause.seen}` : ''}，请核对（不列入本部门支出的项目除外）`;
    return [
      placed(department, stated.cell, stated.label, here, isComplete ? 'warning' : 'info'),
      ...(cause ? [atProject(cause, chosen, department)] : []),
    ];
  }),
);

/** The one project by which the sum is too large. */
interface Cause {
  readonly one: WorkbookForm<ScoredForm>;
  readonly cell: CellRef;
  readonly label: string;
  /** Why it is this one, for the department and for the project itself. */
  readonly seen: string;
  readonly own: string;
}

/** The only project without which the sum is right, else the only one that is larger than all that is stated. */
function causeOf(chosen: ProjectSum, projects: readonly WorkbookForm<ScoredForm>[]): Cause | null {
  const { stated, sum, column, amounts } = chosen;
  if (sum.lte(stated.yuan)) return null;
  const excess = sum.minus(stated.yuan);
  const isExcess = amounts.map((amount) => sameMoney(amount, excess, amounts.length));
  const isLarger = amounts.map((amount) => amount.gt(stated.yuan) && !sameMoney(amount, stated.yuan));
  const index = onlyTrue(isExcess) ?? onlyTrue(isLarger);
  const one = index === null ? undefined : projects[index];
  const row = one && totalRow(one.form);
  const cell = row?.[column];
  if (index === null || !one || !row || !cell) return null;
  const place = placeText(one.form.sheet, cell);
  const amount = inWan(amounts[index]!);
  const [seen, own] = isExcess[index]
    ? [`正好是${place}的${amount}`, `正好是本项目的${amount}，请核对本项目是否不列入本部门支出，或重复计入`]
    : [`其中${place}一项就有${amount}`, `其中本项目一项就有${amount}，请核对本项目的金额`];
  return { one, cell, label: row.label, seen, own };
}

function atProject(cause: Cause, chosen: ProjectSum, department: WorkbookForm<ScoredForm>): PlacedFinding {
  const { stated } = chosen;
  const message = `部门整体的项目支出（${placeText(department.form.sheet, stated.cell)}）是${inWan(stated.yuan)}，各项目表的${sumText(chosen)}，${cause.own}`;
  return placed(cause.one, cause.cell, cause.label, message, 'info');
}

/** 全年执行数合计250万元，多50万元 */
function sumText({ column, sum, stated }: ProjectSum): string {
  const more = sum.gt(stated.yuan) ? '多' : '少';
  return `${AMOUNT_NAMES[column]}合计${inWan(sum)}，${more}${inWan(sum.minus(stated.yuan).abs())}`;
}

/** The position of the only true one; null for none and for several. */
function onlyTrue(values: readonly boolean[]): number | null {
  const first = values.indexOf(true);
  return first >= 0 && first === values.lastIndexOf(true) ? first : null;
}
