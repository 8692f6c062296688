import Decimal from 'decimal.js';
import { addressOf } from '../../../grid/address';
import type { CellRef } from '../../../grid/cells';
import { knownUnit } from '../../values/unit';
import { powerOfTen } from '../../values/power-of-ten';
import type { Notation, Quantity } from '../../values/value';

/** A cell and the number in it. */
export interface NumberCell {
  readonly cell: CellRef;
  readonly quantity: Quantity;
}

type TextNotation = Extract<Notation, { kind: 'text' }>;

/** What the number in a quantity's cell is multiplied by to count in its unit family's base: 10000 for 万, 0.01 for %. */
export function ownScale({ exponent, unit }: Quantity): Decimal {
  const scale = powerOfTen(exponent);
  return unit === '' ? scale : knownUnit(unit).factor.times(scale);
}

const ONE = new Decimal(1);

/**
 * The scale in which two quantities are read with the shortest formula: that of the one whose cell holds a number,
 * since a text can carry an exponent; else the smaller one. 亩 and 平方米, which no decimal converts, are read in their base.
 */
export function commonScale(a: Quantity, b: Quantity): Decimal {
  const [x, y] = [ownScale(a), ownScale(b)];
  if (!isExact(x, y) && !isExact(y, x)) return ONE;
  const [isNumber, otherIsNumber] = [a.notation?.kind === 'number', b.notation?.kind === 'number'];
  if (isNumber !== otherIsNumber) return isNumber ? x : y;
  return Decimal.min(x, y);
}

/**
 * An Excel expression that reads a quantity as it is written, counted in `scale`: a number straight from its cell, a
 * text with its unit turned into an exponent (docs/rules.md 5). It is an error when the cell is written in another way that
 * would mean another number. With `watchSign` the sign before the number turns into a minus and the whole is negated,
 * so that a text whose sign is gone is negative. Null when a formula cannot read the cell.
 */
export function readNumber({ cell, quantity }: NumberCell, scale: Decimal, watchSign = false): string | null {
  const { notation } = quantity;
  if (!notation) return null;
  const own = ownScale(quantity);
  if (notation.kind === 'number') return `${addressOf(cell)}${factorText(own, scale)}`;
  const sign = watchSign && notation.prefix !== '' ? '-' : '';
  const suffix = sign === '' ? replaceAll(notation.suffix, notation.prefix, '') : notation.suffix;
  if (!survives(notation, sign, suffix)) return null;
  const bare = substitute(
    substitute(addressOf(cell), notation.grouped ? ',' : '', ''),
    notation.prefix,
    sign,
  );
  const factor = own.div(scale);
  const exponent = isPowerOfTen(factor) ? Math.max(0, factor.e) : 0;
  const rest = factorText(own, scale.times(powerOfTen(exponent)));
  return `${sign}VALUE(${withExponent(bare, suffix, exponent)})${rest}`;
}

/**
 * 12家 becomes 12e+0, and a 12 or 12% whose unit is gone becomes 12+0 or 12%+0, which is no number: 80% typed where 家
 * were counted is no 0.8家, and 5% is not 5%以下. A bare number has its exponent behind it: 12e0, but 12%e0 is an error.
 */
function withExponent(bare: string, suffix: string, exponent: number): string {
  return suffix === '' ? `${bare}&"e${exponent}"` : `${substitute(bare, suffix, 'e')}&"+${exponent}"`;
}

/** False where prefix and suffix share text, so that taking one away would damage the other. */
function survives({ prefix, suffix }: TextNotation, sign: string, shortSuffix: string): boolean {
  if (suffix !== '' && shortSuffix === '') return false;
  const read = replaceAll(replaceAll(`${prefix}0${suffix}`, prefix, sign), shortSuffix, 'e0');
  return read === `${sign}0${suffix === '' ? '' : 'e0'}`;
}

function replaceAll(text: string, what: string, by: string): string {
  return what === '' ? text : text.split(what).join(by);
}

function substitute(expression: string, text: string, by: string): string {
  return text === '' ? expression : `SUBSTITUTE(${expression},${quoted(text)},${quoted(by)})`;
}

/** A text literal of a formula. */
export function quoted(text: string): string {
  return `"${text.replace(/"/g, '""')}"`;
}

function isPowerOfTen(factor: Decimal): boolean {
  return factor.eq(powerOfTen(factor.e));
}

/** What turns a number in one scale into another: from days to hours *24, from hours to days /24. */
function factorText(from: Decimal, to: Decimal): string {
  if (from.eq(to)) return '';
  return from.gt(to) ? `*${from.div(to).toFixed()}` : `/${to.div(from).toFixed()}`;
}

/** True when a quotient has an end. */
function isExact(a: Decimal, b: Decimal): boolean {
  return a.div(b).precision() < Decimal.precision;
}
