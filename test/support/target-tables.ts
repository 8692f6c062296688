import type { CellValue, SheetCells } from '../../src/form';
import { plainSheet } from './plain-sheet';

/** Tables of targets as offices lay them out, drawn after the national one and what provinces made of it. */

type Rows = readonly (readonly CellValue[])[];

/** The national table: one year, sign and unit inside 指标值. */
export function nationalTable(changes: Readonly<Record<number, readonly CellValue[]>> = {}): SheetCells {
  const rows: Rows = [
    ['项目支出绩效目标批复表'],
    ['（2023年度）'],
    ['项目名称', null, '测试项目'],
    ['主管部门及代码', null, '某局', null, '实施单位', '某中心'],
    ['项目资金\n（万元）', null, '年度资金总额：', null, 100],
    [null, null, '其中：财政拨款', null, 80],
    [null, null, '其他资金', null, 20],
    ['总体目标', '目标1：扶持企业。'],
    ['绩效指标', '一级指标', '二级指标', '三级指标', '指标值'],
    [null, '产出指标', '数量指标', '指标1：扶持企业数', '≥15家'],
    [null, null, null, '指标2：', null],
    [null, '效益指标', '社会效益指标', '指标1：受益群众', '≥1000人'],
    [null, '满意度指标', '服务对象满意度指标', '指标1：群众满意度', '≥90%'],
    ['……'],
  ];
  return plainSheet(
    '目标表',
    rows.map((row, index) => changes[index + 1] ?? row),
  );
}

/** 中期 beside the year, each half with its own second and third level. */
export function twoTermTable(): SheetCells {
  return plainSheet('中期与年度', [
    ['项目支出绩效目标表（2024年度）'],
    ['项目名称', '河道整治'],
    ['项目资金（万元）', '中期资金总额：', 900, null, null, '年度资金总额：', 300],
    [null, '其中：财政拨款', 900, null, null, '其中：财政拨款', 300],
    ['总体目标', '中期目标（2024年—2026年）', null, null, null, '年度目标'],
    [null, '三年整治30公里。', null, null, null, '整治10公里。'],
    ['绩效指标', '一级指标', '二级指标', '三级指标', '指标值', '二级指标', '三级指标', '指标值'],
    [null, '产出指标', '数量指标', '整治长度', '≥30公里', '数量指标', '整治长度', '≥10公里'],
    [null, '效益指标', '生态效益指标', '水质达标率', '≥95%', '生态效益指标', '水质达标率', '≥90%'],
  ]);
}

/** A province's system: sign, unit and points in columns of their own; money in 元. */
export function provincialTable(): SheetCells {
  return plainSheet('省级系统', [
    ['部门预算项目绩效目标申报表'],
    ['单位：元'],
    ['项目名称', '村级道路养护', null, '预算年度', '2024'],
    ['主管部门', '某局', null, '实施单位', '某站'],
    ['项目资金总额', 1234567, null, '其中：财政拨款', 1234567],
    ['年度绩效目标', '养护道路120公里。'],
    [
      '一级指标',
      '二级指标',
      '三级指标',
      '绩效指标性质',
      '绩效指标值',
      '绩效度量单位',
      '权重（%）',
      '指标解释',
    ],
    ['产出指标', '数量指标', '养护里程', '≥', 120, '公里', 30, '按台账'],
    [null, '质量指标', '验收合格率', '＝', 100, '%', 20, null],
    [null, '时效指标', '养护完成时间', '定性', '12月底前', null, 10, null],
    ['效益指标', '社会效益指标', '通行事故数', '≤', 3, '起', 20, null],
    ['满意度指标', '服务对象满意度指标', '村民满意度', '≥', 90, '%', 10, null],
  ]);
}

/** Several projects under one heading, as budgets are published. */
export function publishedList(): SheetCells {
  return plainSheet('公开表', [
    ['部门预算项目支出绩效目标表（2024年度）'],
    ['单位：万元'],
    [
      '单位名称',
      '项目名称',
      '预算数',
      '年度目标',
      '一级指标',
      '二级指标',
      '三级指标',
      '指标性质',
      '指标值',
      '度量单位',
    ],
    ['某局', '甲项目', 50, '办好甲。', '产出指标', '数量指标', '培训人数', '≥', 200, '人'],
    [null, null, null, null, '效益指标', '社会效益指标', '就业率', '≥', 80, '%'],
    ['某局', '乙项目', 60.5, '办好乙。', '产出指标', '数量指标', '演出场次', '≥', 12, '场'],
  ]);
}
