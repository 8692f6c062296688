import { blockAddress, type Block } from '../../grid/block';
import { Package } from '../package/package';
import { partRoot } from '../package/parts';
import { blockOf } from '../sheet/read-sheets';
import { attribute, child, children, type XmlElement } from '../xml/element';
import { encodeText } from '../xml/entities';
import { openXlsx, type XlsxWorkbook } from './open';

/** What the AutoFilter of a sheet covers, headings included. */
export interface SheetFilter {
  readonly block: Block;
  /** True when it picks rows by what stands in a column. */
  readonly hasCriteria: boolean;
}

/** Excel keeps what a filter covers a second time, under this name of the sheet's. */
const FILTER_NAME = '_xlnm._FilterDatabase';

/** The sheets' filters by the sheets' names. Throws XlsxError. */
export function readFilters(workbook: XlsxWorkbook): Map<string, SheetFilter> {
  return new Map(
    workbook.sheets.flatMap((sheet): [string, SheetFilter][] => {
      const element = child(partRoot(workbook.entries, sheet.path, ['autoFilter']), 'autoFilter');
      const block = element && blockOf(attribute(element, 'ref') ?? '');
      return block ? [[sheet.name, { block, hasCriteria: hasCriteria(element) }]] : [];
    }),
  );
}

/** The file with filters that are there covering these cells instead, by the sheets' names. Throws XlsxError. */
export function setFilterBlocks(workbook: XlsxWorkbook, blocks: ReadonlyMap<string, Block>): XlsxWorkbook {
  const changed = workbook.sheets.filter(({ name }) => blocks.has(name));
  if (changed.length === 0) return workbook;
  const parts = new Package(workbook.entries);
  for (const { name, path } of changed)
    parts.edit(path, (root, edits) => {
      edits.setAttribute(child(root, 'autoFilter')!, 'ref', blockAddress(blocks.get(name)!));
    });
  parts.edit(workbook.workbookPath, (root, edits) => {
    for (const { name } of changed) {
      const defined = filterNameOf(root, workbook.sheetNames.indexOf(name));
      if (defined) edits.setContent(defined, encodeText(movedTo(defined.ownText, blocks.get(name)!)));
    }
  });
  return openXlsx(parts.zip());
}

/** A column that only lacks its button has an element without any. */
function hasCriteria(filter: XmlElement): boolean {
  return children(filter, 'filterColumn').some((column) => column.children.length > 0);
}

function filterNameOf(root: XmlElement, position: number): XmlElement | undefined {
  return children(child(root, 'definedNames'), 'definedName').find(
    (defined) =>
      attribute(defined, 'name') === FILTER_NAME && attribute(defined, 'localSheetId') === String(position),
  );
}

/** 'S'!$A$1:$B$9 with another range behind the sheet's name. */
function movedTo(reference: string, block: Block): string {
  const fixed = blockAddress(block).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
  return reference.slice(0, reference.lastIndexOf('!') + 1) + fixed;
}
