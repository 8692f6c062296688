import { addressOf } from '../grid/address';
import type { Doubt } from './form';

/** What stays untouched because of a doubt. */
const UNWRITTEN: Readonly<Record<Doubt['part'], string>> = {
  form: '这张表不会被写入',
  funds: '执行率和它的得分不会被写入',
  indicators: '指标得分和总分不会被写入',
  total: '总分不会被写入',
};

/** A doubt as a sentence for the user: what is unclear, at which cell, and what is therefore not written. */
export function doubtText(doubt: Doubt): string {
  return `${doubt.message}（${addressOf(doubt)}），${UNWRITTEN[doubt.part]}`;
}
