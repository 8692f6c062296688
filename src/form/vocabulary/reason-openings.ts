/** What a person still has to write in an opening. */
export const GAP_TO_FILL = '＿＿';

/** A way to begin a 偏差原因 by its cause; the facts and the measure are the writer's. */
export interface ReasonOpening {
  readonly cause: string;
  readonly text: string;
}

/** The causes that offices give, the commonest first. */
export const REASON_OPENINGS: readonly ReasonOpening[] = [
  { cause: '资金到位晚', text: '资金到位较晚，＿＿。下一步将＿＿。' },
  { cause: '政策调整', text: '政策有调整，＿＿。下一步将＿＿。' },
  { cause: '市场变化', text: '市场有变化，＿＿。下一步将＿＿。' },
  { cause: '指标值偏低', text: '年初指标值定得偏低，＿＿。今后将＿＿。' },
  { cause: '指标值偏高', text: '年初指标值定得偏高，＿＿。今后将＿＿。' },
  { cause: '统计口径', text: '统计口径有变化，＿＿。今后将＿＿。' },
  { cause: '实施进度', text: '项目实施进度较慢，＿＿。下一步将＿＿。' },
  { cause: '客观条件', text: '受客观条件影响，＿＿。下一步将＿＿。' },
];
