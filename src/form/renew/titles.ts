import type { FormKind } from '../form';

/** A project's name that gives way to another. */
export interface NameChange {
  /** The old name, its year already moved. */
  readonly from: string;
  readonly to: string;
}

/** Kinds whose title names year and project, since they have no line of their own for them. */
const TITLE_SAYS_ALL: ReadonlySet<FormKind> = new Set(['rating', 'cover', 'basedata']);
/** Titles that name the project between the year and what the form is called. */
const TITLE_WITH_NAME =
  /^([^]*年度)([^]*?)((?:专项|项目)资金)?(绩效自评报告|部门评价指标体系评分表|评价指标体系评分表)$/;
const SHORTEST_NAME = 3;

/** The title with the new project's name in the place of the old one's, and with the year where it lacked one. */
export function retitled(title: string, kind: FormKind, { from, to }: NameChange, year: string): string {
  if (!TITLE_SAYS_ALL.has(kind)) return replaced(title, { from, to });
  const dated = year !== '' && !/20\d\d|[〇一二三四五六七八九]年/.test(title) ? `${year}年度${title}` : title;
  if (to === '' || to === from || kind === 'basedata') return dated;
  const renamed = replaced(dated, { from, to });
  if (renamed !== dated) return renamed;
  return dated.replace(
    TITLE_WITH_NAME,
    // 「…专项」 and 「…专项资金」 already say what follows.
    (_, before: string, __, fund = '', form: string) =>
      `${before}${fund ? to.replace(/专项(资金)?$/, '') : to}${fund}${form}`,
  );
}

function replaced(title: string, { from, to }: NameChange): string {
  return from !== to && from.length >= SHORTEST_NAME ? title.replace(from, () => to) : title;
}

/** A blank year before 年度 filled in: （    年度） → （2025年度）. */
export function filledYear(text: string, year: string): string {
  return year === '' ? text : text.replace(/([（(])\s+(?=年度?\s*[)）])/, `$1${year}`);
}
