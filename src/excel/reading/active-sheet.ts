/**
 * The name of the sheet that is shown; null when it is a chart or macro sheet, or another workbook has the focus: Excel
 * then fails the batch (office-js #2444), so it is asked in a sync of its own.
 */
export async function activeSheet(context: Excel.RequestContext): Promise<string | null> {
  const sheet = context.workbook.worksheets.getActiveWorksheet();
  sheet.load('name');
  try {
    await context.sync();
    return sheet.name;
  } catch {
    // That no worksheet is active is an answer, not a failure; whatever else is wrong the next sync says.
    return null;
  }
}
