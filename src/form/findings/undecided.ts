import type { IndicatorReading } from '../scoring/reading';
import type { Severity } from './rule';

/** Why the rule leaves an indicator to a person; null when it does not. */
export function becauseOf({ ruling }: IndicatorReading): string | null {
  return ruling.by === 'person' ? ruling.because : null;
}

/** What cannot be decided stops nobody who has given the points already. */
export function undecidedSeverity({ typed }: IndicatorReading): Severity {
  return typed === null ? 'warning' : 'info';
}

/** What the owner can do about it: the points stay his. */
export function undecidedAdvice({ typed }: IndicatorReading): string {
  return typed === null ? '或者自行打分' : '或者核对已填的得分';
}
