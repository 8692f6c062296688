import type { SheetCells } from '../../../src/form';
import type { Base } from './base';
import type { Random } from './random';

/** A damaged file, and what may come of it. */
export interface Damaged {
  readonly bytes: Uint8Array;
  /** What was done to it, for a person who looks for the cause. */
  readonly what: string;
  /** `opens`: harmless, must be read in full. `refused`: nothing right can come of it. `either`: a sentence or a right result. */
  readonly verdict: 'opens' | 'refused' | 'either';
  /** The cells that the damage itself changed; all others must be as they were. Absent: none. */
  readonly touched?: (sheet: string, address: string) => boolean;
  /** True when the damage took number formats away. */
  readonly formatsTouched?: boolean;
  /** What else holds when it opens; the text says what is wrong. */
  readonly check?: (sheets: readonly SheetCells[]) => string | null;
}

/** One kind of damage; `name` completes "a file with …". */
export interface Damage {
  readonly name: string;
  readonly damage: (base: Base, random: Random) => Damaged;
}

/** Touches one cell alone. */
export function onlyCell(sheet: string, address: string): (sheet: string, address: string) => boolean {
  return (candidate, at) => candidate === sheet && at === address;
}
