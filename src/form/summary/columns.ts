import { BENEFIT_LEVELS, COST_LEVELS, OUTPUT_LEVELS, SATISFACTION_LEVELS } from '../vocabulary/levels';
import { holds } from '../vocabulary/phrases';

/** The columns of 绩效自评汇总表, by what they say. */
export type SummaryColumn =
  | 'name'
  | 'unit'
  | 'initial'
  | 'budget'
  | 'spent'
  | 'rate'
  | 'execution'
  | 'cost'
  | 'output'
  | 'benefit'
  | 'satisfaction'
  | 'other'
  | 'total'
  | 'grade'
  | 'findings';

export interface SummaryHeading {
  readonly id: SummaryColumn;
  /** The heading, by which the column is found again wherever the user moves it. */
  readonly label: string;
  /** In characters. */
  readonly width: number;
  readonly numberFormat: string;
}

export const SUMMARY_TITLE = '绩效自评汇总表';

export const SUMMARY_HEADINGS: readonly SummaryHeading[] = [
  { id: 'name', label: '项目（部门）名称', width: 34, numberFormat: 'General' },
  { id: 'unit', label: '实施单位', width: 20, numberFormat: 'General' },
  { id: 'initial', label: '年初预算数', width: 12, numberFormat: '#,##0.00' },
  { id: 'budget', label: '全年预算数', width: 12, numberFormat: '#,##0.00' },
  { id: 'spent', label: '全年执行数', width: 12, numberFormat: '#,##0.00' },
  { id: 'rate', label: '执行率', width: 10, numberFormat: '0.00%' },
  { id: 'execution', label: '预算执行', width: 8, numberFormat: '0.00' },
  { id: 'cost', label: '成本指标', width: 8, numberFormat: '0.00' },
  { id: 'output', label: '产出指标', width: 8, numberFormat: '0.00' },
  { id: 'benefit', label: '效益指标', width: 8, numberFormat: '0.00' },
  { id: 'satisfaction', label: '满意度指标', width: 10, numberFormat: '0.00' },
  { id: 'other', label: '其他指标', width: 8, numberFormat: '0.00' },
  { id: 'total', label: '总分', width: 8, numberFormat: '0.00' },
  { id: 'grade', label: '等级', width: 6, numberFormat: 'General' },
  { id: 'findings', label: '待处理问题', width: 10, numberFormat: '0' },
];

/** The columns that add up to 总分. */
export const SCORE_COLUMNS: readonly SummaryColumn[] = [
  'execution',
  'cost',
  'output',
  'benefit',
  'satisfaction',
  'other',
];

const LEVELS = [
  ['cost', COST_LEVELS],
  ['output', OUTPUT_LEVELS],
  ['satisfaction', SATISFACTION_LEVELS],
  ['benefit', BENEFIT_LEVELS],
] as const;

/** Which column a first-level indicator counts to. */
export function levelColumn(level1: string): SummaryColumn {
  return LEVELS.find(([, words]) => holds(level1, words))?.[0] ?? 'other';
}
