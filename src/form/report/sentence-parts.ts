/** A finding's sentence by what it says. */
export interface SentenceParts {
  /** What is wrong. */
  readonly problem: string;
  /** By how much; '' where that cannot be said in a number of its own. */
  readonly gap: string;
  /** What to do; '' where there is nothing to be said. */
  readonly advice: string;
}

/** 请改正, 可点一键重算写入: from here on the sentence says what to do. */
const ADVICE = /^(?:请|可点|可以)/;
/** 相差0.5分, 比分值少0.3分 */
const GAP = /^(?:相差|(?:比[^\d]{1,6})?(?:多|少))[\d.]+[^\d]*$/;

/** A finding's sentence in three. All of its clauses are there, in their order within each part. */
export function sentenceParts(message: string): SentenceParts {
  const clauses = clausesOf(message);
  const first = clauses.findIndex((clause, index) => index > 0 && ADVICE.test(clause));
  const said = first < 0 ? clauses : clauses.slice(0, first);
  const gaps = said.filter((clause, index) => index > 0 && GAP.test(clause));
  return {
    problem: said.filter((clause) => !gaps.includes(clause)).join('，'),
    gap: gaps.join('，'),
    advice: first < 0 ? '' : clauses.slice(first).join('，'),
  };
}

/** Split at ， outside of quotations and brackets, which may hold some of their own. */
function clausesOf(message: string): string[] {
  const clauses = [''];
  let depth = 0;
  for (const character of message) {
    if ('“（《'.includes(character)) depth++;
    if ('”）》'.includes(character)) depth = Math.max(0, depth - 1);
    if (character === '，' && depth === 0) clauses.push('');
    else clauses[clauses.length - 1] += character;
  }
  return clauses;
}
