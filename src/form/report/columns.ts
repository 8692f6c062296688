/** A column of a list, by what it says. Columns to the right of ours are the user's. */
interface Column<Id extends string> {
  readonly id: Id;
  /** By which it is found again wherever the user moves it. */
  readonly label: string;
  /** In characters. */
  readonly width: number;
}

export type FindingColumn =
  | 'state'
  | 'severity'
  | 'file'
  | 'sheet'
  | 'form'
  | 'cell'
  | 'subject'
  | 'problem'
  | 'gap'
  | 'advice'
  | 'key';

/** What the state of a finding may be: what is found is to be put right; what is found no more has been. */
export const FINDING_STATES = ['待改正', '已改正'] as const;

/** 问题清单. The file's column is for lists about several files. */
export const FINDING_COLUMNS: readonly Column<FindingColumn>[] = [
  { id: 'state', label: '状态', width: 9 },
  { id: 'severity', label: '级别', width: 7 },
  { id: 'file', label: '文件', width: 28 },
  { id: 'sheet', label: '工作表', width: 20 },
  { id: 'form', label: '项目（部门）名称', width: 26 },
  { id: 'cell', label: '单元格', width: 9 },
  { id: 'subject', label: '指标', width: 22 },
  { id: 'problem', label: '问题', width: 44 },
  { id: 'gap', label: '相差', width: 12 },
  { id: 'advice', label: '怎么改', width: 30 },
  { id: 'key', label: '编号', width: 15 },
];

/** 问题清单 of the workbook that it stands in. */
export const OWN_FINDING_COLUMNS = FINDING_COLUMNS.filter(({ id }) => id !== 'file');

export const FINDING_LIST_TITLE = '问题清单';

export type FormColumn =
  | 'file'
  | 'sheet'
  | 'cell'
  | 'kind'
  | 'name'
  | 'year'
  | 'rate'
  | 'total'
  | 'grade'
  | 'reasons'
  | 'errors'
  | 'warnings'
  | 'note';

/** 自评表清单: every file that was looked at is on it, also those without a form or that could not be read. */
export const FORM_COLUMNS: readonly Column<FormColumn>[] = [
  { id: 'file', label: '文件', width: 28 },
  { id: 'sheet', label: '工作表', width: 20 },
  { id: 'cell', label: '位置', width: 9 },
  { id: 'kind', label: '表类', width: 22 },
  { id: 'name', label: '项目（部门）名称', width: 30 },
  { id: 'year', label: '年度', width: 7 },
  { id: 'rate', label: '执行率', width: 9 },
  { id: 'total', label: '总分', width: 8 },
  { id: 'grade', label: '等级', width: 6 },
  { id: 'reasons', label: '待说明', width: 7 },
  { id: 'errors', label: '错误', width: 6 },
  { id: 'warnings', label: '提醒', width: 6 },
  { id: 'note', label: '说明', width: 34 },
];
