import { readTotalFormula } from './total-formula';

/** True for a formula that 一键重算 wrote, told by its shape. */
export function isOwnFormula(formula: string): boolean {
  return readTotalFormula(formula) !== null || BUILT.some((pattern) => pattern.test(formula));
}

const BUILT = [
  /VALUE\("写法已变，请再点一键重算"\)/,
  /^=IF\([A-Z]+\d+="","",(IF\([A-Z]+\d+="","",IF\([A-Z]+\d+=0,|ROUND(DOWN)?\()/,
  /^=IF\([A-Z]+\d+="","",IF\([A-Z]+\d+="","",IF\(VALUE\(/,
];
