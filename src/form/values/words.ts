import type { Words } from './value';

const DONE =
  /^(已|均已|均|全部|全面|基本)?(按时|按期|按质|及时|按计划|如期|圆满|保质保量|按要求|顺利)?(已)?(完成|达成|达标|达到|实现)(年度|预期|预定|既定|年初|全年)?(任务|目标|指标|值|要求|标准|年度指标|预期目标|预期指标|年度目标)?$/;
const PARTLY = /^(已)?(部分|基本未|尚未完全|未完全|未全部)(按时|按期)?(完成|达成|达标|达到|实现)/;
const MISSED = /^(尚|暂)?(未|没有|没)(按时|按期|能)?(完成|达成|达标|达到|实现|开展|实施|启动)/;

/** Wraps normalised text, with what it says of completion where it is a plain word for it. */
export function wordsOf(text: string): Words {
  return { kind: 'words', text, verdict: verdictOf(text) };
}

function verdictOf(text: string): Words['verdict'] {
  if (PARTLY.test(text)) return 'partly';
  if (MISSED.test(text)) return 'missed';
  return DONE.test(text) && !/^基本/.test(text) ? 'done' : null;
}
