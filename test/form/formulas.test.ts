import { planRecompute, analyseWorkbook } from '../../src/form';
import { fixtureNames, fixtureSheets } from '../support/fixtures';

/** DESIGN 5: what Excel 2010, WPS and LibreOffice share. */
const ALLOWED = new Set([
  'IF',
  'IFERROR',
  'ROUND',
  'ROUNDDOWN',
  'MIN',
  'MAX',
  'SUM',
  'VALUE',
  'SUBSTITUTE',
  'ABS',
  'N',
]);

test.each(fixtureNames())('formulas for %s use the shared functions and the own sheet alone', (name) => {
  const sheets = fixtureSheets(name);
  for (const { formula } of planRecompute(analyseWorkbook(sheets)).edits) {
    const code = formula.replace(/"[^"]*"/g, '""');
    const functions = [...code.matchAll(/([A-Z]+)\(/g)].map(([, called]) => called!);
    expect(functions.filter((called) => !ALLOWED.has(called))).toEqual([]);
    expect(code).not.toMatch(/[!{}[\]]/);
    expect(formula.length).toBeLessThan(8192);
  }
});
