/** A piece of a formula. Blanks between pieces are no tokens. */
export interface FormulaToken {
  readonly kind: 'text' | 'reference' | 'number' | 'name' | 'operator';
  /** As it stands, but for references and names: those in capitals, without `$` and needless quotes. */
  readonly text: string;
}

const TOKEN =
  /("(?:[^"]|"")*")|((?:'(?:[^']|'')+'|[^\s'"!=<>(),&+\-*/^:;{}]+)!)?(\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6})(?![\w.(])|(\d+(?:\.\d*)?(?:[eE][+-]?\d+)?|\.\d+)|((?:'(?:[^']|'')+'!)?[\p{L}_#\\][\p{L}\p{N}_.!?#]*)|(<=|>=|<>|[^\s])/gu;

/** The tokens of a formula, with or without its `=`. Never throws: what is no known token is an operator. */
export function formulaTokens(formula: string): FormulaToken[] {
  const tokens: FormulaToken[] = [];
  for (const [, text, sheet, reference, number, name, operator] of formula
    .replace(/^=/, '')
    .matchAll(TOKEN)) {
    if (text !== undefined) tokens.push({ kind: 'text', text });
    else if (reference !== undefined) {
      const bare = reference.replace(/\$/g, '').toUpperCase();
      tokens.push({ kind: 'reference', text: sheet ? `${plainSheet(sheet)}${bare}` : bare });
    } else if (number !== undefined) tokens.push({ kind: 'number', text: number });
    else if (name !== undefined) tokens.push({ kind: 'name', text: name.toUpperCase() });
    else if (operator !== undefined) tokens.push({ kind: 'operator', text: operator });
  }
  return tokens;
}

/** Excel prints `甲项目!$C$3` for `'甲项目'!$C$3` (docs/rules.md 11); both are the same reference. */
function plainSheet(sheet: string): string {
  return `${sheet.slice(0, -1).replace(/^'|'$/g, '').replace(/''/g, "'").toUpperCase()}!`;
}

/** True when two formulas say the same, whatever their blanks, capitals, `$` and quotes around sheet names. */
export function sameFormula(a: string, b: string): boolean {
  const [left, right] = [formulaTokens(a), formulaTokens(b)];
  return (
    left.length === right.length &&
    left.every((token, index) => token.kind === right[index]!.kind && token.text === right[index]!.text)
  );
}
