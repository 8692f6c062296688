import { HostError } from './host-error';
import { ActionType, type WireAction } from './wire';

/** Failures that can be injected, as they happen in the field. */
export interface Faults {
  /** Fails the n-th action (1-based, counted from when the faults were set) with this code. */
  failAction?: { readonly number: number; readonly code: string };
  /** Fails every action that writes. */
  failWrites?: string;
  /** Every request is answered with this error, as in cell edit mode. */
  refuse?: string;
  /** Milliseconds before each answer. */
  delay?: number;
}

const WRITING_METHODS = new Set([
  'Add',
  'Apply',
  'Delete',
  'Clear',
  'Copy',
  'CopyFrom',
  'Insert',
  'InsertWorksheetsFromBase64',
  'Merge',
  'Unmerge',
]);

/** Counts actions and fails those that the faults name. */
export class FaultInjector {
  /** Actions seen since the faults were set. */
  actions = 0;
  private current: Faults = {};

  get faults(): Faults {
    return this.current;
  }

  set faults(faults: Faults) {
    this.current = faults;
    this.actions = 0;
  }

  before(action: WireAction): void {
    this.actions++;
    const { failAction, failWrites } = this.current;
    if (failAction?.number === this.actions) throw new HostError(failAction.code, 'injected failure');
    if (failWrites && isWriting(action)) throw new HostError(failWrites, 'injected failure');
  }
}

function isWriting(action: WireAction): boolean {
  if (action.ActionType === ActionType.setProperty) return true;
  return action.ActionType === ActionType.method && WRITING_METHODS.has(action.Name);
}
