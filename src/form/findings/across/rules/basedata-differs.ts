import { STAFF_INDICATORS } from '../../../vocabulary/spending';
import { numberAt } from '../../../scoring/reading';
import { shown, subjectOf } from '../../sentences';
import { departmentsWithBasedata, type DepartmentAndBasedata } from '../department-and-basedata';
import { inWan, isMixedUnit, sameMoney } from '../money';
import { indicatorKey } from '../project-key';
import { placed, placeText, workbookRule, type PlacedFinding } from '../workbook-rule';

/** 部门整体 and 基础数据表 state the same amount, or the same number of people, differently. */
export const basedataDiffers = workbookRule('basedata-differs', 'warning', (context) =>
  departmentsWithBasedata(context).flatMap((both) => [...amountsThatDiffer(both), ...staffThatDiffers(both)]),
);

function amountsThatDiffer({ department, basedata, amounts }: DepartmentAndBasedata): PlacedFinding[] {
  return amounts.flatMap(({ stated, others }) => {
    // Budget and final account of the year may differ: the amount must be one of them.
    const fits = others.some(({ yuan }) => sameMoney(yuan, stated.yuan, 2) || isMixedUnit(yuan, stated.yuan));
    const last = others.at(-1);
    if (fits || !last) return [];
    const here = placeText(department.form.sheet, stated.cell);
    const there = placeText(basedata.form.sheet, last.cell);
    const difference = inWan(stated.yuan.minus(last.yuan).abs());
    return [
      placed(
        department,
        stated.cell,
        stated.label,
        `这里是${inWan(stated.yuan)}，基础数据表的${last.label}（${there}，${last.heading}）是${inWan(last.yuan)}，相差${difference}，请核对后改成一致`,
      ),
      placed(
        basedata,
        last.cell,
        last.label,
        `这里是${inWan(last.yuan)}，部门整体自评表（${here}）是${inWan(stated.yuan)}，相差${difference}，请核对后改成一致`,
      ),
    ];
  });
}

function staffThatDiffers({ department, basedata }: DepartmentAndBasedata): PlacedFinding[] {
  const cell = basedata.form.controlRate?.actual ?? null;
  const people = numberAt(basedata.grid, cell);
  if (!cell || !people) return [];
  return department.values.indicators.flatMap(({ indicator, actual }) => {
    const own = indicator.actual;
    if (!own || actual.kind !== 'quantity' || actual.percent || actual.number.eq(people)) return [];
    if (!STAFF_INDICATORS.includes(indicatorKey(indicator.name))) return [];
    const [here, there] = [placeText(department.form.sheet, own), placeText(basedata.form.sheet, cell)];
    const [mine, theirs] = [shown(actual.number), shown(people)];
    return [
      placed(
        department,
        own,
        subjectOf(indicator),
        `这里是${mine}人，基础数据表的在职人数（${there}）是${theirs}人，请核对后改成一致`,
      ),
      placed(
        basedata,
        cell,
        '在职人数',
        `这里是${theirs}人，部门整体自评表（${here}）是${mine}人，请核对后改成一致`,
      ),
    ];
  });
}
