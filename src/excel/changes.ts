import { inExcel } from './failures';

/** Tells of edits by people (and other add-ins); our own writes are not reported. */
export function onChanged(listener: () => void, isWriting: () => boolean): Promise<() => Promise<void>> {
  return inExcel('无法监听工作簿的改动，请在改动后点刷新', async (context) => {
    const handler = context.workbook.worksheets.onChanged.add(async (event) => {
      if (isWriting() || event.triggerSource === Excel.EventTriggerSource.thisLocalAddin) return;
      listener();
    });
    await context.sync();
    return async () => {
      await Excel.run(handler.context, async (own) => {
        handler.remove();
        await own.sync();
      });
    };
  });
}
