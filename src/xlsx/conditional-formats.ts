import type { Document, Element } from '@xmldom/xmldom';
import { HIGHLIGHT_MARK, type Highlight } from '../grid/highlight';
import { rangeOf } from './ranges';
import { attribute, child, children, createChild } from './xml';

/** What follows conditionalFormatting in a worksheet (ECMA-376 part 1, 18.3.1.99). */
const AFTER = [
  'dataValidations', 'hyperlinks', 'printOptions', 'pageMargins', 'pageSetup', 'headerFooter', 'rowBreaks',
  'colBreaks', 'customProperties', 'cellWatches', 'ignoredErrors', 'smartTags', 'drawing', 'legacyDrawing',
  'legacyDrawingHF', 'drawingHF', 'picture', 'oleObjects', 'controls', 'webPublishItems', 'tableParts', 'extLst',
]; // prettier-ignore

/** The formulas of our highlights on a sheet, with where they apply. */
export function ownHighlights(document: Document): { range: string; formula: string }[] {
  return children(document.documentElement, 'conditionalFormatting').flatMap((format) =>
    children(format, 'cfRule')
      .filter(isOwn)
      .map((rule) => ({
        range: attribute(format, 'sqref') ?? '',
        formula: `=${child(rule, 'formula')?.textContent ?? ''}`,
      })),
  );
}

/** Replaces our highlights on a sheet by these; other rules keep their place and priority. */
export function setHighlights(document: Document, highlights: readonly Highlight[], dxf: number): void {
  const root = document.documentElement!;
  removeOwn(root);
  const rules = children(root, 'conditionalFormatting').flatMap((format) => children(format, 'cfRule'));
  let priority = Math.max(0, ...rules.map((rule) => Number(attribute(rule, 'priority') ?? 0)));
  const next =
    children(root, 'conditionalFormatting').at(-1)?.nextSibling ??
    children(root).find((element) => AFTER.includes(element.localName!)) ??
    null;
  for (const highlight of highlights) {
    const format = createChild(root, 'conditionalFormatting', { sqref: rangeOf(highlight) });
    const rule = createChild(root, 'cfRule', {
      type: 'expression',
      dxfId: String(dxf),
      priority: String(++priority),
    });
    const formula = createChild(root, 'formula');
    formula.appendChild(document.createTextNode(highlight.formula.replace(/^=/, '')));
    rule.appendChild(formula);
    format.appendChild(rule);
    root.insertBefore(format, next);
  }
}

function removeOwn(root: Element): void {
  for (const format of children(root, 'conditionalFormatting')) {
    children(format, 'cfRule')
      .filter(isOwn)
      .forEach((rule) => format.removeChild(rule));
    if (children(format, 'cfRule').length === 0) root.removeChild(format);
  }
}

function isOwn(rule: Element): boolean {
  return children(rule, 'formula').some((formula) => (formula.textContent ?? '').includes(HIGHLIGHT_MARK));
}
