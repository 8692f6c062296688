import type { CellRef } from '../form';
import { blankControlRate, blankSum } from './blank-formulas';
import { LOOKS } from './looks';
import { Page } from './page';
import type { NewForm, Template } from './template';
import type { SheetDesign } from './sheet-design';

const WIDTHS = [34, 12, 12, 12, 12, 12, 12];
/** Columns of the three years' amounts; each takes two. */
const YEARS = [2, 4, 6];

/** One line of the amounts; `parts` are the lines that add up to it, by their label. */
interface AmountLine {
  readonly label: string;
  readonly parts?: readonly string[];
}

const BUSINESS = '1、业务工作经费';
const RUNNING = '2、运行维护经费';
const PURPOSE = '3、特定目标类项目支出';
const CARS = '1、公务用车购置和维护经费';
const [CAR_PURCHASE, CAR_RUNNING] = ['其中：公车购置', '公车运行维护'];
const [ABROAD, RECEPTION] = ['2、出国经费', '3、公务接待'];

const LINES: readonly AmountLine[] = [
  { label: '三公经费', parts: [CARS, ABROAD, RECEPTION] },
  { label: CARS, parts: [CAR_PURCHASE, CAR_RUNNING] },
  { label: CAR_PURCHASE },
  { label: CAR_RUNNING },
  { label: ABROAD },
  { label: RECEPTION },
  { label: '项目支出：', parts: [BUSINESS, RUNNING, PURPOSE] },
  { label: BUSINESS },
  { label: RUNNING },
  { label: PURPOSE },
  { label: '公用经费' },
  { label: '其中：办公经费' },
  { label: '水费、电费、差旅费' },
  { label: '会议费、培训费' },
  { label: '政府采购金额' },
  { label: '部门基本支出预算调整' },
];

/** 部门整体支出绩效评价基础数据表. */
export const BASE_DATA: Template = {
  id: 'basedata',
  name: '部门整体支出绩效评价基础数据表',
  about: '财政供养人员、三公经费、项目支出和公用经费的三年数据',
  kind: 'basedata',
  levels: [],
  draw: drawBaseData,
};

function drawBaseData(sheet: string, { year, projectName, department }: NewForm): SheetDesign {
  const page = new Page(WIDTHS);
  const title = `${year ? `${year}年度` : ''}部门整体支出绩效评价基础数据表`;
  page.text(page.row(33), 1, title, LOOKS.title, { columns: 7 });
  page.text(page.row(20), 1, `单位名称：${projectName || department}`, LOOKS.foot, { columns: 7 });
  drawStaff(page, year);
  drawAmounts(page, year);
  drawBuildings(page, year);
  const saving = page.row(60);
  page.text(saving, 1, '厉行节约保障措施', LOOKS.label);
  page.text(saving, 2, '', LOOKS.entryTop, { columns: 6 });
  page.text(
    page.row(34),
    1,
    '说明：“项目支出”填报基本支出以外的所有项目支出情况，“公用经费”填报基本支出中的一般商品和服务支出。',
    LOOKS.foot,
    { columns: 7 },
  );
  page.text(
    page.row(20),
    1,
    '填表人：          填报日期：          联系电话：          单位负责人签字：',
    LOOKS.foot,
    { columns: 7 },
  );
  return page.finish(sheet, { landscape: false, titleRows: null, onePage: true });
}

function drawStaff(page: Page, year: string): void {
  const heading = page.row(24);
  page.text(heading, 1, '财政供养人员情况（人）', LOOKS.label, { rows: 2 });
  ['编制数', `${year ? `${year}年` : ''}实际在职人数`, '控制率'].forEach((label, index) =>
    page.text(heading, YEARS[index]!, label, LOOKS.label, { columns: 2 }),
  );
  const row = page.row(24);
  const [posts, staff] = YEARS.slice(0, 2).map((column) =>
    page.number(row, column, null, LOOKS.entry, { columns: 2 }),
  );
  page.formula(row, YEARS[2]!, blankControlRate(posts!, staff!), '', LOOKS.percentFormula, { columns: 2 });
}

function drawAmounts(page: Page, year: string): void {
  const heading = page.row(24);
  const before = year ? `${Number(year) - 1}年` : '上年';
  const present = year ? `${year}年` : '本年';
  page.text(heading, 1, '经费控制情况（万元）', LOOKS.label);
  [`${before}决算数`, `${present}预算数`, `${present}决算数`].forEach((label, index) =>
    page.text(heading, YEARS[index]!, label, LOOKS.label, { columns: 2 }),
  );
  const rowOf = (label: string): number => heading + 1 + LINES.findIndex((line) => line.label === label);
  for (const { label, parts } of LINES) {
    const row = page.row(20);
    page.text(row, 1, label, LOOKS.openLabelLeft);
    for (const column of YEARS) {
      const cells = parts?.map((part): CellRef => ({ row: rowOf(part), column }));
      if (cells) page.formula(row, column, blankSum(cells), 0, LOOKS.amountFormula, { columns: 2 });
      else page.number(row, column, null, LOOKS.amount, { columns: 2 });
    }
  }
}

const BUILDINGS = [
  '批复规模\n（㎡）',
  '实际规模\n（㎡）',
  '规模控制率',
  '预算投资\n（万元）',
  '实际投资\n（万元）',
  '投资概算\n控制率',
];

function drawBuildings(page: Page, year: string): void {
  const heading = page.row(32);
  page.text(heading, 1, `楼堂馆所控制情况\n（${year ? `${year}年` : ''}完工项目）`, LOOKS.label, { rows: 2 });
  BUILDINGS.forEach((label, index) => page.text(heading, 2 + index, label, LOOKS.label));
  const row = page.row(24);
  BUILDINGS.forEach((_, index) => page.number(row, 2 + index, null, LOOKS.entry));
}
