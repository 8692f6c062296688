import Decimal from 'decimal.js';
import { isBlank, type CellValue } from '../../grid/cells';
import { normalise } from '../../grid/text';
import { parseDateText, serialToDate } from './date';
import { parseQuantityText } from './quantity';
import type { Value } from './value';
import { wordsOf } from './words';

const DASH = /^[-—–−/\\_一]+$/;

/** Reads a cell of 年度指标值 or 实际完成值 (DESIGN 3). Never throws: what is neither number nor date is words. */
export function parseValue(value: CellValue, numberFormat: string): Value {
  if (isBlank(value)) return { kind: 'blank', dash: false };
  if (typeof value === 'number') return parseNumber(value, numberFormat);
  if (typeof value === 'boolean') return wordsOf(value ? '是' : '否');
  const text = normalise(String(value));
  if (DASH.test(text)) return { kind: 'blank', dash: true };
  return parseDateText(text) ?? parseQuantityText(String(value)) ?? wordsOf(text);
}

function parseNumber(value: number, numberFormat: string): Value {
  if (isDateFormat(numberFormat) && value >= 1 && value < 2958466) return serialToDate(value);
  return {
    kind: 'quantity',
    number: new Decimal(value),
    percent: isPercentFormat(numberFormat),
    scale: 1,
    unit: '',
    sign: null,
    trend: null,
    notation: { kind: 'number' },
  };
}

function withoutLiterals(numberFormat: string): string {
  return numberFormat.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '');
}

/** True for formats that print a number in per cent. */
export function isPercentFormat(numberFormat: string): boolean {
  return withoutLiterals(numberFormat).includes('%');
}

/** True for formats that print a number as a day. */
export function isDateFormat(numberFormat: string): boolean {
  const bare = withoutLiterals(numberFormat);
  return /[yd]/i.test(bare) || /年|月/.test(numberFormat);
}

/** A number as typed in 分值, 得分, 执行率 or an amount: plain, with a unit, or in per cent; null when there is none. */
export function parseNumberCell(value: CellValue, numberFormat: string): Decimal | null {
  const parsed = parseValue(value, numberFormat);
  return parsed.kind === 'quantity' ? parsed.number : null;
}
