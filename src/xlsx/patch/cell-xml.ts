import { addressOf } from '../../grid/address';
import type { CellRef, CellValue } from '../../grid/cells';
import { qualified, type XmlElement } from '../xml/element';
import { encodeText } from '../xml/entities';
import { escapeCharacters } from '../xml/escapes';
import type { CellContent } from './cell-patch';

/** Attributes that say something of the content that goes: its type, its metadata (pictures in cells, spills), its hints. */
const OF_CONTENT = ['t', 'cm', 'vm', 'ph'];
const CONTENT = ['f', 'v', 'is'];

/** A cell in the text of its row, or the row of a cell that is yet to be. */
export interface CellTarget extends CellRef {
  /** The cell as it is; null for a new one. */
  readonly element: XmlElement | null;
  /** An element whose prefix the cell has. */
  readonly like: XmlElement;
  /** The text that `element` refers to. */
  readonly text: string;
  /** Null: as it is. */
  readonly style: number | null;
}

/** A cell with other content: its attributes and what it holds beside its content (extLst) stay as they are written. */
export function cellXml({ element, like, text, style, ...at }: CellTarget, content: CellContent): string {
  const tag = qualified(like, 'c');
  const dropped = [...OF_CONTENT, ...(style === null ? [] : ['s'])];
  const kept = (element?.attributes ?? []).filter(({ name }) => !dropped.includes(name));
  const attributes = kept.map(({ from, to }) => ` ${text.slice(from, to)}`);
  if (!kept.some(({ name }) => name === 'r')) attributes.unshift(` r="${addressOf(at)}"`);
  if (style !== null) attributes.push(` s="${style}"`);
  const { type, xml } = contentXml(like, content);
  if (type !== null) attributes.push(` t="${type}"`);
  const rest = (element?.children ?? []).filter(({ name }) => !CONTENT.includes(name));
  const inner = xml + rest.map(({ from, to }) => text.slice(from, to)).join('');
  return inner === '' ? `<${tag}${attributes.join('')}/>` : `<${tag}${attributes.join('')}>${inner}</${tag}>`;
}

function contentXml(like: XmlElement, content: CellContent): { type: string | null; xml: string } {
  const [f, is, t] = ['f', 'is', 't'].map((name) => qualified(like, name));
  if ('formula' in content) {
    const formula = `<${f}>${encodeText(content.formula.slice(1))}</${f}>`;
    const { type, xml } = valueXml(like, content.cached);
    return { type, xml: formula + xml };
  }
  if (typeof content.value !== 'string') return valueXml(like, content.value);
  const text = content.value;
  const space = /^\s|\s$|[\n\t]/.test(text) ? ' xml:space="preserve"' : '';
  return {
    type: 'inlineStr',
    xml: `<${is}><${t}${space}>${encodeText(escapeCharacters(text))}</${t}></${is}>`,
  };
}

function valueXml(like: XmlElement, value: CellValue): { type: string | null; xml: string } {
  const v = qualified(like, 'v');
  if (value === null) return { type: null, xml: '' };
  if (typeof value === 'number') return { type: null, xml: `<${v}>${value}</${v}>` };
  if (typeof value === 'boolean') return { type: 'b', xml: `<${v}>${Number(value)}</${v}>` };
  return { type: 'str', xml: `<${v}>${encodeText(escapeCharacters(value))}</${v}>` };
}
