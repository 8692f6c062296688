import { blockFrom, type Block, addressOf, type CellRef } from '../form';
import { blankSum, blankTotal } from './blank-formulas';
import { POINTS } from './form-blocks';
import { LOOKS } from './looks';
import { Page } from './page';
import { RATING_FRAMEWORK, type RatingItem } from './rating-framework';
import type { NewForm, Template } from './template';
import type { SheetDesign } from './sheet-design';

const WIDTHS = [8, 12, 16, 8, 36, 52, 8];
const HEADINGS = ['一级\n指标', '二级\n指标', '三级指标', '分值', '指标解释', '指标说明', '得分'];
const AT = { level1: 1, level2: 2, name: 3, weight: 4, meaning: 5, guidance: 6, score: 7 };
/** A line of 五号 type takes this many points. */
const LINE = 15;

/** 部门评价指标体系评分表. */
export const RATING: Template = {
  id: 'rating',
  name: '部门评价指标体系评分表',
  about: '决策、过程、产出、效益的评分体系，附指标解释和评价要点',
  kind: 'rating',
  levels: [],
  draw: drawRating,
};

function drawRating(sheet: string, { year, projectName }: NewForm): SheetDesign {
  const page = new Page(WIDTHS);
  const title = `${year ? `${year}年度` : ''}${projectName}部门评价指标体系评分表`;
  page.text(page.row(20), 1, '附件：', LOOKS.annex, { columns: 7 });
  page.text(page.row(48), 1, title, LOOKS.title, { columns: 7 });
  const heading = page.row(32);
  HEADINGS.forEach((label, index) => page.text(heading, 1 + index, label, LOOKS.heading));
  const scores: CellRef[] = [];
  for (const { level1, parts } of RATING_FRAMEWORK) {
    const rows = parts.reduce((sum, { items }) => sum + items.length, 0);
    parts.forEach(({ level2, items }, partIndex) =>
      items.forEach((item, index) => {
        const row = page.row(heightOf(item));
        if (partIndex === 0 && index === 0) page.text(row, AT.level1, level1, LOOKS.label, { rows });
        if (index === 0) page.text(row, AT.level2, level2, LOOKS.label, { rows: items.length });
        scores.push(drawItem(page, row, item));
      }),
    );
  }
  drawTotal(page, heading, scores);
  return page.finish(sheet, { landscape: true, titleRows: [heading, heading], onePage: false });
}

function drawItem(page: Page, row: number, { name, points, meaning, guidance }: RatingItem): CellRef {
  page.text(row, AT.name, name, LOOKS.openLabel);
  page.number(row, AT.weight, points, LOOKS.score);
  page.text(row, AT.meaning, meaning, LOOKS.openLabelLeft);
  page.text(row, AT.guidance, guidance, LOOKS.openLabelLeft);
  return page.number(row, AT.score, null, LOOKS.score);
}

function drawTotal(page: Page, heading: number, scores: readonly CellRef[]): void {
  const below = (column: number): Block => blockFrom({ row: heading + 1, column }, scores.length);
  page.validate(below(AT.weight), POINTS);
  page.validate(below(AT.score), {
    rule: {
      kind: 'decimal',
      least: 0,
      most: { formula: `=$${addressOf({ row: heading + 1, column: AT.weight })}` },
    },
    otherwise: 'stop',
    message: '得分应为 0 到分值之间的数字',
  });
  const row = page.row(24);
  page.text(row, 1, '总分', LOOKS.heading, { columns: 3 });
  const weights = scores.map(({ row: at }) => ({ row: at, column: AT.weight }));
  page.formula(row, AT.weight, blankSum(weights), 0, LOOKS.heading);
  page.text(row, AT.meaning, '', LOOKS.label, { columns: 2 });
  page.formula(row, AT.score, blankTotal(scores), 0, LOOKS.heading);
}

/** Tall enough for the longer of the two explanations. */
function heightOf({ meaning, guidance }: RatingItem): number {
  const lines = (text: string, width: number): number =>
    text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil((line.length * 2) / width)), 0);
  const most = Math.max(
    lines(meaning, WIDTHS[AT.meaning - 1]! - 5),
    lines(guidance, WIDTHS[AT.guidance - 1]! - 5),
  );
  return Math.max(32, most * LINE + 6);
}
