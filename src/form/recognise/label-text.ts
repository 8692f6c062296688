import { normalise } from '../../grid/text';
import { EMPTY_NAMES, LEVEL_ENDINGS, POINT } from '../vocabulary/rows';
import { endsWith } from '../vocabulary/phrases';

const ENDING = new RegExp(`\\(?(\\d+(?:\\.\\d+)?)${POINT}?\\)$|(\\d+(?:\\.\\d+)?)${POINT}$`);
const LONGEST_LEVEL = 16;

/** Points that close a label, as in 产出指标(50分), 产出指标(50), 效益指标30分); null when it states none. */
export function statedPoints(label: string): string | null {
  const match = ENDING.exec(label);
  return match?.[1] ?? match?.[2] ?? null;
}

/** A level label without its points: 产出指标(50分) → 产出指标. */
export function withoutPoints(label: string): string {
  return label.replace(ENDING, '').replace(/\($/, '');
}

/** Without a number in front and a colon behind: 一、产出指标: → 产出指标. */
export function withoutNumbering(label: string): string {
  return label.replace(/^\(?[\d〇一二三四五六七八九十]{1,3}[)、.．:]\s*/u, '').replace(/:$/, '');
}

/** True for the label of a first- or second-level indicator, which may stand in a row by itself. */
export function isLevelLabel(label: string): boolean {
  const bare = withoutPoints(withoutNumbering(label));
  return bare.length <= LONGEST_LEVEL && endsWith(bare, LEVEL_ENDINGS);
}

/** True for names that stand for nothing: 指标1：, ……, /. */
export function isEmptyName(name: string): boolean {
  const plain = normalise(name);
  const word = EMPTY_NAMES.find((empty) => plain.startsWith(empty)) ?? '';
  return /^\d*[:.、]?(\.{2,}|·{2,}|\/|[-—–]+)?$/.test(plain.slice(word.length));
}
