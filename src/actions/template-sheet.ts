import type { Block, TemplateSheet, WorkbookReading } from '../form';
import { HostFailure, type WorkbookHost } from '../host';

/** Rows that a form's head may be merged over. */
const HEAD_ROWS = 12;

/** A sheet of the workbook as a template; rejects with a HostFailure where it has no form any more. */
export async function templateSheet(
  host: Pick<WorkbookHost, 'readMerges'>,
  workbook: WorkbookReading,
  sheet: string,
): Promise<TemplateSheet> {
  const source = workbook.sheets.find(({ cells }) => cells.name === sheet);
  if (!source || source.forms.length === 0)
    throw new HostFailure(`工作表“${sheet}”里没有自评表了，没有新建`, 'ItemNotFound');
  const { cells, forms } = source;
  return { cells, forms, merges: await mergesOf(host, { cells, forms }) };
}

/** The sheet's merged areas where they were read, else those of the form's head: Excel does not list too many. */
async function mergesOf(
  host: Pick<WorkbookHost, 'readMerges'>,
  { cells, forms }: Pick<TemplateSheet, 'cells' | 'forms'>,
): Promise<readonly Block[]> {
  const { top, left, right } = forms[0]!;
  return (
    cells.merges ?? (await host.readMerges(cells.name, { top, left, bottom: top + HEAD_ROWS - 1, right }))
  );
}
