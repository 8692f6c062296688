import { HIGHLIGHT_MARK, type Highlight } from '../../grid/highlight';
import { firstBehind, WORKSHEET_ORDER } from '../element-order';
import { rangeOf } from './ranges';
import type { XmlEdits } from '../xml/edits';
import { attribute, child, children, qualified, type XmlElement } from '../xml/element';
import { encodeText } from '../xml/entities';

/** True when a sheet has exactly these highlights of ours, in this order. */
export function hasHighlights(root: XmlElement, highlights: readonly Highlight[]): boolean {
  const present = formatsOf(root).flatMap((format) =>
    children(format, 'cfRule')
      .filter(isOwn)
      .map((rule) => `${attribute(format, 'sqref') ?? ''} =${child(rule, 'formula')?.ownText ?? ''}`),
  );
  const wanted = highlights.map((highlight) => `${rangeOf(highlight)} ${highlight.formula}`);
  return present.join('\n') === wanted.join('\n');
}

/** Replaces our highlights on a sheet by these; other rules keep their place and priority. */
export function setHighlights(
  root: XmlElement,
  edits: XmlEdits,
  highlights: readonly Highlight[],
  dxf: number,
): void {
  const formats = formatsOf(root);
  for (const format of formats) removeOwn(format, edits);
  const others = formats.flatMap((format) => children(format, 'cfRule')).filter((rule) => !isOwn(rule));
  let priority = others.reduce((most, rule) => Math.max(most, Number(attribute(rule, 'priority')) || 0), 0);
  const xml = highlights.map((highlight) => formatXml(root, highlight, dxf, ++priority)).join('');
  if (xml === '') return;
  const last = formats.at(-1);
  const next = firstBehind(root, WORKSHEET_ORDER, 'conditionalFormatting');
  if (last) edits.insertAfter(last, xml);
  else if (next) edits.insertBefore(next, xml);
  else edits.append(root, xml);
}

function formatXml(root: XmlElement, highlight: Highlight, dxf: number, priority: number): string {
  const [format, rule, formula] = ['conditionalFormatting', 'cfRule', 'formula'].map((name) =>
    qualified(root, name),
  );
  return (
    `<${format} sqref="${rangeOf(highlight)}"><${rule} type="expression" dxfId="${dxf}" priority="${priority}">` +
    `<${formula}>${encodeText(highlight.formula.replace(/^=/, ''))}</${formula}></${rule}></${format}>`
  );
}

function removeOwn(format: XmlElement, edits: XmlEdits): void {
  const rules = children(format, 'cfRule');
  const own = rules.filter(isOwn);
  if (own.length === 0) return;
  if (own.length === rules.length) edits.remove(format);
  else for (const rule of own) edits.remove(rule);
}

function formatsOf(root: XmlElement): readonly XmlElement[] {
  return children(root, 'conditionalFormatting');
}

function isOwn(rule: XmlElement): boolean {
  return children(rule, 'formula').some((formula) => formula.ownText.includes(HIGHLIGHT_MARK));
}
