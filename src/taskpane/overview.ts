import {
  placeOf,
  isScored,
  countLevels,
  type Convention,
  type FormAnalysis,
  type LevelCounts,
  type WorkbookAnalysis,
} from '../form';

/** What a list entry counts. */
export function countsOf({ findings }: FormAnalysis): LevelCounts {
  return countLevels(findings);
}

/** The findings of all forms, counted. */
export function totalCounts({ forms }: WorkbookAnalysis): LevelCounts {
  return countLevels(forms.flatMap(({ findings }) => findings));
}

/** Forms as the list shows them: most errors first, then most reasons missing, then lowest score. */
export function worstFirst(forms: readonly FormAnalysis[]): FormAnalysis[] {
  const weigh = (form: FormAnalysis): [number, number, number] => {
    const { errors, reasons } = countsOf(form);
    return [-errors, -reasons, Number(form.computed.total ?? Infinity)];
  };
  return [...forms].sort((a, b) => {
    const [x, y] = [weigh(a), weigh(b)];
    return x[0] - y[0] || x[1] - y[1] || x[2] - y[2];
  });
}

/** The mark of a form: its gravest finding; `unread` while something of it is in doubt or it is not filled in. */
export function markOf(analysis: FormAnalysis): 'error' | 'warning' | 'ok' | 'unread' {
  const { errors, reasons, warnings } = countsOf(analysis);
  if (errors + reasons > 0) return 'error';
  if (warnings > 0) return 'warning';
  const { form, computed, state } = analysis;
  const isJudged = state === 'complete' || (state === null && (computed.total !== null || !isScored(form)));
  return isJudged && form.doubts.length === 0 ? 'ok' : 'unread';
}

/** 92.6 → 92.60 */
export function points(score: string): string {
  return Number(score).toFixed(2);
}

const RATE = { 2: '执行率到 0.01%', 0: '执行率取整百分比', none: '执行率不取整' } as const;

/** The convention in words: 整数百分比 · 得分两位小数 · 四舍五入. */
export function conventionText({ rateDecimals, scoreDecimals, rounding }: Convention): string {
  const score = scoreDecimals === 1 ? '得分一位小数' : '得分两位小数';
  return [RATE[rateDecimals], score, rounding === 'half-up' ? '四舍五入' : '只舍不入'].join('，');
}

/** The form's name for people: project or department, else its sheet. */
export function nameOf({ form }: FormAnalysis): string {
  return form.projectName?.text || form.title?.text || form.sheet;
}

/** What tells forms of one name apart (Form.id → year, sheet and cell); forms with a name of their own have none. */
export function titlesOf(forms: readonly FormAnalysis[]): ReadonlyMap<string, string> {
  const named = new Map<string, FormAnalysis[]>();
  for (const form of forms) named.set(nameOf(form), [...(named.get(nameOf(form)) ?? []), form]);
  return new Map(
    [...named.values()]
      .filter((same) => same.length > 1)
      .flatMap((same) => same.map((one) => [one.form.id, whereIs(one, same)])),
  );
}

function whereIs({ form }: FormAnalysis, same: readonly FormAnalysis[]): string {
  const isAlone = same.filter((other) => other.form.sheet === form.sheet).length === 1;
  const place = isAlone
    ? form.sheet
    : placeOf({ sheet: form.sheet, cell: { row: form.top, column: form.left } });
  return [form.year && `${form.year} 年`, `工作表“${place}”`].filter(Boolean).join('　');
}
