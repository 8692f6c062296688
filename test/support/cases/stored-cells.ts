import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { openXlsx } from '../../../src/xlsx';
import { escapeXml } from '../xlsx-parts';

/** A cell as a file stores it. */
export interface StoredCell {
  readonly value: string | number | boolean | null;
  /** Without `=`; null where the cell holds a constant. */
  readonly formula: string | null;
  readonly isError: boolean;
}

/** Cells by `Sheet!A1`; blank ones are absent. */
export type StoredCells = ReadonlyMap<string, StoredCell>;

const CELL = /<c\b([^>]*?)(?:\/>|>([^]*?)<\/c>)/g;

/** What a file stores, read plainly and apart from the reader under test; shared formulas are left as they are. */
export function storedCells(bytes: Uint8Array): StoredCells {
  const files = unzipSync(bytes);
  const strings = sharedStrings(files['xl/sharedStrings.xml']);
  const cells = new Map<string, StoredCell>();
  for (const { name, path } of openXlsx(bytes).sheets) {
    for (const [, attributes = '', body = ''] of strFromU8(files[path]!).matchAll(CELL)) {
      const type = attributeOf(attributes, 't') ?? 'n';
      const formula = /<f\b[^>]*?(?:\/>|>([^]*?)<\/f>)/.exec(body);
      const value = valueOf(type, body, strings);
      if (value === null && !formula) continue;
      cells.set(`${name}!${attributeOf(attributes, 'r')}`, {
        value,
        formula: formula && unescapeXml(formula[1] ?? ''),
        isError: type === 'e',
      });
    }
  }
  return cells;
}

function valueOf(type: string, body: string, strings: readonly string[]): StoredCell['value'] {
  const inline = /<is>([^]*?)<\/is>/.exec(body)?.[1];
  if (inline !== undefined) return textOf(inline);
  const raw = /<v\b[^>]*>([^]*?)<\/v>/.exec(body)?.[1];
  if (raw === undefined) return null;
  if (type === 's') return strings[Number(raw)] ?? '';
  if (type === 'b') return raw === '1';
  return type === 'n' ? Number(raw) : unescapeXml(raw);
}

function sharedStrings(part: Uint8Array | undefined): string[] {
  const xml = part ? strFromU8(part) : '';
  return [...xml.matchAll(/<si\b[^>]*?(?:\/>|>([^]*?)<\/si>)/g)].map(([, item = '']) =>
    textOf(item.replace(/<rPh[^]*?<\/rPh>/g, '')),
  );
}

function textOf(xml: string): string {
  return [...xml.matchAll(/<t\b[^>]*?(?:\/>|>([^]*?)<\/t>)/g)]
    .map(([, text = '']) => unescapeXml(text))
    .join('');
}

/** The file with these values stored for its formulas, as Excel does when it saves. */
export function withStoredValues(bytes: Uint8Array, values: StoredCells): Uint8Array {
  const files = unzipSync(bytes);
  for (const { name, path } of openXlsx(bytes).sheets) {
    const xml = strFromU8(files[path]!).replace(
      CELL,
      (cell, attributes: string, body: string | undefined) => {
        const formula = /<f\b[^>]*?(?:\/>|>[^]*?<\/f>)/.exec(body ?? '')?.[0];
        if (formula === undefined) return cell;
        const plain = attributes.replace(/\st="[^"]*"/, '');
        const [type, text] = stored(values.get(`${name}!${attributeOf(attributes, 'r')}`));
        return `<c${plain}${type}>${formula}<v>${text}</v></c>`;
      },
    );
    files[path] = strToU8(xml);
  }
  return zipSync(files);
}

function stored(cell: StoredCell | undefined): [type: string, text: string] {
  if (!cell || cell.value === null) return [' t="str"', ''];
  if (typeof cell.value === 'number') return ['', String(cell.value)];
  return [cell.isError ? ' t="e"' : ' t="str"', escapeXml(String(cell.value))];
}

function attributeOf(attributes: string, name: string): string | undefined {
  return new RegExp(`\\b${name}="([^"]*)"`).exec(attributes)?.[1];
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescapeXml(text: string): string {
  return text.replace(/&(#x?[0-9a-fA-F]+|\w+);/g, (whole, entity: string) => {
    if (entity.startsWith('#x')) return String.fromCodePoint(parseInt(entity.slice(2), 16));
    if (entity.startsWith('#')) return String.fromCodePoint(Number(entity.slice(1)));
    return NAMED[entity] ?? whole;
  });
}
