import { formulaTokens } from '../../grid/formula-tokens';

/**
 * The shapes of every formula that this program writes, in letters: R a cell, n a number, s a text, T a text made of a
 * cell by SUBSTITUTE, Q a cell's number as our formulas read it. An office's own formulas have none of them: they
 * neither count their cells nor hold their quotients between 0 and 1 inside a test for blanks (docs/rules.md 5).
 */
const QUANTITY = '-?(?:Q|R)(?:[*/]n)?';
/** docs/rules.md 5 prints a target without the MAX(0,…) that is written now. */
const POSITIVE_TARGET = `(?:MAX\\(n,${QUANTITY}\\)|${QUANTITY})`;
const SHARES = [
  `MAX\\(n,MIN\\(n,(?:n-)?${QUANTITY}/${POSITIVE_TARGET}\\)\\)`,
  `n/MAX\\(n,${QUANTITY}/${POSITIVE_TARGET}\\)`,
];
const POSITIVE_SHARE = `(?:${SHARES.join('|')})`;
const COMPARED = `${QUANTITY}(?:<=|>=|=)${QUANTITY}`;
const SHARE = `(?:${POSITIVE_SHARE}|n/\\(${QUANTITY}=${QUANTITY}\\)|IF\\(${COMPARED},n,(?:${POSITIVE_SHARE}|IF\\(${QUANTITY}=n,n,${POSITIVE_SHARE}\\))\\))`;
const AMOUNT = `\\(?${QUANTITY}\\)?`;
const QUOTIENT = rounded(`${AMOUNT}/${AMOUNT}`);
const RATE = `IF\\(${QUANTITY}=n,n,${QUOTIENT}\\)`;
const RATE_SHARE = `MAX\\(n,MIN\\(n,(?:R|${RATE})\\)\\)(?:/n)?`;
const POINTS = `(?:${QUANTITY}|n)`;
const CONTENT = [
  rounded(`${POINTS}\\*(?:${SHARE}|${RATE_SHARE})`),
  RATE,
  `ROUND\\(${RATE}\\*n,n\\)`,
  `ROUND\\(${AMOUNT}/${AMOUNT},n\\)`,
].join('|');
const PAIR = 'R(?:[:,]R)*';
/** 0.9 beside 95 under a name that is a share. */
const MIXED = `\\(MIN\\(${PAIR}\\)>n\\)\\*\\(MIN\\(${PAIR}\\)<=n\\)\\*\\(MAX\\(${PAIR}\\)>=n\\)|\\(R>n\\)\\*\\(R<=n\\)|R>=n`;
const BLANK_TEST = `IF\\((?:R=s|COUNT\\(${PAIR}\\)(?:=n|<n)|${MIXED}),s,`;
const GUARDED = new RegExp(`^(?:${BLANK_TEST}){1,4}(?:${CONTENT})\\){1,4}$`);

/** Cells in SUM and COUNT, alone or as ranges. */
const CELLS = 'R(?::R)?(?:,R(?::R)?)*';
/** 总分: an error while a score is no number; numbers stored as text are added one by one. */
const TOTAL = new RegExp(
  `^IF\\((?:COUNT\\(${CELLS}\\)[<=]n|COUNT\\(${CELLS}\\)<>n),VALUE\\(s\\),(?:SUM\\(${CELLS}\\)|Q)(?:\\+Q)*\\)(?:\\+Q)*$`,
);

/** True for a formula that this program wrote, known by its shape (docs/rules.md 5); with or without `=`. */
export function isOwnFormula(formula: string): boolean {
  const shape = shapeOf(formula);
  return (GUARDED.test(shape) && readsItsTexts(shape)) || TOTAL.test(shape);
}

/** We test a cell for "" only where we read it as a text; an office tests numbers so: IF(E5="","",IF(E5=0,0,F5/E5)). */
function readsItsTexts(shape: string): boolean {
  return !shape.includes('R=s') || shape.includes('Q');
}

function rounded(content: string): string {
  return `(?:ROUND(?:DOWN)?\\(ROUND\\(${content},n\\),n\\)|ROUND\\(${content},n\\)|${content})`;
}

function shapeOf(formula: string): string {
  const letters = formulaTokens(formula).map(({ kind, text }) => {
    if (kind === 'reference') return text.includes('!') ? '!' : 'R';
    return kind === 'text' ? 's' : kind === 'number' ? 'n' : text;
  });
  let shape = letters.join('');
  for (let last = ''; last !== shape;) {
    last = shape;
    shape = shape.replace(/SUBSTITUTE\([RT],s,s\)/g, 'T');
  }
  return shape.replace(/VALUE\([RT](?:&s)?\)/g, 'Q').replace(/\bN\(R\)/g, 'Q');
}
