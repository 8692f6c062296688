import { RULES_ACROSS } from '.';
import { cellKey } from '../../../grid/cells';
import type { Form } from '../../form';
import type { Finding } from '../finding';
import type { WorkbookContext } from './workbook-rule';

/** What is found across the forms of a workbook, by the form where it stands; one finding of each rule at a cell. */
export function checkWorkbook(context: WorkbookContext): ReadonlyMap<Form, readonly Finding[]> {
  const byForm = new Map<Form, Map<string, Finding>>();
  for (const { id, severity, check } of RULES_ACROSS) {
    for (const { form, found } of check(context)) {
      const own = byForm.get(form) ?? new Map<string, Finding>();
      byForm.set(form, own);
      const key = `${id}@${cellKey(found)}`;
      if (!own.has(key)) own.set(key, { rule: id, severity, ...found });
    }
  }
  return new Map([...byForm].map(([form, found]) => [form, [...found.values()]]));
}
