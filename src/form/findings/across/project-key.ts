import { normalise } from '../../../grid/text';

/** A project's name as names are compared: without spaces, quotation marks and brackets' style; null without a name. */
export function projectKey(name: string | null | undefined): string | null {
  const key = normalise(name ?? '').replace(/[“”"‘’'《》<>「」·、,，.。:;_-]/g, '');
  return key === '' ? null : key;
}

/** An indicator's name as names are compared: also without a number in front and a remark behind. */
export function indicatorKey(name: string): string {
  const plain = normalise(name.replace(/^\s*[\u2460-\u2473\u2474-\u2487]/, '')).replace(
    /^(绩效)?指标\d+[:.、]?|^\(?\d+[).、](?!\d)/,
    '',
  );
  const bare = plain.replace(/\([^()]*\)$/, '');
  return (bare || plain).replace(/[“”"‘’'《》,，.。:;、]/g, '');
}
