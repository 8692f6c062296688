import type { PastStep } from '../host';

/** What a step touched, in words. */
export function extentOf({ cells, sheets, row }: PastStep): string {
  if (row !== null) return `第 ${row} 行`;
  if (sheets) return `新建了 ${sheets} 张工作表`;
  return cells ? `改动了 ${cells} 个单元格` : '只更新了表中的标记';
}

/** 今天 14:05, 3月7日 14:05; with the year when it was another one. */
export function timeText(at: string, now = new Date()): string {
  const time = new Date(at);
  const minutes = `${time.getHours()}:${String(time.getMinutes()).padStart(2, '0')}`;
  if (time.toDateString() === now.toDateString()) return `今天 ${minutes}`;
  const year = time.getFullYear() === now.getFullYear() ? '' : `${time.getFullYear()}年`;
  return `${year}${time.getMonth() + 1}月${time.getDate()}日 ${minutes}`;
}
