import type { Univer } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import {
  FormulaDataModel,
  SetFormulaCalculationStartMutation,
  SetTriggerFormulaCalculationStartMutation,
} from '@univerjs/engine-formula';
import { TriggerCalculationController } from '@univerjs/sheets-formula';

/**
 * Univer waits 100 ms for more changes before it calculates (TriggerCalculationController). Nobody looks at a grid here:
 * a calculation begins when it is asked for, and only then.
 */
export function calculateAtOnce(univer: Univer, api: FUniver): void {
  const injector = univer.__getInjector();
  injector.get(TriggerCalculationController).dispose();
  api.onCommandExecuted(({ id }) => {
    if (id !== SetTriggerFormulaCalculationStartMutation.id) return;
    const rowData = injector.get(FormulaDataModel).getHiddenRowsFiltered();
    void api.executeCommand(SetFormulaCalculationStartMutation.id, { forceCalculation: true, rowData });
  });
}
