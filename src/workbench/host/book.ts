import type { Desk } from './desk';
import type { Engine } from './engine';
import type { ExcelBehaviour } from './excel-behaviour';
import type { HostEvents } from './events';
import type { ManualCalculation } from './manual-calculation';

/** What all objects of the model stand on: the spreadsheet, which Excel it is in, and what it tells the add-in. */
export interface Book {
  readonly engine: Engine;
  readonly behaviour: ExcelBehaviour;
  readonly desk: Desk;
  readonly events: HostEvents;
  readonly calculation: ManualCalculation;
}
