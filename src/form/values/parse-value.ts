import Decimal from 'decimal.js';
import { isBlank, type CellValue } from '../../grid/cells';
import { onceByText } from '../../grid/memo';
import { normalise } from '../../grid/text';
import { DASHES } from '../vocabulary/dashes';
import { parseMomentText, serialToMoment } from './moment';
import { isDateFormat, isPercentFormat, printedUnit } from './number-format';
import { parseQuantityText, quantityOf } from './quantity';
import { Scanner } from './scanner';
import type { Value } from './value';
import { wordsOf } from './words';

const LAST_SERIAL = 2_958_466;
const NO_UNIT = { exponent: 0, percent: false, unit: '' } as const;

/**
 * Reads a cell of 年度指标值 or 实际完成值 (docs/rules.md 3). `date1904` is true where the workbook counts days from 1904.
 * Never throws: what is neither number nor time is words.
 */
export function parseValue(value: CellValue, numberFormat: string, date1904 = false): Value {
  if (value === null || isBlank(value)) return { kind: 'blank', dash: false };
  if (typeof value === 'number') return parseNumber(value, numberFormat, date1904);
  if (typeof value === 'boolean') return wordsOf(value ? '是' : '否');
  return parseText(value);
}

const parseText = onceByText((raw): Value => {
  const text = normalise(raw);
  if (new Scanner(text).skip(DASHES).done) return { kind: 'blank', dash: true };
  return parseMomentText(text) ?? parseQuantityText(raw) ?? wordsOf(text);
});

function parseNumber(value: number, numberFormat: string, date1904: boolean): Value {
  if (!Number.isFinite(value)) return wordsOf(String(value));
  if (isDateFormat(numberFormat) && value >= 1 && value < LAST_SERIAL) return serialToMoment(value, date1904);
  const unit = isPercentFormat(numberFormat)
    ? { ...NO_UNIT, percent: true }
    : (printedUnit(numberFormat) ?? NO_UNIT);
  return quantityOf(new Decimal(value), unit, {
    bound: null,
    trend: null,
    per: null,
    notation: { kind: 'number' },
  });
}

/** A number as typed in 分值, 得分, 执行率 or an amount: plain, with a unit, or in per cent; null when there is none. */
export function parseNumberCell(value: CellValue, numberFormat: string): Decimal | null {
  const parsed = parseValue(value, numberFormat);
  return parsed.kind === 'quantity' ? parsed.number : null;
}
