import { GAP_TO_FILL } from '../vocabulary/reason-openings';
import { CAUSE_TO_COME } from './starting-sentence';

/** Why a text is no reason yet, as a Chinese sentence; null when it can be written. */
export function unfinishedReason(text: string): string | null {
  const bare = text.trim();
  if (bare === '') return '还没有写说明';
  if (bare.includes(GAP_TO_FILL)) return `还有没填的空（${GAP_TO_FILL}）`;
  return bare.replace(/[，。…\s]+$/, '').endsWith(CAUSE_TO_COME) ? '还没有写原因' : null;
}
