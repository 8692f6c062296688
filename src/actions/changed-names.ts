const MOST_NAMED = 3;

/** A sheet, and the name that its project has. */
interface NamedSheet {
  readonly wanted: string;
  readonly sheet: string;
}

/** A sentence on names that Excel would not take for a sheet, or that were taken, so that nobody looks for them in vain. */
export function changedNames(made: readonly NamedSheet[]): string[] {
  const changed = made.filter(({ wanted, sheet }) => wanted !== sheet);
  if (changed.length === 0) return [];
  const pairs = changed.slice(0, MOST_NAMED).map(({ wanted, sheet }) => `“${wanted}”→“${sheet}”`);
  const more = changed.length > MOST_NAMED ? ' 等' : '';
  return [`${changed.length} 张工作表的名称与填写的不同（表里的名称不变）：${pairs.join('、')}${more}`];
}
