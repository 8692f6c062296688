import { strToU8, zipSync } from 'fflate';
import { addressOf, type SheetCells } from '../../src/form';
import { escapeXml, packageParts } from './xlsx-parts';

/** A plain .xlsx of these sheets: constants, formulas without cached values, and number formats. */
export function makeXlsx(sheets: readonly SheetCells[]): Uint8Array {
  const formats = [...new Set(['General', ...sheets.flatMap((sheet) => sheet.numberFormats.flat())])];
  const parts = packageParts(
    sheets.map((sheet) => ({ name: sheet.name, xml: sheetXml(sheet, formats) })),
    { formats },
  );
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])));
}

function sheetXml(sheet: SheetCells, formats: readonly string[]): string {
  const rows = sheet.values.map((line, i) => {
    const row = sheet.top + i;
    const cells = line.map((value, j) => {
      const formula = sheet.formulas[i]?.[j] ?? null;
      const style = formats.indexOf(sheet.numberFormats[i]?.[j] ?? 'General');
      const head = `<c r="${addressOf({ row, column: sheet.left + j })}" s="${style}"`;
      if (formula !== null) return `${head}><f>${escapeXml(formula.slice(1))}</f></c>`;
      if (value === null || value === '') return `${head}/>`;
      if (typeof value === 'number') return `${head}><v>${value}</v></c>`;
      if (typeof value === 'boolean') return `${head} t="b"><v>${Number(value)}</v></c>`;
      return `${head} t="inlineStr"><is><t xml:space="preserve">${escapeXml(value)}</t></is></c>`;
    });
    return `<row r="${row}">${cells.join('')}</row>`;
  });
  return `<sheetData>${rows.join('')}</sheetData>`;
}
