import type { CellRef, CellValue } from '../form';
import { readAgain, type Action } from './action';

/** A reason and the cell that it goes into. */
interface Reason {
  readonly sheet: string;
  readonly cell: CellRef;
  readonly text: string;
  /** What the cell held when the user began to write. */
  readonly present: CellValue;
}

/** Writes a 偏差原因 without the user leaving the pane. */
export const writeReason: Action<Reason, 'writeText'> = {
  name: '填写说明',
  busy: '正在写入说明…',
  steps: null,
  needsForms: true,
  async run({ host, read }, { sheet, cell, text, present }) {
    await host.writeText(sheet, cell, text, writeReason.name, present);
    await readAgain({ read });
    return { text: '说明已写入表中', isSeen: true };
  },
};
