import { HostFailure } from './failure';

/**
 * For steps that nobody has asked for, or that come behind what was done: null where the host refuses. Every other error
 * is passed on.
 */
export async function unlessRefused<T>(step: () => Promise<T>): Promise<T | null> {
  try {
    return await step();
  } catch (cause) {
    if (!(cause instanceof HostFailure)) throw cause;
    return null;
  }
}
