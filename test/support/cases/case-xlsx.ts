import { strToU8, zipSync } from 'fflate';
import { parseAddress } from '../../../src/grid/address';
import { escapeXml, packageParts, type PartSheet } from '../xlsx-parts';
import type { BuiltSheet } from './build-case';
import type { CaseCellParts } from './case';

/** The .xlsx of a case as Excel writes one: shared strings, shared formulas, cached values where the case has them. */
export function caseXlsx(sheets: readonly BuiltSheet[], date1904: boolean): Uint8Array {
  const formats = ['General'];
  const strings: string[] = [];
  const indexIn = (list: string[], text: string): number => {
    const known = list.indexOf(text);
    return known < 0 ? list.push(text) - 1 : known;
  };
  const cellXml = (address: string, cell: CaseCellParts): string => {
    const style = ` s="${indexIn(formats, cell.fmt ?? 'General')}"`;
    const formula = formulaXml(cell);
    const { v } = cell;
    const [type, value] =
      v === null || v === undefined
        ? ['', '']
        : typeof v === 'number'
          ? ['', `<v>${v}</v>`]
          : typeof v === 'boolean'
            ? [' t="b"', `<v>${Number(v)}</v>`]
            : formula
              ? [' t="str"', `<v>${escapeXml(v)}</v>`]
              : [' t="s"', `<v>${indexIn(strings, v)}</v>`];
    return `<c r="${address}"${style}${type}>${formula}${value}</c>`;
  };
  const parts = sheets.map((sheet): PartSheet => ({
    name: sheet.name,
    state: sheet.state,
    xml: sheetXml(sheet, cellXml),
  }));
  const files = packageParts(parts, { formats, strings, date1904 });
  return zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)])));
}

function formulaXml({ f, shared }: CaseCellParts): string {
  const text = f === undefined ? '' : escapeXml(f.replace(/^=/, ''));
  if (!shared) return text && `<f>${text}</f>`;
  const head = `<f t="shared" si="${shared.si}"`;
  return text ? `${head} ref="${shared.ref ?? ''}">${text}</f>` : `${head}/>`;
}

function sheetXml(sheet: BuiltSheet, cellXml: (address: string, cell: CaseCellParts) => string): string {
  const rows = new Map<number, { column: number; xml: string }[]>();
  for (const [address, cell] of Object.entries(sheet.cells)) {
    const { row, column } = parseAddress(address);
    const line = rows.get(row) ?? [];
    line.push({ column, xml: cellXml(address, cell) });
    rows.set(row, line);
  }
  const data = [...rows]
    .sort(([a], [b]) => a - b)
    .map(([row, cells]) => {
      const hidden = sheet.hiddenRows.includes(row) ? ' hidden="1"' : '';
      const line = cells.sort((a, b) => a.column - b.column).map(({ xml }) => xml);
      return `<row r="${row}"${hidden}>${line.join('')}</row>`;
    });
  const columns = sheet.hiddenColumns.map((letters) => {
    const { column } = parseAddress(`${letters}1`);
    return `<col min="${column}" max="${column}" width="9" hidden="1"/>`;
  });
  return (
    (columns.length ? `<cols>${columns.join('')}</cols>` : '') +
    `<sheetData>${data.join('')}</sheetData>` +
    (sheet.protected ? '<sheetProtection sheet="1" objects="1" scenarios="1"/>' : '') +
    (sheet.merges.length
      ? `<mergeCells count="${sheet.merges.length}">${sheet.merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`
      : '')
  );
}
