import { addressOf, columnLetters } from '../../grid/address';
import { blockAddress, columnCount, rowCount, type Block } from '../../grid/block';
import type { CellRef, CellValue } from '../../grid/cells';
import type { DesignCell, SheetDesign, Validation } from '../../templates';
import { rangeOf } from '../sheet/ranges';
import type { NewStyles } from './write-styles';
import { xmlText } from './write-text';

/** Excel refuses a list of choices that is longer than this. */
const LONGEST_LIST = 255;

/** The worksheet part of a drawn sheet. */
export function sheetXml(design: SheetDesign, styles: NewStyles): string {
  const { columnWidths, cells, print } = design;
  const last = { row: design.rowHeights.length, column: columnWidths.length };
  const columns = columnWidths.map(
    (width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  const merges = cells.filter((cell) => rowCount(cell) * columnCount(cell) > 1).map(blockAddress);
  return (
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' +
    `<dimension ref="A1:${addressOf(last)}"/>` +
    '<sheetViews><sheetView workbookViewId="0"/></sheetViews>' +
    '<sheetFormatPr defaultRowHeight="14.25"/>' +
    `<cols>${columns.join('')}</cols>` +
    `<sheetData>${rowsXml(design, styles)}</sheetData>` +
    (design.filter ? `<autoFilter ref="${blockAddress(design.filter)}"/>` : '') +
    (merges.length
      ? `<mergeCells count="${merges.length}">${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`
      : '') +
    highlightsXml(design, styles) +
    validationsXml(design.validations) +
    '<printOptions horizontalCentered="1"/>' +
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>' +
    `<pageSetup paperSize="9" orientation="${print.landscape ? 'landscape' : 'portrait'}" fitToWidth="1" fitToHeight="${print.onePage ? 1 : 0}"/>` +
    (print.onePage
      ? ''
      : '<headerFooter><oddFooter>&amp;C第 &amp;P 页，共 &amp;N 页</oddFooter></headerFooter>') +
    '</worksheet>'
  );
}

/** Every cell of a merge carries its look, or the frame would have gaps. */
function rowsXml({ rowHeights, cells }: SheetDesign, styles: NewStyles): string {
  const rows = rowHeights.map((): [number, string][] => []);
  for (const cell of cells) {
    const style = styles.indexOf(cell.look);
    for (const at of covered(cell)) {
      const isFirst = at.row === cell.top && at.column === cell.left;
      rows[at.row - 1]!.push([at.column, cellXml(at, style, isFirst ? cell.content : { value: null })]);
    }
  }
  return rows
    .map((line, index) => {
      const content = line.sort(([a], [b]) => a - b).map(([, xml]) => xml);
      return `<row r="${index + 1}" ht="${rowHeights[index]}" customHeight="1">${content.join('')}</row>`;
    })
    .join('');
}

function covered(block: Block): CellRef[] {
  const columns = columnCount(block);
  return Array.from({ length: rowCount(block) * columns }, (_, index) => ({
    row: block.top + Math.floor(index / columns),
    column: block.left + (index % columns),
  }));
}

function cellXml(at: CellRef, style: number, content: DesignCell['content']): string {
  const start = `<c r="${columnLetters(at.column)}${at.row}" s="${style}"`;
  if ('formula' in content) {
    const type = typeof content.cached === 'string' ? ' t="str"' : '';
    return `${start}${type}><f>${xmlText(content.formula.slice(1))}</f>${valueXml(content.cached)}</c>`;
  }
  const { value } = content;
  if (value === null) return `${start}/>`;
  if (typeof value === 'string') {
    return `${start} t="inlineStr"><is><t xml:space="preserve">${xmlText(value)}</t></is></c>`;
  }
  return `${start}${typeof value === 'boolean' ? ' t="b"' : ''}>${valueXml(value)}</c>`;
}

function valueXml(value: CellValue): string {
  if (value === null) return '';
  return `<v>${typeof value === 'boolean' ? Number(value) : xmlText(String(value))}</v>`;
}

function highlightsXml({ highlights }: SheetDesign, styles: NewStyles): string {
  return highlights
    .map(
      (highlight, index) =>
        `<conditionalFormatting sqref="${rangeOf(highlight)}">` +
        `<cfRule type="expression" dxfId="${styles.highlight}" priority="${index + 1}">` +
        `<formula>${xmlText(highlight.formula.slice(1))}</formula></cfRule></conditionalFormatting>`,
    )
    .join('');
}

function validationsXml(validations: readonly Validation[]): string {
  if (validations.length === 0) return '';
  return `<dataValidations count="${validations.length}">${validations.map(validationXml).join('')}</dataValidations>`;
}

function validationXml({ cells, rule, otherwise, message }: Validation): string {
  const refuses =
    otherwise === 'stop' ? ` showErrorMessage="1" errorTitle="填写有误" error="${xmlText(message)}"` : '';
  const where = `allowBlank="1"${refuses} sqref="${blockAddress(cells)}"`;
  if (rule.kind === 'list') {
    const choices = rule.choices.join(',');
    if (choices.length > LONGEST_LIST) throw new RangeError(`the list is too long for Excel: ${choices}`);
    return `<dataValidation type="list" ${where}><formula1>"${xmlText(choices)}"</formula1></dataValidation>`;
  }
  const most = typeof rule.most === 'number' ? String(rule.most) : rule.most.formula.slice(1);
  return (
    `<dataValidation type="decimal" operator="between" ${where}>` +
    `<formula1>${rule.least}</formula1><formula2>${xmlText(most)}</formula2></dataValidation>`
  );
}
