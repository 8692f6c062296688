/** A short stand-in for a cell's formula or text (FNV-1a), case and spaces aside, as Excel may rewrite those. */
export function fingerprint(content: unknown): string {
  const text = String(content ?? '')
    .replace(/\s+/g, '')
    .toUpperCase();
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return `${text.length.toString(36)}.${hash.toString(36)}`;
}
