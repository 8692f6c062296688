import type { Settings } from '../../form';

/** A number that the user may set. */
export interface NumberSetting {
  readonly id: string;
  readonly label: string;
  read(settings: Settings): number;
  change(settings: Settings, value: number): Settings;
}

export const GRADES: readonly NumberSetting[] = [
  {
    id: 'excellent',
    label: '“优”不低于（分）',
    read: (s) => s.gradeBounds.excellent,
    change: (s, excellent) => ({ ...s, gradeBounds: { ...s.gradeBounds, excellent } }),
  },
  {
    id: 'good',
    label: '“良”不低于（分）',
    read: (s) => s.gradeBounds.good,
    change: (s, good) => ({ ...s, gradeBounds: { ...s.gradeBounds, good } }),
  },
  {
    id: 'fair',
    label: '“中”不低于（分）',
    read: (s) => s.gradeBounds.fair,
    change: (s, fair) => ({ ...s, gradeBounds: { ...s.gradeBounds, fair } }),
  },
];

export const OVERSHOOT: NumberSetting = {
  id: 'overshoot',
  label: '完成值达到指标值的多少时提醒说明（%）',
  read: (s) => Math.round(s.overshootRatio * 100),
  change: (s, percent) => ({ ...s, overshootRatio: percent / 100 }),
};

const FULL_MARKS = 100;

/**
 * The settings with these typed texts, by id. `problems` has a sentence for each text that cannot count; the settings
 * stay as they are while there is one.
 */
export function settingsFrom(
  settings: Settings,
  texts: ReadonlyMap<string, string>,
): { settings: Settings; problems: ReadonlyMap<string, string> } {
  const problems = new Map<string, string>();
  let next = settings;
  for (const setting of [...GRADES, OVERSHOOT]) {
    const text = texts.get(setting.id) ?? String(setting.read(settings));
    const problem = problemOf(text, setting);
    if (problem) problems.set(setting.id, problem);
    else next = setting.change(next, Number(text));
  }
  const { excellent, good, fair } = next.gradeBounds;
  if (problems.size === 0 && good > excellent) problems.set('good', '“良”的下限不能高于“优”');
  if (problems.size === 0 && fair > good) problems.set('fair', '“中”的下限不能高于“良”');
  return { settings: problems.size ? settings : next, problems };
}

function problemOf(text: string, setting: NumberSetting): string | null {
  const value = Number(text);
  if (text.trim() === '' || !Number.isFinite(value)) return '请填写一个数';
  if (setting === OVERSHOOT) return value > FULL_MARKS ? null : '应大于 100';
  return value >= 0 && value <= FULL_MARKS ? null : '应在 0 到 100 之间';
}
