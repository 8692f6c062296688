import { UsageError } from '../command-line';
import type { Shard } from '../find-files';

const WHOLE: Shard = { index: 1, of: 1 };

/** Reads `--shard i/n`; absent means all. Throws a UsageError. */
export function parseShard(text: string | undefined): Shard {
  if (text === undefined) return WHOLE;
  const [, index = 0, of = 0] = (/^(\d{1,6})\/(\d{1,6})$/.exec(text) ?? []).map(Number);
  if (index < 1 || index > of)
    throw new UsageError(`选项 --shard 应为 i/n，如 3/20（第 3 份，共 20 份），不能是 ${text}`);
  return { index, of };
}
