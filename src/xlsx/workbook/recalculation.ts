import { firstBehind, WORKBOOK_ORDER } from '../element-order';
import type { Package } from '../package/package';
import { relationshipsPath } from '../package/paths';
import { attribute, child, children, isOn, qualified } from '../xml/element';
import type { XlsxWorkbook } from './open';

/**
 * Makes Excel compute everything when it opens the file. The calculation chain goes, with what names it: one that lists
 * cells without formulas makes Excel repair the file; it builds a new one.
 */
export function asksForRecalculation(workbook: XlsxWorkbook, parts: Package): void {
  parts.edit(workbook.workbookPath, (root, edits) => {
    const calculation = child(root, 'calcPr');
    if (isOn(attribute(calculation, 'fullCalcOnLoad'))) return;
    if (calculation) {
      edits.setAttribute(calculation, 'fullCalcOnLoad', '1');
      return;
    }
    const xml = `<${qualified(root, 'calcPr')} fullCalcOnLoad="1"/>`;
    const next = firstBehind(root, WORKBOOK_ORDER, 'calcPr');
    if (next) edits.insertBefore(next, xml);
    else edits.append(root, xml);
  });
  if (workbook.calcChainPath === null) return;
  parts.edit(relationshipsPath(workbook.workbookPath), (root, edits) =>
    children(root, 'Relationship')
      .filter((relation) => /\/calcChain$/.test(attribute(relation, 'Type') ?? ''))
      .forEach((relation) => edits.remove(relation)),
  );
  parts.remove(workbook.calcChainPath);
}
