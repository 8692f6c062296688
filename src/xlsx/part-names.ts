const NAMES: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/content_types/i, '内容目录'],
  [/\.rels$/i, '部分之间的关系表'],
  [/workbook\.(xml|bin)$/i, '工作簿的目录'],
  [/styles\.xml$/i, '样式表'],
  [/sharedstrings\.xml$/i, '文字表'],
  [/theme/i, '主题'],
  [/worksheets\//i, '一张工作表的内容'],
  [/charts\//i, '一张图表'],
  [/drawings\//i, '一处图形'],
  [/media\//i, '一张图片'],
  [/docprops\//i, '文件属性'],
  [/comments/i, '批注'],
];

/** A part of the file in words that its user knows. */
export function partName(path: string): string {
  return NAMES.find(([pattern]) => pattern.test(path))?.[1] ?? '一个部分';
}
