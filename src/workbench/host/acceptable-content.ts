import { formulaTokens, type FormulaToken } from '../../grid/formula-tokens';
import { HostError } from './host-error';

/** Excel specifications and limits (support.microsoft.com): length of formula contents, text values in formulas. */
const LONGEST_FORMULA = 8192;
const LONGEST_TEXT = 255;
/** Formats have a section each for positive, negative, zero and text (ECMA-376 part 1, 18.8.31). */
const MOST_SECTIONS = 4;
const LONGEST_FORMAT = 255;

/** Throws InvalidArgument for a formula that Excel does not let anybody enter. */
export function assertFormula(formula: string): void {
  const tokens = formulaTokens(formula);
  const acceptable =
    formula.length <= LONGEST_FORMULA &&
    isBalanced(tokens) &&
    tokens.every((token, index) => fits(token, tokens[index - 1], tokens[index + 1]));
  if (!acceptable) throw new HostError('InvalidArgument', 'the formula has an error');
}

const OPERATORS = new Set(['+', '-', '*', '/', '^', '&', '=', '<', '>', '<=', '>=', '<>']);

function isBalanced(tokens: readonly FormulaToken[]): boolean {
  let depth = 0;
  for (const { kind, text } of tokens) {
    if (kind !== 'operator') continue;
    if (text === '(') depth++;
    if (text === ')' && --depth < 0) return false;
  }
  return depth === 0;
}

/** False for a text without its end, and for an operator that lacks one of its sides. */
function fits({ kind, text }: FormulaToken, before?: FormulaToken, after?: FormulaToken): boolean {
  if (kind === 'text') return text.length - 2 <= LONGEST_TEXT;
  if (kind !== 'operator') return true;
  if (text === '"') return false;
  if (text === ')' && before?.text === '(' && before.kind === 'operator') return true;
  if (!OPERATORS.has(text)) return true;
  const isSign = text === '+' || text === '-';
  return (isSign || isOperand(before)) && startsOperand(after);
}

function isOperand(token: FormulaToken | undefined): boolean {
  return token !== undefined && (token.kind !== 'operator' || /^[)}%!#\]]$/.test(token.text));
}

function startsOperand(token: FormulaToken | undefined): boolean {
  return token !== undefined && (token.kind !== 'operator' || /^[-+({@#$'[]$/.test(token.text));
}

/** Throws InvalidArgument for a number format that Excel does not take. */
export function assertNumberFormat(format: string): void {
  const code = format.replace(/"[^"]*"|\\.|_.|\*./gu, '');
  const acceptable =
    format.length <= LONGEST_FORMAT &&
    !/["\\]/.test(code) &&
    code.split(';').length <= MOST_SECTIONS &&
    !/[[\]]/.test(code.replace(/\[[^[\]]+\]/g, ''));
  if (!acceptable) throw new HostError('InvalidArgument', `not a number format: ${format}`);
}
