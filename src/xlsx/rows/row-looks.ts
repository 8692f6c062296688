import { addressOf } from '../../grid/address';
import { blockAddress, columnCount, rowCount, type Block } from '../../grid/block';
import { XlsxError } from '../errors';
import { firstBehind, WORKSHEET_ORDER } from '../element-order';
import { Package } from '../package/package';
import { placedCells } from '../sheet/placed-cells';
import { readContent, type SheetContent, type SheetRow } from '../sheet/read-content';
import { openXlsx, type XlsxWorkbook } from '../workbook/open';
import { XmlEdits } from '../xml/edits';
import { attribute, child, parseFragment, qualified } from '../xml/element';
import { encodeAttribute } from '../xml/entities';

/** The file with the looks and the height of a row on another row of the sheet, whose contents stay. */
export function copyRowLooks(workbook: XlsxWorkbook, sheet: string, from: number, to: number): XlsxWorkbook {
  return changedSheet(workbook, sheet, (content, edits) => {
    const source = content.rows.find(({ number }) => number === from);
    if (!source) return;
    const text = content.part.text.slice(source.from, source.to);
    const target = content.rows.find(({ number }) => number === to);
    const contents = target
      ? cellsOf(content.part.text.slice(target.from, target.to))
      : new Map<number, string>();
    const xml = rowLike(text, to, contents);
    if (target) edits.replace(target.from, target.to, xml);
    else {
      const next = content.rows.find(({ number }) => number > to);
      const at = next ? next.from : lastEnd(content.rows);
      edits.replace(at, at, xml);
    }
  });
}

/** The file with these merged areas on the sheet, in place of those that it has. */
export function setMerges(workbook: XlsxWorkbook, sheet: string, merges: readonly Block[]): XlsxWorkbook {
  return changedSheet(workbook, sheet, ({ root }, edits) => {
    const present = child(root, 'mergeCells');
    const areas = merges.filter((block) => rowCount(block) * columnCount(block) > 1);
    const tag = qualified(root, 'mergeCells');
    const cell = qualified(root, 'mergeCell');
    const list = areas.map((block) => `<${cell} ref="${blockAddress(block)}"/>`).join('');
    const xml = areas.length ? `<${tag} count="${areas.length}">${list}</${tag}>` : '';
    if (present) edits.replace(present.from, present.to, xml);
    else if (xml !== '') {
      const next = firstBehind(root, WORKSHEET_ORDER, 'mergeCells');
      if (next) edits.insertBefore(next, xml);
      else edits.append(root, xml);
    }
  });
}

function changedSheet(
  workbook: XlsxWorkbook,
  sheet: string,
  change: (content: SheetContent, edits: XmlEdits) => void,
): XlsxWorkbook {
  const part = workbook.sheets.find(({ name }) => name === sheet);
  const content = part && readContent(workbook, part);
  if (!content) throw new XlsxError('not-writable', `工作表“${sheet}”没有读取，也不能写入`);
  const edits = new XmlEdits(content.part.text);
  change(content, edits);
  if (edits.isEmpty) return workbook;
  const parts = new Package(workbook.entries);
  parts.write(part.path, { ...content.part, text: edits.apply() });
  return openXlsx(parts.zip());
}

function lastEnd(rows: readonly SheetRow[]): number {
  return Math.max(...rows.map(({ to }) => to));
}

/** What stands in the cells of a row: the attributes but for place and look, and the content, by column. */
function cellsOf(row: string): Map<number, string> {
  return new Map(
    [...placedCells(parseFragment(row))].map(([column, cell]) => {
      const kept = cell.attributes
        .filter(({ name }) => name !== 'r' && name !== 's')
        .map(({ name, value }) => ` ${name}="${encodeAttribute(value)}"`);
      return [column, `${kept.join('')}>${row.slice(cell.contentFrom, cell.contentTo)}`];
    }),
  );
}

/** A row with the height and the looks of another, and these contents. */
function rowLike(like: string, number: number, contents: ReadonlyMap<number, string>): string {
  const row = parseFragment(like);
  const looks = new Map([...placedCells(row)].map(([column, cell]) => [column, attribute(cell, 's')]));
  const [tag, cell] = [qualified(row, 'row'), qualified(row, 'c')];
  const columns = [...new Set([...looks.keys(), ...contents.keys()])].sort((a, b) => a - b);
  const cells = columns.map((column) => {
    const look = looks.get(column) ?? null;
    const place = `r="${addressOf({ row: number, column })}"${look === null ? '' : ` s="${look}"`}`;
    return `<${cell} ${place}${contents.get(column) ?? '>'}</${cell}>`;
  });
  const attributes = row.attributes
    .filter(({ name }) => name !== 'r' && name !== 'spans' && name !== 'hidden')
    .map(({ name, value }) => ` ${name}="${encodeAttribute(value)}"`);
  return `<${tag} r="${number}"${attributes.join('')}>${cells.join('')}</${tag}>`;
}
