import type { TargetTable } from './target-table';

const MOST_NAMED = 3;

/** Names the indicators whose 指标值 the table leaves blank; nothing where a doubt has said already why none was taken. */
export function withoutTarget({ indicators, doubts }: TargetTable): string[] {
  const blank = indicators.filter(({ target }) => target === null);
  if (blank.length === 0 || doubts.some(({ part }) => part === 'indicators')) return [];
  const list = blank.slice(0, MOST_NAMED).map(({ name }) => `“${name}”`);
  const more = blank.length > MOST_NAMED ? `等${blank.length}项` : '';
  return [`目标表里${list.join('、')}${more}没有指标值，请补填`];
}
