import { agrees, departmentsWithProjects, mixedUnitAmong } from '../department-and-projects';
import { AMOUNT_NAMES, inWan, totalRow } from '../money';
import { placed, placeText, workbookRule } from '../workbook-rule';

/**
 * 项目支出 of the department against what its projects add up to. A workbook need not hold every project: less than stated
 * counts only where the department states how many there are, and all of them are there. More may be money that passes through
 * the department (转移支付, 专项资金): worth a look, no fault.
 */
export const projectsSumMismatch = workbookRule('projects-sum-mismatch', 'warning', (context) =>
  departmentsWithProjects(context).flatMap(({ department, projects, count, sums }) => {
    if (sums.length === 0 || sums.some((sum) => agrees(sum) || mixedUnitAmong(sum) !== null)) return [];
    const isComplete = count !== null && count.count === projects.length;
    const wrong = sums.filter(({ sum, stated }) => isComplete || sum.gt(stated.yuan));
    const [first] = wrong;
    // An amount inside its label may be any of the columns: it is wrong only where it fits none.
    if (!first || wrong.length < sums.length) return [];
    const { stated, column, sum } = sums.find(({ column: of }) => of === 'spent') ?? first;
    const difference = inWan(sum.minus(stated.yuan).abs());
    const more = sum.gt(stated.yuan) ? '多' : '少';
    const here = `项目支出填了${inWan(stated.yuan)}，${projects.length}张项目表的${AMOUNT_NAMES[column]}合计${inWan(sum)}，${more}${difference}，请核对（不列入本部门支出的项目除外）`;
    const there = `部门整体的项目支出（${placeText(department.form.sheet, stated.cell)}）是${inWan(stated.yuan)}，各项目表的${AMOUNT_NAMES[column]}合计${inWan(sum)}，${more}${difference}，请核对本项目的金额`;
    return [
      placed(department, stated.cell, stated.label, here, isComplete ? 'warning' : 'info'),
      ...projects.flatMap((one) => {
        const row = totalRow(one.form);
        const cell = row?.[column];
        return cell ? [placed(one, cell, row.label, there, 'info')] : [];
      }),
    ];
  }),
);
