import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate';
import type { StepRecord } from './step-record';

/** A step with the id that it is listed under. */
interface PackedRecord {
  readonly id: string;
  readonly step: StepRecord;
}

/** A step as compressed text, which a workbook's settings can hold: a tenth of its length in JSON. */
export function pack(step: PackedRecord): string {
  return btoa(strFromU8(deflateSync(strToU8(JSON.stringify(step)), { level: 6 }), true));
}

/** The step again; null for text that is damaged or somebody else's. */
export function unpack(packed: unknown): PackedRecord | null {
  if (typeof packed !== 'string' || packed === '') return null;
  try {
    return JSON.parse(strFromU8(inflateSync(strToU8(atob(packed), true)))) as PackedRecord;
  } catch {
    // Not ours, or cut off: there is nothing that could be taken back.
    return null;
  }
}
