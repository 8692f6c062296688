import type { IndicatorReading } from '../scoring/form-reading';

/** Why the rule leaves an indicator to a person; null when it does not. */
export function becauseOf({ ruling }: IndicatorReading): string | null {
  return ruling.by === 'person' ? ruling.because : null;
}

/** True while nobody has given the points: what the rule cannot decide is then worth a word. */
export function isOpen({ typed }: IndicatorReading): boolean {
  return typed === null;
}
