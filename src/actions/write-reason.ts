import type { TextToWrite } from '../host';
import type { Action } from './action';
import { writeReasons } from './write-reasons';

/** One 偏差原因, without the user leaving the pane: `writeReasons` of one. */
export const writeReason: Action<TextToWrite, 'writeTexts'> = {
  ...writeReasons,
  steps: null,
  run: (context, reason) => writeReasons.run(context, [reason]),
};
