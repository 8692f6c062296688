/** Han characters and visible ASCII are their own normal form; most labels are nothing else. */
const PLAIN = /^[\x21-\x7e\u4e00-\u9fff]*$/;

/**
 * Labels on real forms carry spaces, line breaks (绩\n\n效), full-width characters, U+3000, U+00A0 and either
 * kind of bracket and colon (docs/rules.md 1). They are compared in this form.
 */
export function normalise(text: string): string {
  if (PLAIN.test(text)) return text;
  return text.normalize('NFKC').replace(/(?:\s|\u200b|\u200c|\u200d|\ufeff)+/g, '');
}

/** A normalised label without bracketed remarks and without a closing colon: 全年预算数(A) → 全年预算数. */
export function withoutRemarks(label: string): string {
  return label
    .replace(/\([^()]*\)/g, '')
    .replace(/[::*★]+$/, '')
    .replace(/^[★*]+/, '');
}
