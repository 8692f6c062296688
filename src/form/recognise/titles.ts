import type { Grid } from '../../grid/grid';
import { beginsWith, holds } from '../vocabulary/phrases';
import {
  ABOUT_MONEY,
  ABOUT_PEOPLE,
  BASEDATA,
  LIKELY_OURS,
  NAMES_OF_MONEY,
  OTHERS,
  OURS,
  SHARED_WITH_OTHERS,
  TITLE_ENDINGS,
} from '../vocabulary/titles';

const LONGEST_TITLE = 60;
const SENTENCE = /[。;；]|.[,，].*[,，]/;

/** What a line above a form says about whose it is. */
export type Claim = 'ours' | 'likely' | 'others' | 'none';

/** Whose table a title names, by its words (docs/rules.md 2). */
export function claimOf(title: string): Claim {
  const plain = title.replace(/[“”"]/g, '');
  const isOurs = holds(plain, OURS.what) && holds(plain, OURS.how);
  if (namesTable(plain, OTHERS) && !(isOurs && holds(plain, OURS.table))) return 'others';
  if (namesTable(plain, ABOUT_PEOPLE) && !(isOurs && holds(plain, ABOUT_MONEY))) return 'others';
  if (isOurs) return namesTable(plain, SHARED_WITH_OTHERS) ? 'likely' : 'ours';
  return holds(plain, LIKELY_OURS) ? 'likely' : 'none';
}

/** True when one of the words says what the table is; in 招商引资考核专项经费 it is a part of the project's name. */
function namesTable(title: string, words: readonly string[]): boolean {
  return words.some((word) => {
    const at = title.lastIndexOf(word);
    return at >= 0 && !beginsWith(title.slice(at + word.length), NAMES_OF_MONEY);
  });
}

/** True for a line that could be the title of a form of ours, or of a table that looks like one. */
export function isTitle(label: string): boolean {
  if (label.length > LONGEST_TITLE || label.length < 4 || SENTENCE.test(label)) return false;
  if (/^\d+[.、]|^[(（]?[一二三四五六七八九十]+[)）、]/.test(label)) return false;
  const claim = claimOf(label);
  if (claim === 'none') return false;
  const bare = label.replace(/\([^()]*\)/g, '').replace(/20\d\d\p{Script=Han}{0,2}$/u, '');
  return TITLE_ENDINGS.some((ending) => bare.endsWith(ending)) || claim === 'ours';
}

/** The row between two rows that holds a title and little else, the lowest first; null when there is none. */
export function titleRowAbove(
  grid: Grid,
  { left, right }: { readonly left: number; readonly right: number },
  from: number,
  top: number,
): number | null {
  for (let row = from; row >= top; row--) {
    let filled = 0;
    let title = false;
    for (let column = left; column <= right; column++) {
      if (grid.isBlank(row, column)) continue;
      filled++;
      if (filled === 1) title = isTitle(grid.label(row, column));
    }
    if (title && filled <= 3) return row;
  }
  return null;
}

/** True for the title of a 基础数据表 of ours. */
export function isBasedataTitle(label: string): boolean {
  return holds(label, BASEDATA.what) && holds(label, BASEDATA.how);
}
