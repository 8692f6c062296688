import { departmentsWithProjects } from '../department-and-projects';
import { placed, workbookRule } from '../workbook-rule';

/** The department states how many projects it has, and the workbook holds another number of project forms. */
export const projectCountMismatch = workbookRule('project-count-mismatch', 'info', (context) =>
  departmentsWithProjects(context).flatMap(({ department, projects, count }) => {
    if (!count || count.count === projects.length) return [];
    const isMore = projects.length > count.count;
    const message = `写明共${count.count}个项目，工作簿里有${projects.length}张项目自评表，${isMore ? '多' : '少'}${Math.abs(projects.length - count.count)}张，请核对`;
    return [placed(department, count, '', message, isMore ? 'warning' : undefined)];
  }),
);
