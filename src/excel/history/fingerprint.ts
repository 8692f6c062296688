import { formulaTokens } from '../../grid/formula-tokens';

/**
 * A short stand-in for a cell's formula or text (FNV-1a). White space and capitals aside, and of formulas only the
 * tokens: Excel prints `甲!A1` where `'甲'!A1` was written (docs/excel.md).
 */
export function fingerprint(content: unknown): string {
  const text = comparable(String(content ?? ''));
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return `${text.length.toString(36)}.${hash.toString(36)}`;
}

function comparable(content: string): string {
  if (content.startsWith('=')) {
    const tokens = formulaTokens(content).map(({ text }) => text);
    return `=${tokens.join(' ')}`;
  }
  return content.replace(/\s+/g, '').toUpperCase();
}
