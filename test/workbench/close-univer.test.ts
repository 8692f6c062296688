import { ICommandService, Univer, UniverInstanceType } from '@univerjs/core';
import {
  FormulaExecuteStageType,
  SetFormulaCalculationNotificationMutation,
  UniverFormulaEnginePlugin,
} from '@univerjs/engine-formula';
import { UniverSheetsPlugin } from '@univerjs/sheets';
import { UniverSheetsFormulaPlugin } from '@univerjs/sheets-formula';
import { closeUniver } from '../../src/workbench/engine/close-univer';
import { workbookData } from '../../src/workbench/engine/workbook-data';
import { plainSheet } from '../support/plain-sheet';

afterEach(() => jest.useRealTimers());

/** A workbook whose calculation has begun and will not end. */
function calculating(): Univer {
  const univer = new Univer({ locales: {} });
  univer.registerPlugin(UniverFormulaEnginePlugin);
  univer.registerPlugin(UniverSheetsPlugin);
  univer.registerPlugin(UniverSheetsFormulaPlugin);
  univer.createUnit(UniverInstanceType.UNIVER_SHEET, workbookData([plainSheet('甲', [[1]])]));
  const stageInfo = { stage: FormulaExecuteStageType.START };
  univer
    .__getInjector()
    .get(ICommandService)
    .syncExecuteCommand(SetFormulaCalculationNotificationMutation.id, { stageInfo });
  return univer;
}

test('what is closed while it calculates leaves no timer behind that throws', () => {
  jest.useFakeTimers();
  const univer = calculating();
  closeUniver(univer);
  expect(() => jest.advanceTimersByTime(5_000)).not.toThrow();
});

test('Univer alone does: the cure is needed as long as this holds', () => {
  jest.useFakeTimers();
  const univer = calculating();
  univer.dispose();
  expect(() => jest.advanceTimersByTime(5_000)).toThrow('Locale not initialized');
});
