import type Decimal from 'decimal.js';
import type { CellRef } from '../../../../grid/cells';
import { agrees, departmentsWithProjects, mixedUnitAmong } from '../department-and-projects';
import { departmentsWithBasedata } from '../department-and-basedata';
import { formsWithTables } from '../form-and-table';
import { AMOUNT_COLUMNS, inWan, isMixedUnit, totalRow, yuanAt } from '../money';
import { sameProjects } from '../same-projects';
import {
  placed,
  placeText,
  workbookRule,
  type PlacedFinding,
  type WorkbookContext,
  type WorkbookForm,
} from '../workbook-rule';

/** One amount on two forms, the one exactly ten thousand times the other: 元 was typed where 万元 is counted, or the reverse. */
export const amountUnitMixed = workbookRule('amount-unit-mixed', 'error', (context) => [
  ...ofSameProject(context),
  ...ofBasedata(context),
  ...ofApproved(context),
  ...ofProjectsInSum(context),
]);

interface Side {
  readonly one: WorkbookForm;
  readonly cell: CellRef;
  readonly label: string;
  readonly yuan: Decimal;
}

function ofSameProject({ forms }: WorkbookContext): PlacedFinding[] {
  return sameProjects(forms).flatMap(([first, ...others]) =>
    others.flatMap((other) =>
      AMOUNT_COLUMNS.flatMap((column) => {
        const [a, b] = [first!, other].map((one): Side | null => {
          const row = totalRow(one.form);
          const yuan = yuanAt(one, row?.[column] ?? null);
          return row?.[column] && yuan ? { one, cell: row[column], label: row.label, yuan } : null;
        });
        return a && b ? bothPlaces(a, b) : [];
      }),
    ),
  );
}

function ofBasedata(context: WorkbookContext): PlacedFinding[] {
  return departmentsWithBasedata(context).flatMap(({ department, basedata, amounts }) =>
    amounts.flatMap(({ stated, others }) => {
      const other = others.find(({ yuan }) => isMixedUnit(yuan, stated.yuan));
      return other ? bothPlaces({ one: department, ...stated }, { one: basedata, ...other }) : [];
    }),
  );
}

function ofApproved(context: WorkbookContext): PlacedFinding[] {
  return formsWithTables(context).flatMap(({ one, table }) => {
    const row = totalRow(one.form);
    const approved = table.budget?.total;
    const initial = yuanAt(one, row?.initial ?? null);
    if (!row?.initial || !approved || !initial || !isMixedUnit(initial, approved.yuan)) return [];
    return [
      placed(one, row.initial, row.label, sentence(initial, approved.yuan, placeText(table.sheet, approved))),
    ];
  });
}

/** The projects add up to the department's 项目支出 once one of them is taken for 元. */
function ofProjectsInSum(context: WorkbookContext): PlacedFinding[] {
  return departmentsWithProjects(context).flatMap(({ department, projects, sums }) => {
    if (sums.some(agrees)) return [];
    return sums.flatMap((sum) => {
      const index = mixedUnitAmong(sum);
      const one = index === null ? undefined : projects[index];
      const row = one && totalRow(one.form);
      const cell = row?.[sum.column];
      if (index === null || !one || !row || !cell) return [];
      const place = placeText(department.form.sheet, sum.stated.cell);
      const message = `这里是${inWan(sum.amounts[index]!)}；按元计时，各项目合计正好等于部门整体的项目支出（${place}）。可能把元填成了万元，请核对`;
      const back = `项目表${placeText(one.form.sheet, cell)}可能把元填成了万元：改正后各项目合计正好等于这里的${inWan(sum.stated.yuan)}，请核对`;
      return [
        placed(one, cell, row.label, message),
        placed(department, sum.stated.cell, sum.stated.label, back),
      ];
    });
  });
}

function bothPlaces(a: Side, b: Side): PlacedFinding[] {
  if (!isMixedUnit(a.yuan, b.yuan)) return [];
  return [
    placed(a.one, a.cell, a.label, sentence(a.yuan, b.yuan, placeText(b.one.form.sheet, b.cell))),
    placed(b.one, b.cell, b.label, sentence(b.yuan, a.yuan, placeText(a.one.form.sheet, a.cell))),
  ];
}

function sentence(own: Decimal, other: Decimal, place: string): string {
  return `这里是${inWan(own)}，${place}的同一金额是${inWan(other)}，正好相差一万倍，可能把元和万元填混了，请核对单位`;
}
