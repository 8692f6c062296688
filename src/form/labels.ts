import { withoutRemarks } from '../grid/text';

/** The columns that a form's tables may have. */
export type Column =
  | 'initial'
  | 'budget'
  | 'spent'
  | 'rate'
  | 'weight'
  | 'score'
  | 'target'
  | 'actual'
  | 'reason'
  | 'sign'
  | 'unit'
  | 'level1'
  | 'level2'
  | 'name'
  | 'explanation';

/**
 * Every spelling of a column heading seen on real forms, after `normalise` and `withoutRemarks` (DESIGN 1).
 * Add a spelling here and nowhere else.
 */
const COLUMN_LABELS: Readonly<Record<Column, RegExp>> = {
  initial: /^(当年|年度|本年)?(年初|期初)(批复|安排|财政)?预算(数|额|金额|安排|安排数)?$/,
  budget:
    /^(本?年度?|全年|当年|调整后?|年中)?(全年|年度)?(调整后?)?(的)?预算(总)?(数|额|金额|安排|安排数|批复数|指标数|资金)?$|^(年度|全年|本年)?(到位|下达|安排)资金(数|额)?$|^资金(到位|下达|安排)(数|额)$/,
  spent:
    /^(本?年度?|全年|当年|实际|累计)?(全年|年度)?(预算|资金|实际|财政)?(执行|支出)(数|额|金额|资金|总额)?$|^(本?年度?|全年)?(决算|实际使用|使用)(数|额|金额)$/,
  rate: /^(全年|年度)?(预算|资金|支出|实际)?(执行|支出|使用)(率|进度)$/,
  weight:
    /^(执行率|指标|标准|预算|目标|设定|权重|考核)?(的)?(分值|权重|权数|满分|标准分|赋分|权重分|分值权重|权重分值|标准分值)(分)?$/,
  score:
    /^(执行率|指标|单位|部门|项目|实际|自评|自我?评价|折算|评价|最终|评定|单项)?(自评|评价)?(得分|评分|分数|得分值|得分情况|打分)$|^自评分(数|值)?$|^实得分$|^自评得分$/,
  target:
    /^(年度|年初|全年|预期|计划|绩效|调整后?|当年|本年|设定)?(年度|年初|绩效)?(绩效)?(指标|目标)(目标)?(指标)?值$|^(年度|全年|年初)?(计划|预期|目标)(完成)?(数|值)$|^(年度|年初|全年)(绩效)?指标$|^(年初|年度)设定目标值$/,
  actual:
    /^(全年|年度|年末|本?年度?|当年|截至年底)?(实际|自评)?(完成|实现|达成|达到|执行)(指标|绩效|目标)?(值|数|情况)$|^(全年|年度)?实际(指标)?值$|^(全年|年度)?实际完成$|^(指标|目标)(实际)?完成(值|情况)$/,
  reason:
    /(偏差|未完成|未达|偏离|差异|完成值|扣分).*(原因|分析|说明|措施)|^(产生)?(偏差)?原因(分析|说明)?(及.*)?$|^.*原因.*改进.*$|^(及)?改进措施$/,
  sign: /^(指标)?(性质|符号|方向|类型|运算符号?|计算符号?|比较符号?)$/,
  unit: /^(指标|度量|计量|计算|指标值)?(度量|计量)?单位$/,
  level1: /^(一级)(绩效)?(指标|目标)(名称)?$/,
  level2: /^(二级)(绩效)?(指标|目标)(名称)?$/,
  name: /^(三级|四级)(绩效)?(指标|目标)(名称|内容)?$|^(绩效|具体|考核|评价)?指标(名称|内容)$/,
  explanation:
    /^(指标|评分|评价|计分|扣分|评估)(解释|说明|标准|要点|内容|规则|细则|办法|依据|方法)$|^(评分|评价)(标准|要点)(及.*)?$/,
};

const COLUMNS = Object.keys(COLUMN_LABELS) as Column[];
const LONGEST_HEADING = 32;
const known = new Map<string, Column | null>();

/** Which column a normalised heading names, or null. */
export function columnOf(label: string): Column | null {
  if (label === '' || label.length > LONGEST_HEADING) return null;
  const cached = known.get(label);
  if (cached !== undefined) return cached;
  const bare = withoutRemarks(label);
  // 「全年(调整)预算数」: a remark inside the word is part of it.
  const joined = label.replace(/[()]/g, '');
  const column = COLUMNS.find((candidate) => COLUMN_LABELS[candidate].test(bare)) ?? columnOfJoined(joined);
  if (known.size < 5000) known.set(label, column);
  return column;
}

function columnOfJoined(joined: string): Column | null {
  return COLUMNS.find((candidate) => COLUMN_LABELS[candidate].test(joined)) ?? null;
}

/** Points in a heading such as 得分(20分*执行率); null when it states none. */
export function pointsInScoreHeading(label: string): string | null {
  return /(\d+(?:\.\d+)?)分?[*×xX]/.exec(label)?.[1] ?? null;
}

/** Points that close a label, as in 产出指标(50分), 产出指标(50), 效益指标30分); null when it states none. */
export function statedPoints(label: string): string | null {
  return /\(?(\d+(?:\.\d+)?)分?\)$|(\d+(?:\.\d+)?)分$/.exec(label)?.slice(1).find(Boolean) ?? null;
}

