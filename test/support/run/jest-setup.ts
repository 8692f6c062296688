import { startRun, type Run } from './run';

declare global {
  var zipingRun: Run | undefined;
}

/** Jest's globalSetup; jest-teardown.ts ends what it begins. */
export default async function setUp(): Promise<void> {
  globalThis.zipingRun = await startRun();
}
