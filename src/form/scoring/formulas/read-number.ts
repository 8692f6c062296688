import Decimal from 'decimal.js';
import { addressOf } from '../../../grid/address';
import type { CellRef } from '../../../grid/cells';
import { knownUnit } from '../../values/unit';
import type { Notation, Quantity } from '../../values/value';

/** A cell and the number in it. */
export interface NumberCell {
  readonly cell: CellRef;
  readonly quantity: Quantity;
}

type TextNotation = Extract<Notation, { kind: 'text' }>;

/** What the number in a quantity's cell is multiplied by to count in its unit family's base: 10000 for 万, 0.01 for %. */
export function ownScale({ exponent, unit }: Quantity): Decimal {
  const factor = unit === '' ? new Decimal(1) : knownUnit(unit).factor;
  return factor.times(new Decimal(10).pow(exponent));
}

/**
 * The scale in which two quantities are read with the shortest formula: that of the one whose cell holds a number,
 * since a text can carry an exponent; else the smaller one.
 */
export function commonScale(a: Quantity, b: Quantity): Decimal {
  const [x, y] = [ownScale(a), ownScale(b)];
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
  const factor = ownScale(quantity).div(scale);
  if (notation.kind === 'number') return `${addressOf(cell)}${factorText(factor)}`;
  const sign = watchSign && notation.prefix !== '' ? '-' : '';
  if (!survives(notation, sign)) return null;
  const bare = substitute(
    substitute(addressOf(cell), notation.grouped ? ',' : '', ''),
    notation.prefix,
    sign,
  );
  const exponent = Math.max(0, powerOfTen(factor) ?? 0);
  const rest = factor.div(new Decimal(10).pow(exponent));
  return `${sign}VALUE(${withExponent(bare, notation, quantity, exponent)})${factorText(rest)}`;
}

/**
 * 12家 becomes 12e0, and a bare 12 may stay 12. Where losing the unit would mean another number or another direction
 * (95% and 95, 5%以下 and 5%), the exponent stands outside: 95e+0, but 95+0 is an error.
 */
function withExponent(bare: string, { suffix }: TextNotation, quantity: Quantity, exponent: number): string {
  if (suffix === '') return `${bare}&"e${exponent}"`;
  if (mayLoseUnit(quantity)) return substitute(bare, suffix, `e${exponent}`);
  return `${substitute(bare, suffix, 'e')}&"+${exponent}"`;
}

function mayLoseUnit({ percent, exponent, unit, notation }: Quantity): boolean {
  const boundBehind = notation?.kind === 'text' && notation.bound !== null && notation.prefix === '';
  return !percent && exponent === 0 && !boundBehind && knownUnit(unit).kind === 'count';
}

/** False where prefix and suffix share text, so that taking one away would damage the other. */
function survives({ prefix, suffix }: TextNotation, sign: string): boolean {
  const read = replaceAll(replaceAll(`${prefix}0${suffix}`, prefix, sign), suffix, 'e0');
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

function powerOfTen(factor: Decimal): number | null {
  const power = Decimal.log10(factor);
  return power.isInteger() ? power.toNumber() : null;
}

function factorText(factor: Decimal): string {
  if (factor.eq(1)) return '';
  return factor.gt(1) ? `*${factor.toFixed()}` : `/${new Decimal(1).div(factor).toFixed()}`;
}
