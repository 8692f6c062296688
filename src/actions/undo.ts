import { HostFailure } from '../host';
import { readAgain, type Action } from './action';
import { undoSaid } from './undo-said';

/** Takes one past step back, by its id (`PastStep.id`). */
export const undo: Action<string, 'undo'> = {
  name: '撤销',
  busy: '正在撤销…',
  steps: null,
  needsForms: false,
  async run({ host, read }, step) {
    const result = await host.undo(step);
    await readAgain({ read });
    if (!result) throw new HostFailure('工作簿里已经没有这一步的记录，没有撤销', 'ItemNotFound');
    return undoSaid(result);
  },
};
