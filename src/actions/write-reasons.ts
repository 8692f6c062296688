import { placeOf, unfinishedReason } from '../form';
import { HostFailure, type TextToWrite } from '../host';
import { readAgain, type Action } from './action';
import { said } from './sentences';

/**
 * Writes many 偏差原因 over many forms as one operation: all of them or none, one step of the history. Rejects with code
 * `Unfinished` for a text that a person has not finished, and with `Outdated` when a cell or the labels of its row hold
 * something else by now, each naming the cells.
 */
export const writeReasons: Action<readonly TextToWrite[], 'writeTexts'> = {
  name: '填写说明',
  busy: '正在写入说明…',
  steps: (done, of) => `正在写入说明：${done} / ${of} 处`,
  needsForms: true,
  async run({ host, read, progress }, reasons) {
    refuseUnfinished(reasons);
    refuseTwoInOne(reasons);
    const canBeUndone = await host.writeTexts(reasons, writeReasons.name, progress);
    await readAgain({ read });
    const done = reasons.length === 1 ? '说明已写入表中' : `已写入 ${reasons.length} 处说明`;
    return said(done, canBeUndone ? [] : ['本次改动较多，不能用助手撤销']);
  },
};

function refuseUnfinished(reasons: readonly TextToWrite[]): void {
  for (const reason of reasons) {
    const problem = unfinishedReason(reason.text);
    if (problem === null) continue;
    throw new HostFailure(`${placeOf(reason)}${problem}，没有写入任何内容`, 'Unfinished');
  }
}

/** Indicators may share a cell: it holds one reason for them all. */
function refuseTwoInOne(reasons: readonly TextToWrite[]): void {
  const seen = new Set<string>();
  for (const reason of reasons) {
    const place = placeOf(reason);
    if (seen.has(place))
      throw new HostFailure(`${place}有两条说明，请合成一条。没有写入任何内容`, 'InvalidArgument');
    seen.add(place);
  }
}
