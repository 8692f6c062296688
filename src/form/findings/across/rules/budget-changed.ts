import { inWan, isMixedUnit, isRoundingOf, sameMoney, totalRow, yuanAt } from '../money';
import { formsWithTables } from '../form-and-table';
import { placed, placeText, workbookRule } from '../workbook-rule';

/** 年初预算数 is not the approved budget. Where 全年预算数 is, the approval came during the year. */
export const budgetChanged = workbookRule('budget-changed', 'warning', (context) =>
  formsWithTables(context).flatMap(({ one, table }) => {
    const row = totalRow(one.form);
    const approved = table.budget?.total;
    const initial = yuanAt(one, row?.initial ?? null);
    if (!row?.initial || !approved || !initial) return [];
    const budget = yuanAt(one, row.budget);
    const isLater = initial.isZero() && budget !== null && sameMoney(budget, approved.yuan);
    if (isRoundingOf(initial, approved.yuan) || sameMoney(initial, approved.yuan) || isLater) return [];
    if (isMixedUnit(initial, approved.yuan)) return [];
    const difference = initial.minus(approved.yuan);
    const message = `年初预算数是${inWan(initial)}，批复的是${inWan(approved.yuan)}（${placeText(table.sheet, approved)}），${difference.isNegative() ? '少' : '多'}${inWan(difference.abs())}，请核对`;
    return [placed(one, row.initial, row.label, message)];
  }),
);
