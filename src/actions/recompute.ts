import { analyse, lacksReason, type Plan } from '../form';
import { HostFailure, type ApplyResult } from '../host';
import { readAgain, type Action, type ActionContext } from './action';
import { said } from './sentences';

const NAME = '一键重算';
const OUTDATED = '预览之后表格有改动，没有写入。已按现在的内容重新计算，请核对后再执行';

/** 执行 of a plan that the user has seen. Rejects with code `Outdated` when what it rests on has changed since. */
export const recompute: Action<Plan, 'applyPlan'> = {
  name: NAME,
  busy: '正在写入公式…',
  steps: (done, of) => `正在写入公式：${done} / ${of} 处`,
  needsForms: true,
  async run(context, plan) {
    const result = await applied(context, plan);
    const missing = await missingReasons(context);
    const due = missing === null ? '' : `，${missing} 处待说明`;
    return said(`已写入 ${result.formulasWritten} 处公式，保留 ${plan.kept.length} 处已填的数${due}`, [
      ...result.unmarked.map(({ message }) => message),
      ...(result.canBeUndone ? [] : ['本次改动较多，不能用助手撤销']),
    ]);
  },
};

async function applied(context: ActionContext<'applyPlan'>, plan: Plan): Promise<ApplyResult> {
  try {
    return await context.host.applyPlan(plan, NAME, context.progress);
  } catch (cause) {
    if (!(cause instanceof HostFailure) || cause.code !== 'Outdated') throw cause;
    await readAgain(context);
    throw new HostFailure(OUTDATED, cause.code, { cause });
  }
}

/** Null when the workbook cannot be read now. */
async function missingReasons(context: Pick<ActionContext, 'read' | 'settings'>): Promise<number | null> {
  const reading = await readAgain(context);
  if (!reading) return null;
  return analyse(reading.forms, context.settings)
    .forms.flatMap(({ findings }) => findings)
    .filter(lacksReason).length;
}
