import {
  addressOf,
  levelColumn,
  sheetNamesFor,
  unplacedSources,
  withoutTarget,
  type TargetIndicator,
  type TargetTable,
} from '../form';
import { DEPARTMENT, EXECUTION_POINTS, PROJECT, PROJECT_WITH_COST } from './project-forms';
import type { SheetDesign } from './sheet-design';
import type { DrawnLevel, FormContent, Template } from './template';

/** A blank form filled from a table of targets, and what it does not hold and why, in Chinese sentences. */
export interface FormFromTargets {
  readonly design: SheetDesign;
  readonly notes: readonly string[];
}

/** The built-in form that a table of targets goes onto: of a department, with or without 成本指标. */
export function templateFor(table: TargetTable): Template {
  if (table.ofDepartment) return DEPARTMENT;
  const hasCost = table.indicators.some(({ level1 }) => levelColumn(level1) === 'cost');
  return hasCost ? PROJECT_WITH_COST : PROJECT;
}

/**
 * 由绩效目标表新建: a built-in form with the table's names, budget (年初预算数, in 万元), goals and indicators, as many rows
 * as there are. Null for a template without targets. `taken` are the names of the workbook's sheets.
 */
export function formFromTargets(
  table: TargetTable,
  template: Template,
  taken: readonly string[],
): FormFromTargets | null {
  if (!template.fill) return null;
  const { levels, notes } = levelsFrom(table, template);
  const name = table.projectName?.text ?? '';
  const form = {
    projectName: name,
    department: table.department?.text ?? '',
    unit: table.unit?.text ?? '',
    year: table.year ?? '',
  };
  const [sheet] = sheetNamesFor([name], taken, template.name);
  const content = { goals: table.goals?.text ?? '', initial: initialFrom(table), levels };
  const doubts = table.doubts.map((doubt) => `${addressOf(doubt)}：${doubt.message}`);
  const unplaced = unplacedSources(table.budget?.sources ?? [], template.sources ?? []);
  return {
    design: template.fill(sheet!, form, content),
    notes: [...doubts, ...withoutTarget(table), ...unplaced, ...notes],
  };
}

const YUAN_OF_WAN = 10_000;

function initialFrom({ budget }: TargetTable): FormContent['initial'] {
  if (!budget) return { total: null, sources: [] };
  const sources = budget.sources.map(({ label, yuan }) => ({
    label,
    amount: yuan.div(YUAN_OF_WAN).toNumber(),
  }));
  return { total: budget.total.yuan.div(YUAN_OF_WAN).toNumber(), sources };
}

interface Levels {
  readonly levels: readonly DrawnLevel[];
  readonly notes: readonly string[];
}

/** The table's own points where they make 100 with those of the execution rate, else the template's for each level. */
function levelsFrom(table: TargetTable, template: Template): Levels {
  const given = table.indicators.flatMap(({ points }) => (points ? [points.number.toNumber()] : []));
  const sum = given.reduce((whole, points) => whole + points, 0);
  const hasPoints = given.length > 0 && Math.abs(sum + EXECUTION_POINTS - 100) < 1e-6;
  const groups = groupsOf(table, template);
  const notes: string[] = [];
  if (given.length > 0 && !hasPoints)
    notes.push(
      `目标表的分值合计${sum}分，加上预算执行率${EXECUTION_POINTS}分不是100分，分值没有填入，请自行分配`,
    );
  if (given.length === 0) notes.push('目标表没有分值，请在“分值”列填写');
  const own = template.levels.flatMap((level): DrawnLevel[] => {
    const indicators = groups.get(level.name) ?? [];
    groups.delete(level.name);
    if (indicators.length > 0) return [levelOf(level.name, level.points, indicators, hasPoints)];
    if (hasPoints) return [];
    notes.push(`目标表没有“${level.name}”，留了一行空行`);
    return [{ name: level.name, points: level.points, parts: [{ name: level.parts[0]!.name, rows: 1 }] }];
  });
  const others = [...groups].map(([name, indicators]) => levelOf(name, null, indicators, hasPoints));
  const named = others.flatMap(({ name }) => name || []);
  if (named.length > 0 && !hasPoints) notes.push(`模板没有“${named.join('、')}”，已加在后面，请分配分值`);
  const nameless = groups.get('')?.length ?? 0;
  if (nameless > 0)
    notes.push(`目标表里有${nameless}条指标没有一级指标，二级指标也看不出来，已放在最后，请补填`);
  return { levels: [...own, ...others], notes };
}

/** Indicators by the template's level that they belong to, else by their own first level. */
function groupsOf({ indicators }: TargetTable, { levels }: Template): Map<string, TargetIndicator[]> {
  const nameFor = new Map(levels.map(({ name }) => [levelColumn(name), name]));
  const groups = new Map<string, TargetIndicator[]>();
  for (const indicator of indicators) {
    const column = levelColumn(indicator.level1);
    // Where costs have no level of their own they count as output.
    const name =
      nameFor.get(column) ?? (column === 'cost' ? nameFor.get('output') : undefined) ?? indicator.level1;
    groups.set(name, [...(groups.get(name) ?? []), indicator]);
  }
  return groups;
}

function levelOf(
  name: string,
  templatePoints: number | null,
  indicators: readonly TargetIndicator[],
  hasPoints: boolean,
): DrawnLevel {
  const parts = new Map<string, TargetIndicator[]>();
  for (const indicator of indicators) {
    const part = indicator.level2 || indicator.level1;
    parts.set(part, [...(parts.get(part) ?? []), indicator]);
  }
  const pointsOf = ({ points }: TargetIndicator): number | null =>
    hasPoints ? (points?.number.toNumber() ?? null) : null;
  const sum = indicators.reduce((whole, indicator) => whole + (pointsOf(indicator) ?? 0), 0);
  return {
    name,
    points: hasPoints ? sum : templatePoints,
    parts: [...parts].map(([part, rows]) => ({
      name: part,
      rows: rows.length,
      entries: rows.map((row) => ({
        name: row.name,
        target: row.target?.whole ?? null,
        points: pointsOf(row),
      })),
    })),
  };
}
