import { isDeepStrictEqual } from 'node:util';
import { HostFailure } from '../../src/host';
import type { OpenOffice } from './office';

/** What is tried at every action, and how it is told that nothing has happened. */
interface Attempt {
  /** The operation; it is planned anew each time. */
  run(): Promise<unknown>;
  /** What must be as it was after a failure. */
  state(): Promise<unknown>;
  /** Takes the operation back where it was done in spite of the failure. */
  reset(): Promise<unknown>;
  /** Fails every action up to here, and every `stride`-th behind it. */
  readonly dense?: number;
  readonly stride?: number;
}

/** How many actions were failed, and how many of these failures the operation passed on. */
export interface FaultCount {
  readonly faults: number;
  readonly failures: number;
}

let total = 0;
afterAll(() => {
  if (total > 0) process.stdout.write(`${total} faults injected: each ended done or exactly as before\n`);
});

/** What Node finds deeply equal Jest does too, and Node is quicker; a difference is Jest's to print. */
function expectSame(now: unknown, before: unknown): void {
  if (!isDeepStrictEqual(now, before)) expect(now).toEqual(before);
}

/**
 * Fails each action of an operation in turn, until it runs through without meeting the fault. Each time it must end done,
 * or exactly as before with a sentence.
 */
export async function failAtEveryAction(office: OpenOffice, attempt: Attempt): Promise<FaultCount> {
  const { run, state, reset, dense = Infinity, stride = 1 } = attempt;
  const before = await state();
  let faults = 0;
  let failures = 0;
  for (let number = 1; ; number += number < dense ? 1 : stride) {
    office.host.faults.faults = { failAction: { number, code: 'GeneralException' } };
    const failure = await run().then(
      () => null,
      (error: unknown) => error,
    );
    const struck = office.host.faults.actions >= number;
    office.host.faults.faults = {};
    if (failure === null) await reset();
    if (!struck) break;
    faults++;
    if (failure !== null) {
      failures++;
      expect(failure).toBeInstanceOf(HostFailure);
      expect((failure as HostFailure).message).toMatch(/\p{Script=Han}/u);
    }
    expectSame(await state(), before);
  }
  total += faults;
  return { faults, failures };
}
