import { SIGNATURES, SIGNED } from '../../vocabulary/entries';
import { normalise } from '../../../grid/text';

const SIGNATURE = new RegExp(
  `(${SIGNATURES.join('|')})(\\s*[（(][^（()）]{0,8}[)）])?(\\s*(?:${SIGNED.join('|')})\\s*[:：]?|\\s*[:：])`,
  'g',
);

/**
 * The text without what was filled in behind its labels: 填表人：某人 填报日期：2023年4月28日 → 填表人： 填报日期：.
 * Null when the text has no such label, or nothing stands behind them.
 */
export function withoutSignatures(text: string): string | null {
  const labels = [...text.matchAll(SIGNATURE)];
  if (labels.length === 0) return null;
  const start = text.slice(0, labels[0]!.index);
  // A sentence that mentions a label is none; 单位名称：某局 … 填报日期：… is two fields.
  if (normalise(start).length > 12 && !/[\s\u3000]{2}$/.test(start)) return null;
  const cleared = labels.map((label, index) => {
    const end = label.index + label[0].length;
    const filled = text.slice(end, labels[index + 1]?.index ?? text.length);
    // The space between two labels stays, so that they do not run together.
    return label[0] + (/[\s\u3000]*$/.exec(filled)?.[0] ?? '');
  });
  const result = start + cleared.join('');
  return result === text ? null : result;
}

/** A text of the kind 单位名称：某局: its label with the colon, and what stands behind it; null for other texts. */
export function labelAndValue(text: string): { label: string; name: string; value: string } | null {
  const match = /^(\s*([^:：]{2,16})(?:\s*[:：]\s*|\s+))(\S[^]*)$/.exec(text);
  if (!match) return null;
  return { label: match[1]!, name: normalise(match[2]!), value: match[3]!.trim() };
}
