import { inExcel } from './failures';

/** Tells the id of each sheet that people (and other add-ins) edit; our own writes are not reported. */
export function onChanged(
  listener: (sheetId: string) => void,
  isWriting: () => boolean,
): Promise<() => Promise<void>> {
  return inExcel('无法监听工作簿的改动，请在改动后点刷新', async (context) => {
    const handler = context.workbook.worksheets.onChanged.add(async (event) => {
      if (!isWriting() && !isOurs(event)) listener(event.worksheetId);
    });
    await context.sync();
    return () => stopped(handler);
  });
}

/** Tells of sheets that come and go; of new names where Excel does (ExcelApi 1.17). */
export function onSheetsChanged(
  listener: () => void,
  isWriting: () => boolean,
): Promise<() => Promise<void>> {
  return inExcel('无法得知工作表的增减，请在改动后点刷新', async (context) => {
    const { worksheets } = context.workbook;
    const tell = async (): Promise<void> => {
      if (!isWriting()) listener();
    };
    const added = worksheets.onAdded.add(tell);
    const deleted = worksheets.onDeleted.add(tell);
    const renamed = Office.context.requirements.isSetSupported('ExcelApi', '1.17')
      ? worksheets.onNameChanged.add(tell)
      : null;
    await context.sync();
    return async () => {
      await stopped(added);
      await stopped(deleted);
      if (renamed) await stopped(renamed);
    };
  });
}

/** Told since ExcelApi 1.14; older hosts leave it to `isWriting`. */
function isOurs(event: Excel.WorksheetChangedEventArgs): boolean {
  return (
    Office.context.requirements.isSetSupported('ExcelApi', '1.14') &&
    event.triggerSource === Excel.EventTriggerSource.thisLocalAddin
  );
}

/** Tells the name of each sheet that is shown from now on. */
export function onActivated(listener: (sheet: string) => void): Promise<() => Promise<void>> {
  return inExcel('无法得知当前是哪张工作表，请在切换后点刷新', async (context) => {
    const handler = context.workbook.worksheets.onActivated.add(async ({ worksheetId }) => {
      const name = await nameOf(worksheetId);
      if (name !== null) listener(name);
    });
    await context.sync();
    return () => stopped(handler);
  });
}

/** Null when the sheet is gone by the time that Excel tells of it. */
function nameOf(id: string): Promise<string | null> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(id);
    sheet.load('name');
    await context.sync();
    return sheet.isNullObject ? null : sheet.name;
  });
}

async function stopped<T>(handler: OfficeExtension.EventHandlerResult<T>): Promise<void> {
  await Excel.run(handler.context, async (own) => {
    handler.remove();
    await own.sync();
  });
}
