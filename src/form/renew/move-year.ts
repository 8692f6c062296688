const NUMERALS = '〇一二三四五六七八九';

/** How far years are moved. */
export interface YearMove {
  /** The year of the form, four digits. */
  readonly from: number;
  readonly to: number;
}

/** Years in titles and headings, where last year and next year are named beside the form's own. */
export function moveHeadingYears(text: string, move: YearMove): string {
  return outsideDocuments(
    text,
    (part) =>
      part.replace(/20\d\d(?=\s*(年|[-—~～至/.]\s*20\d\d))/g, (year) =>
        moved(year, move, (distance) => Math.abs(distance) <= 2),
      ),
    move,
  );
}

/** Years in dates and sentences: the form's own and the one after it, which deadlines may fall into. */
export function moveDates(text: string, move: YearMove): string {
  return outsideDocuments(
    text,
    (part) =>
      part.replace(/(?<!\d|20\d\d\s*[-—~～至]\s*)20\d\d(?=\s*年|\s*[-/.]\s*\d{1,2}(?!\d))/g, (year) =>
        moved(year, move, (distance) => distance === 0 || distance === 1),
      ),
    move,
  );
}

/** A document keeps its name: 《…2022年…的通知》. */
function outsideDocuments(text: string, change: (part: string) => string, move: YearMove): string {
  const parts = text.split(/(《[^》]*》)/);
  return parts.map((part) => (part.startsWith('《') ? part : inNumerals(change(part), move))).join('');
}

/** The form's own year in a name: 2022年促消费活动专项资金. */
export function moveNameYear(text: string, move: YearMove): string {
  return text.replace(/(?<!\d)20\d\d(?=\s*年)/g, (year) => moved(year, move, (distance) => distance === 0));
}

/** The form's own year in the name of a sheet, where it may stand at either end without 年: 自评表2022. */
export function moveTabYear(name: string, move: YearMove): string {
  const own = new RegExp(`^${move.from}(?!\\d)|(?<!\\d)${move.from}$`, 'g');
  return moveNameYear(name, move).replace(own, String(move.to));
}

function moved(year: string, { from, to }: YearMove, near: (distance: number) => boolean): string {
  const distance = Number(year) - from;
  return near(distance) ? String(to + distance) : year;
}

/** 二〇二三年 */
function inNumerals(text: string, move: YearMove): string {
  return text.replace(/二[〇○零Ｏ][一二三四五六七八九〇○零]{2}(?=\s*年)/g, (year) => {
    const digits = [...year]
      .map((numeral) => (/[○零Ｏ]/.test(numeral) ? 0 : NUMERALS.indexOf(numeral)))
      .join('');
    if (Number(digits) !== move.from) return year;
    return [...String(move.to)].map((digit) => NUMERALS[Number(digit)]).join('');
  });
}
