/** The number of 2000-01-01 where days are counted from 1904; Office.js does not say which date system a workbook has. */
const DAY_OF_2000_FROM_1904 = 35_064;

/** Asks, in the next sync, whether the workbook counts days from 1904; call the result afterwards. */
export function loadDateSystem(context: Excel.RequestContext): () => boolean {
  const day = context.workbook.functions.date(2000, 1, 1);
  day.load('value');
  return () => day.value === DAY_OF_2000_FROM_1904;
}
