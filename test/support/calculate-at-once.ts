import type { Univer } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import { SetTriggerFormulaCalculationStartMutation } from '@univerjs/engine-formula';
import { TriggerCalculationController } from '@univerjs/sheets-formula';

/** What waits in the controller: a timer of Node's, which can be made to go off; -1 before the first. */
interface Waiting {
  readonly _setTimeoutKey: -1 | (NodeJS.Timeout & { _onTimeout(): void });
}

/**
 * Univer begins to calculate 100 ms after it was asked to (TriggerCalculationController), in case there is more to come.
 * Who asks for everything here has written all of it before: that begins at once, with what Univer has gathered. What Univer
 * asks for on its own account waits: two calculations at a time spoil each other.
 */
export function calculateAtOnce(univer: Univer, api: FUniver): void {
  const trigger = univer.__getInjector().get(TriggerCalculationController) as unknown as Waiting;
  api.onCommandExecuted(({ id, params }) => {
    if (id !== SetTriggerFormulaCalculationStartMutation.id) return;
    const { _setTimeoutKey: timer } = trigger;
    if (timer === -1 || !(params as { forceCalculation: boolean }).forceCalculation) return;
    const begin = timer._onTimeout.bind(timer);
    clearTimeout(timer);
    begin();
  });
}
