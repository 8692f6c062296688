import type { CellValue } from '../../form';

/** What Excel makes of a value that is put into a cell, as if it were typed there. */
export interface TypedContent {
  readonly content: { readonly formula: string } | { readonly value: CellValue };
  /** The number format that typing brings along (12% → 0%), for a General cell. */
  readonly numberFormat?: string;
}

const NUMBER = /^[-+]?(\d{1,3}(,\d{3})+|\d+)?(\.\d+)?(e[-+]?\d+)?$/i;
const DATE = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/;

/** Reads a value as Excel does when it is set through the API or typed. `numberFormat` is the cell's own. */
export function typed(value: unknown, numberFormat: string): TypedContent {
  if (value === null || value === undefined || value === '') return { content: { value: null } };
  if (typeof value === 'number' || typeof value === 'boolean') return { content: { value } };
  const text = String(value);
  if (numberFormat === '@') return { content: { value: text } };
  if (text.startsWith("'")) return { content: { value: text.slice(1) } };
  if (text.startsWith('=') && text.length > 1) return { content: { formula: text } };
  const general = numberFormat === 'General';
  const trimmed = text.trim();
  const percent = /^(.*)%$/.exec(trimmed)?.[1];
  if (percent !== undefined && isNumber(percent)) {
    const format = general ? { numberFormat: percent.includes('.') ? '0.00%' : '0%' } : {};
    return { content: { value: Number((toNumber(percent) / 100).toPrecision(15)) }, ...format };
  }
  if (isNumber(trimmed)) return { content: { value: toNumber(trimmed) } };
  const date = DATE.exec(trimmed);
  if (date) {
    const serial = Date.UTC(Number(date[1]), Number(date[2]) - 1, Number(date[3])) / 86_400_000 + 25_569;
    return { content: { value: serial }, ...(general ? { numberFormat: 'yyyy/m/d' } : {}) };
  }
  if (/^(true|false)$/i.test(trimmed)) return { content: { value: /^true$/i.test(trimmed) } };
  return { content: { value: text } };
}

function isNumber(text: string): boolean {
  return /\d/.test(text) && NUMBER.test(text);
}

function toNumber(text: string): number {
  return Number(text.replace(/,/g, ''));
}
