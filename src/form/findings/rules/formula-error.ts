import { cellKey, type CellRef } from '../../../grid/cells';
import { isScored, type Form } from '../../form';
import { isOwnFormula } from '../../scoring/own-formula';
import { EXCEL_ERRORS } from '../../vocabulary/excel-errors';
import type { CheckContext } from '../context';
import { found, ruleForAll, type Found } from '../rule';
import { subjectOf } from '../sentences';

/** A recognised cell whose formula shows an error. */
export const formulaError = ruleForAll({ id: 'formula-error', severity: 'error' }, (context) => {
  const seen = new Set<string>();
  return cellsOf(context.form).flatMap(({ cell, subject }) => {
    const error = cell && errorIn(context, cell, subject);
    if (!error || seen.has(cellKey(error))) return [];
    seen.add(cellKey(error));
    return [error];
  });
});

interface NamedCell {
  readonly cell: CellRef | null;
  readonly subject: string;
}

function cellsOf(form: Form): NamedCell[] {
  if (!isScored(form)) {
    const sums = form.sums.flatMap(({ label, parent, children }) =>
      [parent, ...children].map((cell) => ({ cell, subject: label })),
    );
    const { controlRate } = form;
    const rate = controlRate ? [controlRate.rate, controlRate.actual, controlRate.authorised] : [];
    return [...sums, ...rate.map((cell) => ({ cell, subject: '控制率' }))];
  }
  const funds = (form.funds?.rows ?? []).flatMap((row) =>
    [row.initial, row.budget, row.spent, row.weight, row.rate, row.score].map((cell) => ({
      cell,
      subject: row.label,
    })),
  );
  const indicators = form.indicators.flatMap((row) =>
    [row.target, row.actual, row.weight, row.score].map((cell) => ({ cell, subject: subjectOf(row) })),
  );
  const sums = [form.total, ...form.subtotals].flatMap((row) =>
    [row?.weight ?? null, row?.score ?? null].map((cell) => ({ cell, subject: '总分' })),
  );
  return [...funds, ...indicators, ...sums];
}

function errorIn({ view }: CheckContext, cell: CellRef, subject: string): Found | null {
  const value = view.at(cell);
  if (typeof value !== 'string' || !EXCEL_ERRORS.includes(value.trim().toUpperCase())) return null;
  const formula = view.formula(cell.row, cell.column);
  const advice =
    formula !== null && isOwnFormula(formula) ? '请再点一键重算' : '请检查其中的公式和它引用的单元格';
  return found(cell, subject, `单元格显示${value.trim()}，算不出数，${advice}`);
}
