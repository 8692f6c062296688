const LONGEST = 31;
/** Excel refuses the full-width kin too (docs/excel.md). */
const FORBIDDEN = /[\\/?*[\]:：／？＊［］＼￥]/g;
/** Control characters, and halves of characters that stand alone. */
const UNPRINTABLE = /\p{Cc}|\p{Cs}/gu;
/** Excel keeps this name for itself. */
const RESERVED = /^history$/i;

/**
 * Legal and unique sheet names for these texts, one each and in order (docs/rules.md 11): at most 31 characters, none of
 * \ / ? * [ ] : nor their full-width kin, no apostrophe (' ’ ＇) at either end, unlike each other and those that are `taken`, ignoring case.
 * `fallback` names a blank one.
 */
export function sheetNamesFor(
  texts: readonly string[],
  taken: readonly string[],
  fallback = '自评表',
): string[] {
  const used = new Set(taken.map(comparable));
  return texts.map((text) => {
    const base = legal(text) || fallback;
    let name = base;
    for (let number = 2; used.has(comparable(name)); number++) name = numbered(base, number);
    used.add(comparable(name));
    return name;
  });
}

/** A name with a year behind it: 自评表2025, Sheet1-2025. At most 31 characters; the year is never what is cut. */
export function nameOfYear(name: string, year: string): string {
  const isApart = /[\p{sc=Latin}\p{N}]$/u.test(name);
  const ending = isApart ? `-${year}` : year;
  return shortened(name, LONGEST - ending.length) + ending;
}

function legal(text: string): string {
  const plain = text.replace(FORBIDDEN, ' ').replace(UNPRINTABLE, ' ').replace(/\s+/g, ' ');
  const name = trimmed(shortened(trimmed(plain), LONGEST));
  return RESERVED.test(name) ? `${name}_` : name;
}

function trimmed(text: string): string {
  return text.replace(/^[\s'’＇]+|[\s'’＇]+$/g, '');
}

/** Excel counts UTF-16 units; a character of two is not cut in half. */
function shortened(text: string, most: number): string {
  const cut = text.slice(0, most);
  return /[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut;
}

function numbered(base: string, number: number): string {
  const ending = ` (${number})`;
  return trimmed(shortened(base, LONGEST - ending.length)) + ending;
}

function comparable(name: string): string {
  return name.normalize('NFKC').toLowerCase();
}
