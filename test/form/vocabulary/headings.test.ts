import { headingSense } from '../../../src/form/recognise/heading';
import { isTotalLabel } from '../../../src/form/recognise/funds-layout';
import { isLabelFor } from '../../../src/form/recognise/head-fields';
import { claimOf, isTitle } from '../../../src/form/recognise/titles';
import type { Role } from '../../../src/form/vocabulary/headings';
import { DEPARTMENT_NAME, PROJECT_NAME } from '../../../src/form/vocabulary/head';
import { isPhrase } from '../../../src/form/vocabulary/phrases';
import { SUM, TOTAL } from '../../../src/form/vocabulary/rows';
import { normalise } from '../../../src/grid/text';

/** Spellings seen on real forms (docs/rules.md 1), each with what it heads. Add a spelling here and to the list. */
const SPELLINGS: Readonly<Record<Role, readonly string[]>> = {
  initial: ['年初预算', '年初预算数', '年初预算数（万元）', '年初预算数(A)', '年初批复预算数', '期初预算数'],
  budget: [
    '全年预算数',
    '全年预算数（A）',
    '全年(调整)预算数',
    '全年（调整）预算数',
    '调整后预算数',
    '预算数（A）',
    '预算数（调整后）',
    '最终预算数',
    '调整后金额(A)',
    '年度预算数（万元）',
    '当年预算数（元）：',
  ],
  'budget?': [
    '预算下达数',
    '指标下达数',
    '实际到位资金',
    '预算调整数',
    '到位数',
    '资金到位情况',
    '资金投入情况',
  ],
  spent: [
    '全年执行数',
    '全年执行数（B）',
    '预算执行数',
    '执行数(B)',
    '实际支出数',
    '全年支出',
    '决算数',
    '支出金额',
  ],
  rate: ['执行率', '执行率（B/A）', '预算执行率', '执行率(%)', '执行率（B/A×100%）', '预算执行进度(%)'],
  weight: ['分值', '分 值', '权重', '指标权重（分）', '执行率权重', '分值(10分)', '标准分值', '权重占比(%)'],
  score: [
    '得分',
    '得 分',
    '自评得分',
    '指标得分（分）',
    '执行率得分（分）',
    '得分（20分*执行率）',
    '折算得分',
    '复核得分',
  ],
  'points?': ['分数'],
  target: [
    '年度指标值',
    '年度\n指标值',
    '指标值',
    '年度指标值（A）',
    '年初目标值（A）',
    '年初指标值',
    '目标值',
    '年度目标指标值',
    '计划完成值',
  ],
  actual: [
    '实际完成值',
    '完成值',
    '全年实际值',
    '全年完成值',
    '实际完成值（B）',
    '实际完成情况',
    '单项指标实际完成值',
  ],
  reason: [
    '偏差原因分析及改进措施',
    '未完成原因分析',
    '未完成原因及拟采取的改进措施',
    '偏差原因及改进措施',
    '偏差大或目标未完成原因分析',
    '存在问题及原因分析',
    '原因',
    '扣分原因',
  ],
  sign: ['指标性质', '符号', '指标方向'],
  unit: ['度量单位', '计量单位', '单位'],
  level1: ['一级指标', '一级\n指标', '一级目标'],
  level2: ['二级指标', '二级目标'],
  name: ['三级指标', '指标名称', '三级指标名称'],
  criteria: ['指标解释', '评分标准', '得分计算方法', '指标说明'],
  none: ['备注', '佐证材料', '数据来源', '得分系数（%）', '是否核心指标'],
  forecast: ['全年预计执行数', '全年预计完成情况', '完成目标可能性', '1-7月执行数', '完成值（1-7月）'],
};

describe.each(Object.entries(SPELLINGS))('%s', (role, labels) => {
  test.each(labels)('%s', (label) => {
    expect(headingSense(normalise(label))?.role).toBe(role);
  });
});

test.each(['养护里程', '年度总体目标', '产出指标', '项目名称', '指标1：完成值', '全年完成公路养护100公里'])(
  '%s heads no column',
  (label) => {
    expect(headingSense(normalise(label))).toBeNull();
  },
);

describe('what a heading says besides', () => {
  test.each([
    ['预算数（A）', { letter: 'budget' }],
    ['执行数（B）', { letter: 'spent' }],
    ['执行率（B/A）', { letter: null }],
    ['复核得分', { scorer: 'other' }],
    ['自评得分', { scorer: 'own' }],
    ['年度指标值（万元）', { unit: '万元' }],
    ['得分（20分*执行率）', { points: '20' }],
    ['2022年指标值', { year: '2022' }],
  ])('%s: %o', (label, sense) => {
    expect(headingSense(normalise(label))).toMatchObject(sense);
  });
});

test.each(['年度资金总额：', '总额', '年度财政资金总额', '资金总额', '合计', '年度总金额', '资金总计'])(
  '%s is the row of the funds that the score belongs to',
  (label) => expect(isTotalLabel(normalise(label))).toBe(true),
);
test.each(['其中：当年财政拨款', '上年结转资金', '其他资金', '单位资金', '地方资金'])(
  '%s is a source',
  (label) => expect(isTotalLabel(normalise(label))).toBe(false),
);

test.each(['总分', '总 分', '自评总分', '得分总计', '总得分'])('%s is the form’s total', (label) =>
  expect(isPhrase(normalise(label), TOTAL)).toBe(true),
);
test.each(['合计', '小计', '总计'])('%s adds up what stands above it', (label) =>
  expect(isPhrase(normalise(label), SUM)).toBe(true),
);

test.each([
  '项目名称',
  '专项（项目）名称',
  '转移支付（项目）名称',
  '项目支出名称',
  '专项资金名称',
  '项目（政策）名称',
])('%s names the project', (label) => expect(isLabelFor(normalise(label), PROJECT_NAME)).toBe(true));
test.each(['区级预算单位名称', '部门名称', '部门（单位）名称', '填报单位'])(
  '%s names the department',
  (label) => expect(isLabelFor(normalise(label), DEPARTMENT_NAME)).toBe(true),
);

describe('whose table a title names', () => {
  test.each([
    ['2022年度项目支出绩效自评表', 'ours'],
    ['部门整体支出绩效自评表', 'ours'],
    ['（临时救助）绩效目标自评表', 'ours'],
    ['某局2020年度预算项目绩效自评表', 'ours'],
    ['招商引资考核专项经费绩效自评表', 'ours'],
    ['部门评价指标体系评分表', 'likely'],
    ['2022年度项目支出绩效运行监控表', 'others'],
    ['项目支出绩效目标申报表', 'others'],
    ['2023年度预算项目绩效目标批复表', 'others'],
    ['2022年度员工绩效评价表', 'others'],
    ['项目支出绩效自评情况汇总表', 'others'],
    ['政府购买服务合同履约绩效评价表', 'others'],
    ['固定资产登记表', 'none'],
  ] as const)('%s: %s', (title, claim) => {
    expect(claimOf(normalise(title))).toBe(claim);
    expect(isTitle(normalise(title))).toBe(claim !== 'none');
  });

  test('a sentence about self-evaluation is no title', () => {
    expect(isTitle(normalise('按照县财政局要求，我局对照年初绩效目标开展自评，自评得分97.8分。'))).toBe(
      false,
    );
  });
});
