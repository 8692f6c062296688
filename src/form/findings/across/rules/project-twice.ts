import { sameProjects } from '../same-projects';
import { placed, placeText, workbookRule } from '../workbook-rule';

const MOST_NAMED = 3;

/** Two forms of one project, one year and one unit: its money and points would count twice. */
export const projectTwice = workbookRule('project-twice', 'warning', ({ forms }) =>
  sameProjects(forms).flatMap((group) =>
    group.map((one) => {
      const places = group
        .slice(0, MOST_NAMED + 1)
        .filter(({ form }) => form !== one.form)
        .slice(0, MOST_NAMED)
        .map(({ form }) => placeText(form.sheet, form.projectName ?? { row: form.top, column: form.left }));
      const more = group.length - 1 > MOST_NAMED ? `等${group.length - 1}处` : '';
      const message = `${one.form.year}年度的同一项目还填在${places.join('、')}${more}，汇总时会重复计算。重复的请删去一张；不是同一项目的，请把名称写得有区别`;
      return placed(one, one.form.projectName ?? { row: one.form.top, column: one.form.left }, '', message);
    }),
  ),
);
