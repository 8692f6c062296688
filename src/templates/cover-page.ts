import { blankSum } from './blank-formulas';
import { LOOKS } from './looks';
import { Page } from './page';
import type { NewForm, Template } from './template';
import type { SheetDesign } from './sheet-design';

const WIDTHS = [16, 18, 14, 20, 18];
const SOURCES = ['其中：中央财政', '省级财政', '市级财政', '县级财政', '单位自筹', '其他'];
const CHAPTERS = [
  '基本概况',
  '项目绩效目标',
  '项目完成情况',
  '资金投入情况',
  '绩效目标实现情况',
  '经济效益分析',
  '社会效益分析',
  '项目组织管理情况',
  '项目财务管理情况',
];

/** 专项资金绩效自评报告's information page. */
export const COVER: Template = {
  id: 'cover',
  name: '专项资金绩效自评报告基本信息表',
  about: '计划投资额与实际到位资金按来源合计，附报告各部分',
  kind: 'cover',
  levels: [],
  draw: drawCover,
};

function drawCover(sheet: string, { projectName, department, unit, year }: NewForm): SheetDesign {
  const page = new Page(WIDTHS);
  // 「…专项」 and 「…专项资金」 already say what follows.
  const subject = projectName.replace(/专项(资金)?$/, '');
  const title = `${department}${year ? `${year}年度` : ''}${subject}专项资金绩效自评报告`;
  page.text(
    page.row(36),
    1,
    title,
    { ...LOOKS.title, font: { ...LOOKS.title.font, size: 16 } },
    { columns: 5 },
  );
  const line = (label: string, value: string): void => {
    const row = page.row(22);
    page.text(row, 1, label, LOOKS.label);
    page.text(row, 2, value, LOOKS.entryText, { columns: 4 });
  };
  line('项目名称', projectName);
  line('支出功能科目编码', '');
  line('项目实施单位', unit);
  line('主管部门', department);
  line('评价方式', '');
  line('评价机构', '');
  line('报告时间', '');
  pair(page, '项目负责人', '联系电话');
  pair(page, '地址', '邮编');
  line('项目起止时间', '');
  drawInvestment(page);
  for (const chapter of CHAPTERS) {
    const row = page.row(48);
    page.text(row, 1, chapter, LOOKS.label);
    page.text(row, 2, '', LOOKS.entryTop, { columns: 4 });
  }
  for (const signature of [
    '评价组组长（签字）：',
    '项目实施单位负责人（签字）：',
    '主管部门负责人（签字、盖章）：',
  ]) {
    page.text(page.row(22), 1, `${signature}                         年    月    日`, LOOKS.foot, {
      columns: 5,
    });
  }
  return page.finish(sheet, { landscape: false, titleRows: null, onePage: true });
}

function pair(page: Page, left: string, right: string): void {
  const row = page.row(22);
  page.text(row, 1, left, LOOKS.label);
  page.text(row, 2, '', LOOKS.entryText, { columns: 2 });
  page.text(row, 4, right, LOOKS.label);
  page.text(row, 5, '', LOOKS.entryText);
}

/** 计划投资额 beside 实际到位资金, each the sum of the sources below it. */
function drawInvestment(page: Page): void {
  const row = page.row(24);
  const sources = (column: number): { row: number; column: number }[] =>
    SOURCES.map((_, index) => ({ row: row + 1 + index, column }));
  page.text(row, 1, '计划投资额（万元）', LOOKS.label);
  page.formula(row, 2, blankSum(sources(2)), 0, LOOKS.amountFormula, { columns: 2 });
  page.text(row, 4, '实际到位资金（万元）', LOOKS.label);
  page.formula(row, 5, blankSum(sources(5)), 0, LOOKS.amountFormula);
  for (const source of SOURCES) {
    const at = page.row(22);
    page.text(at, 1, source, LOOKS.labelLeft);
    page.number(at, 2, null, LOOKS.amount, { columns: 2 });
    page.text(at, 4, source, LOOKS.labelLeft);
    page.number(at, 5, null, LOOKS.amount);
  }
}
