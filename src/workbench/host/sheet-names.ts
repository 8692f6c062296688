import type { Engine } from './engine';
import type { ExcelBehaviour } from './excel-behaviour';
import { HostError } from './host-error';

const LONGEST_NAME = 31;
const FORBIDDEN = /[\\/?*[\]:]|^'|'$/;
/**
 * Full-width kin are refused too, ’ and ＇ at either end: every character tried in Excel 2010 and 2016
 * (qiita.com/RelaxTools/items/d173d0f94424349ca234; Microsoft KB 436482; apache/poi #47).
 */
const FORBIDDEN_FULL_WIDTH = /[：／？＊［］＼￥]|^[’＇]|[’＇]$/;
/** Reserved for tracking changes (support.microsoft.com, Rename a worksheet). */
const RESERVED = /^history$/i;

/** Throws InvalidArgument for a name that Excel gives no sheet. */
export function assertSheetName(name: string, behaviour: ExcelBehaviour): void {
  const odd = behaviour.refusesOddNames && (FORBIDDEN_FULL_WIDTH.test(name) || RESERVED.test(name));
  if (name === '' || name.length > LONGEST_NAME || FORBIDDEN.test(name) || odd)
    throw new HostError('InvalidArgument', `not a sheet name: ${name}`);
}

/** Throws ItemAlreadyExists for the name of another sheet. */
export function assertFree(engine: Engine, id: string, name: string): void {
  const taken = engine
    .sheets()
    .some((sheet) => sheet.id !== id && sheet.name.toLowerCase() === name.toLowerCase());
  if (taken) throw new HostError('ItemAlreadyExists', `there is a sheet ${name}`);
}
