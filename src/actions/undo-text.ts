import type { UndoResult } from '../host';
import { quoted } from './sentences';

const MOST_NAMED = 5;

/** What taking a step back did, as a sentence. */
export function undoText({ restored, changedSince, removedSheets, keptSheets, row }: UndoResult): string {
  if (row === 'restored') return '已撤销，指标行已恢复原样';
  if (row === 'kept') return '这一行之后被改过，没有撤销';
  if (removedSheets || keptSheets.length) return sheetsText(removedSheets, keptSheets);
  if (changedSince.length === 0) return `已撤销，恢复了 ${restored} 个单元格`;
  const cells = changedSince.slice(0, MOST_NAMED).map(({ sheet, cell }) => `${sheet}!${cell}`);
  return `已恢复 ${restored} 个单元格；${changedSince.length} 个之后被改过，没有动：${cells.join('、')}`;
}

function sheetsText(removed: number, kept: readonly string[]): string {
  const done = `已撤销，删除了 ${removed} 张新建的工作表`;
  if (kept.length === 0) return done;
  const more = kept.length > MOST_NAMED ? ' 等' : '';
  return `${done}；${kept.length} 张之后被改过，没有动：${quoted(kept.slice(0, MOST_NAMED))}${more}`;
}
