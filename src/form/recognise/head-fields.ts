import type { TextField } from '../form';
import { columnOf, DEPARTMENT_NAME, PROJECT_NAME, RESPONSIBLE_DEPARTMENT, TOTAL_LABEL } from '../labels';
import type { Grid } from '../../grid/grid';
import { normalise, withoutRemarks } from '../../grid/text';
import type { FormRegion } from './regions';

/** A label and the cell that belongs to it. */
export interface LabelledValue {
  readonly labelRow: number;
  readonly labelColumn: number;
  readonly value: TextField;
}

/** A project may be called 项目管理经费, so that a label is known by how it ends. */
const HEAD_LABEL =
  /(名称|部门|单位|主体|电话|处室|科室|股室|负责人|联系人|类别|属性|类型|性质|级次|方式|来源|范围|地址|期限|周期|时间|日期|编码|代码|总分|得分)$/;

/** The part of a sheet where a form's labels and their values stand. */
export interface HeadArea {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  readonly titleRow: number | null;
}

/** The rows above the first table. */
function headOf(region: FormRegion): HeadArea {
  const firstTable = region.fundsHeaders.at(-1)?.[0]?.row ?? region.indicatorHeaders[0]!.row;
  const { left, right, titleRow } = region;
  return { top: titleRow ?? region.top, bottom: firstTable - 1, left, right, titleRow };
}

/** Finds the label that `matches` in the head and the value beside it, or inside the same cell after the label. */
export function findLabelled(view: Grid, area: HeadArea, matches: RegExp): LabelledValue | null {
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      const label = view.label(row, column);
      if (label === '' || row === area.titleRow) continue;
      if (matches.test(withoutRemarks(label)) || matches.test(label)) {
        return { labelRow: row, labelColumn: column, value: valueBeside(view, area, row, column) };
      }
      const inline = inlineValue(view, row, column, matches);
      if (inline) return { labelRow: row, labelColumn: column, value: inline };
    }
  }
  return null;
}

/** 项目名称：甲项目 in one cell. */
function inlineValue(view: Grid, row: number, column: number, matches: RegExp): TextField | null {
  const text = String(view.value(row, column) ?? '').trim();
  const match = /^([^\s:：]{2,20})(?:[:：]|\s)\s*(\S.*)$/s.exec(text);
  if (!match || !matches.test(withoutRemarks(normalise(match[1]!)))) return null;
  return { row, column, text: match[2]!.trim() };
}

/** The first filled cell right of a label that is no label itself; blank ones count when nothing is filled. */
function valueBeside(view: Grid, area: HeadArea, row: number, labelColumn: number): TextField {
  for (let column = labelColumn + 1; column <= area.right; column++) {
    if (view.isBlank(row, column)) continue;
    if (isHeadLabel(view.label(row, column))) break;
    return { row, column, text: String(view.value(row, column)).trim() };
  }
  return { row, column: blankValueColumn(view, area, row, labelColumn), text: '' };
}

/** Where the value of a label would stand: in the column where the labels above and below have theirs. */
function blankValueColumn(view: Grid, area: HeadArea, row: number, labelColumn: number): number {
  for (let other = area.top; other <= area.bottom; other++) {
    if (other === row || !isHeadLabel(view.label(other, labelColumn))) continue;
    for (let column = labelColumn + 1; column <= area.right; column++) {
      if (view.isBlank(other, column)) continue;
      if (isHeadLabel(view.label(other, column))) break;
      return column;
    }
  }
  return labelColumn + 1;
}

/** True for a label that stands beside its value in a form's head. */
export function isHeadLabel(label: string): boolean {
  const bare = withoutRemarks(label);
  return label.length <= 16 && (HEAD_LABEL.test(bare) || columnOf(label) !== null) && !/[\d]/.test(bare);
}

/** Whether a form is a department's: it says 整体, or names a department and no project. */
export function isDepartmentForm(view: Grid, region: FormRegion): boolean {
  const title = region.titleRow === null ? '' : rowText(view, region, region.titleRow);
  if (/整体/.test(title)) return true;
  if (/项目/.test(title)) return false;
  return (
    findLabelled(view, headOf(region), PROJECT_NAME) === null &&
    findLabelled(view, headOf(region), DEPARTMENT_NAME) !== null
  );
}

/** 项目名称, or on a department form the department's name. */
export function findName(view: Grid, region: FormRegion, department: boolean): LabelledValue | null {
  const order = department
    ? [DEPARTMENT_NAME, RESPONSIBLE_DEPARTMENT, PROJECT_NAME]
    : [PROJECT_NAME, /^(预算)?项目$/, DEPARTMENT_NAME];
  for (const matches of order) {
    const found = findLabelled(view, headOf(region), matches);
    if (found) return found;
  }
  return null;
}

/** The form's title line. */
export function findTitle(view: Grid, region: FormRegion): TextField | null {
  if (region.titleRow === null) return null;
  for (let column = region.left; column <= region.right; column++) {
    if (!view.isBlank(region.titleRow, column)) {
      return { row: region.titleRow, column, text: String(view.value(region.titleRow, column)).trim() };
    }
  }
  return null;
}

/** The year that the title or the lines around it state, or that most deadlines of the form name. */
export function findYear(view: Grid, region: FormRegion): string | null {
  const { top, bottom } = headOf(region);
  for (let row = Math.max(view.top, Math.min(top, region.top)); row <= bottom; row++) {
    const year = /(20\d\d)\s*年/.exec(rowText(view, region, row))?.[1];
    if (year) return year;
  }
  const seen = new Map<string, number>();
  for (let row = bottom + 1; row <= region.bottom; row++) {
    for (const [, year] of rowText(view, region, row).matchAll(/(20\d\d)年(?:度|12月)/g)) {
      seen.set(year!, (seen.get(year!) ?? 0) + 1);
    }
  }
  return [...seen].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

function rowText(view: Grid, region: FormRegion, row: number): string {
  let text = '';
  for (let column = region.left; column <= region.right; column++) text += ` ${view.label(row, column)}`;
  return text;
}

/** 自评总分 beside its value in the head of the form, for forms that have no total row. */
export function findTotalInHead(view: Grid, region: FormRegion): LabelledValue | null {
  return findLabelled(view, headOf(region), TOTAL_LABEL);
}