/** A level label without its points: 产出指标(50分) → 产出指标. */
export function withoutPoints(label: string): string {
  return label.replace(/\(?\d+(?:\.\d+)?分?\)$|\d+(?:\.\d+)?分$/, '').replace(/\($/, '');
}

/** 年度资金总额 and its spellings: the funds row that carries the score. */
export const FUNDS_TOTAL =
  /^(年度|全年|本年|本年度|项目|预算)*(财政)?(资金|预算)?(总额|总金额|总计|合计|总预算)/;

/** Rows of the funds block: the total and its sources. */
export const FUNDS_ROW =
  /总额|总金额|合计|总计|财政|拨款|结转|结余|其他|其它|单位资金|自有|自筹|专户|基金|年度资金|项目资金|社会|债券|债务|事业|非税|经营|上级|本级|中央|省级|市级|县级|区级|补助|银行贷款|政府性/;

/** Rows that split the department's funds by nature; their amounts stand inside the label cells. */
export const FUNDS_BY_NATURE = /按(收入|支出|资金)(性质|来源|类型)|基本支出|项目支出[::]/;

/** Heads a column of such label cells. */
export const FUNDS_NATURE_HEADING = /^按(收入|支出|资金)(性质|来源|类型)分/;

/** Where the amounts of a form are in 元 or 万元. */
export function amountUnit(label: string): '元' | '万元' | null {
  if (/万元/.test(label)) return '万元';
  return /(\(|单位:?)元\)?/.test(label) ? '元' : null;
}

/** 项目名称 and its spellings. */
export const PROJECT_NAME =
  /^(转移支付|预算|专项)?(\(?项目\)?|专项资金?|政策|项目支出|专项\(项目\)|项目\(政策\)|政策\(项目\)|项目\(专项\))(支出|资金)?\(?(全称)?\)?名称$|^(专项|项目)名称\(.*\)$/;

/** The department's name on a department form. */
export const DEPARTMENT_NAME =
  /^(省|市|州|县|区|旗|本)?(级|直)?(预算|填报|填表|被评价|自评)?(部门|单位)(\(单位\)|\(部门\)|\/单位|单位)?(名称)(\(公?盖?章\))?$/;

/** Says whose form it is when no name label does. */
export const RESPONSIBLE_DEPARTMENT =
  /^(预算)?主管(部门|单位)(\(单位\))?(名称)?$|^(部门|单位)(\(单位\))?$|^填报(部门|单位)$/;

/** 总分 and its spellings, at the head of the total row or beside its value. */
export const TOTAL_LABEL =
  /^(自评|评价|绩效|最终|本表|指标|项目|综合)*(总分|总得分|合计|总计|得分合计|分值合计|合计得分|总分值|总分合计|自评总分|总评分|自评得分合计|自评总得分)(\(.*\))?$|^(自评|评价|综合|最终|项目|绩效|总)+得分(\(.*\))?$/;

/** A first- or second-level indicator at the head of its rows: 效益指标, 服务对象满意度指标. */
export const INDICATOR_GROUP =
  /^(服务对象)?(数量|质量|时效|进度|成本|经济成本|社会成本|生态环境成本|产出|效益|经济效益|社会效益|生态效益|可持续影响|满意度?)(绩效)?指标$/;

/** 小计 rows repeat what the rows above them hold. */
export const SUBTOTAL_LABEL = /^小计/;

/** What stands below the indicators: notes, signatures, conclusions. */
export const FOOT_LABEL =
  /^(备注|注[::\d]|注$|说明|填表人|填报人|填报日期|填报时间|填表日期|填表说明|联系电话|联系人|单位负责人|项目负责人|财务负责人|负责人|审核|评价结论|自评结论|自评等级|评价等级|等级|存在(的)?(主要)?问题|改进措施|改进建议|下一步|其他需要说明|需要说明|其他说明|绩效自评|评价组|主管部门(审核)?意见|财政部门|单位(公章|盖章)|填报单位|经办人|偏差大或|偏差原因|未完成原因|目标未完成)/;

/** The block at the foot that holds the reasons of a form without a reason column. */
export const REASON_BLOCK = /^(偏差大或|偏差|未完成|目标未完成|指标未完成)[^::]{0,12}原因/;

/** What a form of ours calls itself. */
export const FORM_TITLE =
  /自评(表|报告表|情况表|打分表|评分表|得分表)|绩效自评|绩效目标自评|绩效(目标)?(完成情况)?自评|绩效评价表|绩效(目标)?完成情况表|绩效评价自评|评价指标体系|指标体系评分/;

/** First-level indicators of a rating form; two of them tell it from other scored lists. */
export const RATING_LEVEL = /^(项目|绩效)?(决策|立项|投入|过程|管理|产出|效益|效果|绩效|满意度|履职)(指标)?$/;

/** 部门整体支出绩效评价基础数据表 */
export const BASEDATA_TITLE = /绩效(评价|自评)?.{0,6}基础数据表|基础数据表/;

/** Amount columns of a basedata form: 2021年决算数, 2022年预算数, 上年决算数 … */
export const YEAR_AMOUNT = /^(20\d\d年?|上年|本年|当年|上一?年度|本年度)(度)?(决算|预算|执行)数(\(.*\))?$/;

/** Amounts of a basedata form that stand by themselves and open a group of their own. */
export const BASEDATA_GROUP =
  /^[“"]?三公[”"]?经费|^项目支出[::]?$|专项(资金|经费)[::]$|^公用经费|^政府采购|^(部门)?基本支出|^人员(经费|支出)/;

/** 计划投资额 and 实际到位资金 of a cover form, side by side. */
export const COVER_PLANNED = /^(项目)?计划(总)?投资(额|总额)?(\(.*\))?[::]?$/;
export const COVER_RECEIVED = /^(项目)?实际到位(资金|投资)(额|总额)?(\(.*\))?[::]?$/;
/** Their sources. */
export const COVER_SOURCE =
  /^(其中[::]?)?(中央|省|市|州|县|区|地方|上级|本级)?(级)?(财政|自筹|其他|其它|贷款|社会|单位自筹|银行贷款|配套)/;
