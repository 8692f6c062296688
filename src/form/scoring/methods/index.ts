import { ceilingPenalty } from './ceiling-penalty';
import { ceilingRatio } from './ceiling-ratio';
import { doneWords } from './done-words';
import { floor } from './floor';
import { inTime } from './in-time';
import type { ScoringMethod } from './method';
import { negativeTarget } from './negative-target';
import { qualitative } from './qualitative';
import { sameWords } from './same-words';
import { unclearDirection } from './unclear-direction';
import { zeroTarget } from './zero-target';

/** Every method, in the order in which they are asked. To add one: its file, its test, a line here. */
export const METHODS: readonly ScoringMethod[] = [
  doneWords,
  sameWords,
  inTime,
  qualitative,
  unclearDirection,
  zeroTarget,
  negativeTarget,
  floor,
  ceilingPenalty,
  ceilingRatio,
];

export type { ScoringCase, ScoringMethod } from './method';
