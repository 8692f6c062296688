import type { TextToWrite } from '../host';
import { readAgain, type Action } from './action';

/** Writes a 偏差原因 without the user leaving the pane. */
export const writeReason: Action<TextToWrite> = {
  name: '填写说明',
  busy: '正在写入说明…',
  steps: null,
  needsForms: true,
  async run({ host, read }, reason) {
    await host.writeTexts([reason], writeReason.name);
    await readAgain({ read });
    return { text: '说明已写入表中', isSeen: true };
  },
};
