import { isBlank, type CellValue } from '../../grid/cells';
import type { Indicator } from '../form';
import { normalise } from '../../grid/text';
import type { Sign, Value } from '../values/value';

/** What counts as reaching the target; `unclear` when neither sign nor name tells. */
export type Direction = 'at-least' | 'at-most' | 'equal' | 'by-date' | 'words' | 'unclear';

const SIGN_COLUMN: readonly (readonly [RegExp, Sign | 'words'])[] = [
  [/^(≥|>=|>|≧|大于等于|大于|不低于|正向(指标)?|越大越好)$/, 'at-least'],
  [/^(≤|<=|<|≦|小于等于|小于|不高于|反向(指标)?|逆向(指标)?|负向(指标)?|越小越好)$/, 'at-most'],
  [/^(=|等于)$/, 'equal'],
  [/^定性(指标)?$/, 'words'],
];
const MONEY_UNIT = /元/;
/** Rates of which less is usually better, but not always (病虫害控制率): without a sign a person decides. */
const UNCLEAR_NAME =
  /(控制|变动|调整|结余|结转|失业|差错|错误|出错|投诉|发生|死亡|损失|逾期|空置|违规|退货|返工|能耗|下降|降低)率$|增减(率|幅)?$/;
const NO_MONEY_NAME = /率|比|%|次数|数量|个数|人数|时间|天数/;

/**
 * Direction of an indicator: the sign column decides where there is one, then the sign in the target;
 * with neither, more is better, except that an amount of money under 成本指标 is a ceiling (DESIGN 3), and that
 * the names of some rates leave it open.
 */
export function directionOf(indicator: Indicator, target: Value, signCell: CellValue): Direction {
  if (target.kind === 'date') return 'by-date';
  const column = signInColumn(signCell);
  if (target.kind !== 'quantity' || column === 'words') return 'words';
  const sign = column ?? target.sign;
  if (sign) return sign;
  if (UNCLEAR_NAME.test(normalise(indicator.name).replace(/\([^)]*\)$/, ''))) return 'unclear';
  if (isDuration(indicator, target.unit)) return 'unclear';
  const isMoney =
    MONEY_UNIT.test(target.unit) || (target.unit === '' && !target.percent && !isDimensionless(indicator));
  return isCost(indicator) && isMoney ? 'at-most' : 'at-least';
}

function signInColumn(cell: CellValue): Sign | 'words' | null {
  if (isBlank(cell)) return null;
  const text = normalise(String(cell));
  return SIGN_COLUMN.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}

/** 15天 without a sign may be a limit or a feat: days and hours under 时效 are left to a person. */
function isDuration({ level2, name }: Indicator, unit: string): boolean {
  return (
    /^个?(工作日|天|日|小时|分钟|周|月)内?$/.test(unit) && /时效|时限|时间|天数|周期|期限/.test(level2 + name)
  );
}

function isCost(indicator: Indicator): boolean {
  return /成本/.test(indicator.level1) || /成本/.test(indicator.level2);
}

/** A bare number under 成本指标 is money unless its name says that it is a rate or a count. */
function isDimensionless(indicator: Indicator): boolean {
  return NO_MONEY_NAME.test(indicator.name);
}
