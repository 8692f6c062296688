import type { UndoResult } from '../host';
import type { Said } from './action';
import { quoted, said } from './sentences';

const MOST_NAMED = 5;

/** What taking a step back did, and what it left since somebody has changed it. */
export function undoSaid({ restored, changedSince, removedSheets, keptSheets, row }: UndoResult): Said {
  if (row === 'restored') return said('已撤销，指标行已恢复原样');
  if (row === 'kept') return { ...said('这一行之后被改过，没有撤销'), hasNotes: true };
  if (removedSheets || keptSheets.length)
    return said(
      `已撤销，删除了 ${removedSheets} 张新建的工作表`,
      kept(
        '张',
        keptSheets.map((sheet) => quoted([sheet])),
      ),
    );
  const done = changedSince.length ? `已恢复 ${restored} 个单元格` : `已撤销，恢复了 ${restored} 个单元格`;
  return said(
    done,
    kept(
      '个',
      changedSince.map(({ sheet, cell }) => `${sheet}!${cell}`),
    ),
  );
}

function kept(unit: string, names: readonly string[]): string[] {
  if (names.length === 0) return [];
  const more = names.length > MOST_NAMED ? ' 等' : '';
  return [`${names.length} ${unit}之后被改过，没有动：${names.slice(0, MOST_NAMED).join('、')}${more}`];
}
