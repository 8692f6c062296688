import { placeOf, type CellRef } from '../form';
import { HostFailure } from '../host';

/** Sentences for the errors that Excel gives in the field; the rest name their code. */
const SENTENCES: Readonly<Record<string, string>> = {
  InvalidOperationInCellEditMode: '正在编辑单元格。请按回车结束单元格编辑，再试一次',
  AccessDenied: '工作表受保护或工作簿为只读。请先撤销保护，再试一次',
  ItemNotFound: '工作表不见了，可能已被删除或改名。请刷新后再试',
  RequestPayloadSizeLimitExceeded: '工作簿太大，一次写入的内容超过了 Excel 的限制',
  ResponsePayloadSizeLimitExceeded: '工作簿太大，一次读取的内容超过了 Excel 的限制',
  RequestAborted: 'Excel 中断了这次操作，请再试一次',
  HostIsBusy: 'Excel 正忙，请稍后再试',
};

/** The Office.js code of an error, or 'Unknown'. */
export function codeOf(cause: unknown): string {
  const code = typeof cause === 'object' && cause !== null && 'code' in cause ? cause.code : null;
  return typeof code === 'string' ? code : 'Unknown';
}

/** Turns any error of Office.js into an HostFailure; `outcome` says what became of the workbook. */
export function failureOf(cause: unknown, outcome: string): HostFailure {
  if (cause instanceof HostFailure) return cause;
  const code = codeOf(cause);
  const reason = SENTENCES[code] ?? `Excel 没有完成这一步（${code}）`;
  return new HostFailure(`${reason}。${outcome}`, code, { cause });
}

/** The sentence for sheets that are protected. */
export function protectedSheets(names: readonly string[]): HostFailure {
  const list = names.map((name) => `“${name}”`).join('、');
  return new HostFailure(
    `工作表${list}受保护，没有写入任何内容。请先撤销工作表保护，再试一次`,
    'AccessDenied',
  );
}

/** Cells of the workbook in a sentence: the first `most` of them, and how many there are in all. */
export function namedCells(cells: readonly (CellRef & { readonly sheet: string })[], most: number): string {
  const shown = cells.slice(0, most).map((cell) => placeOf({ sheet: cell.sheet, cell }));
  return shown.join('、') + (cells.length > shown.length ? ` 等 ${cells.length} 处` : '');
}

/** The same failure, with the cells that somebody typed into meanwhile and that were not put back. */
export function exceptTyped(
  failure: HostFailure,
  cells: readonly (CellRef & { sheet: string })[],
): HostFailure {
  return new HostFailure(
    `${failure.message}；其中${namedCells(cells, 5)}刚刚有人填过，保留了新填的内容`,
    failure.code,
    { cause: failure },
  );
}

/** The same failure, with the new sheets that somebody has worked on meanwhile and that were not deleted. */
export function exceptChanged(failure: HostFailure, sheets: readonly string[]): HostFailure {
  const names = sheets.map((name) => `“${name}”`).join('、');
  return new HostFailure(`${failure.message}；其中${names}刚刚有人改过，没有删除`, failure.code, {
    cause: failure,
  });
}

/** The sentence for a roll-back that failed as well: it names the cells. */
export function notRestored(cells: readonly (CellRef & { sheet: string })[], cause: unknown): HostFailure {
  return new HostFailure(
    `写入时出错，而且没能恢复原样。请用 Excel 的撤销，或不保存关闭工作簿，并核对：${namedCells(cells, 20)}`,
    codeOf(cause),
    { cause },
  );
}

/** Runs a step in Excel and gives its errors as sentences. Waits while a cell is being edited. */
export async function inExcel<T>(
  outcome: string,
  step: (context: Excel.RequestContext) => Promise<T>,
): Promise<T> {
  try {
    return await Excel.run({ delayForCellEdit: true }, step);
  } catch (cause) {
    throw failureOf(cause, outcome);
  }
}
