import { subjectOf } from '../../sentences';
import { formsWithTables } from '../form-and-table';
import { placed, placeText, workbookRule } from '../workbook-rule';

/** An indicator that was not approved. Where most are, the table is not what the form was made from. */
export const indicatorAdded = workbookRule('indicator-added', 'info', (context) =>
  formsWithTables(context).flatMap(({ one, table, added, pairs }) =>
    pairs.length < added.length
      ? []
      : added.flatMap(({ indicator }) => {
          const cell = indicator.nameCell;
          const place = placeText(table.sheet, table.indicators[0]!.nameCell);
          const message = `批复的绩效目标（${place}起）里没有这项指标，请核对是否新增或改了名称`;
          return cell ? [placed(one, cell, subjectOf(indicator), message)] : [];
        }),
  ),
);
