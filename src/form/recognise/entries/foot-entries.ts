import { CONCLUSION_WORDS, NOTE_WORDS } from '../../vocabulary/entries';
import { beginsWith, holds } from '../../vocabulary/phrases';
import { FOOT } from '../../vocabulary/rows';
import type { Form } from '../../form';
import type { Grid } from '../../../grid/grid';
import type { Area, Entry } from './entry';
import { labelAndValue, withoutSignatures } from './inline-entries';
import { isTyped } from './table-entries';

const LONGEST_LABEL = 16;
const NUMBER = /^\(?[一二三四五六七八九十\d]+[、.．)]/;
const SENTENCE = /[，。；,;]/;
/** 优（90分以上）、良… says how grades are given, not which one was. */
const GRADES = /优[^。]*[、，,/\s)）□☑]良/;
/** A date to be filled in, and one that was. */
const NO_DATE = /^[年月日]*$/;
const DATE = /^20\d\d[年./-]\d{1,2}([月./-]\d{1,2}日?|月)$/;

/** Conclusions, reasons and signatures below the indicators; notes stay. */
export function footEntries(view: Grid, form: Form, { first, last }: Area): Entry[] {
  const entries: Entry[] = [];
  /** The column in which what was told in the row above may go on. */
  let open: number | null = null;
  for (let row = first; row <= last; row++) {
    const typed = columnsTyped(view, form, row);
    const [start] = typed;
    if (start === undefined) continue;
    const goesOn = start === open && !isLabel(view.label(row, start));
    for (const column of typed) {
      const text = String(view.value(row, column));
      const label = keptOf(text);
      const isText = column !== start || goesOn || DATE.test(view.label(row, column));
      if (label !== null) entries.push({ row, column, role: 'result', label });
      else if (isText && !isBlankField(view.label(row, column)))
        entries.push({ row, column, role: 'result' });
    }
    if (!goesOn) open = isConclusion(view.label(row, start)) ? (typed[1] ?? start) : null;
  }
  return entries;
}

function columnsTyped(view: Grid, { left, right }: Form, row: number): number[] {
  const columns = Array.from({ length: right - left + 1 }, (_, at) => left + at);
  return columns.filter((column) => isTyped(view, row, column));
}

/** The labels in a cell without what was filled in behind them; null where it holds none. */
function keptOf(text: string): string | null {
  const unsigned = withoutSignatures(text);
  if (unsigned !== null) return unsigned;
  const pair = labelAndValue(text);
  if (!pair?.label.match(/[:：]\s*$/) || !isConclusion(pair.name)) return null;
  return /^[（(]/.test(pair.value) || GRADES.test(pair.value) ? null : pair.label;
}

function isConclusion(label: string): boolean {
  const bare = label.replace(NUMBER, '').replace(/:$/, '');
  if (bare.length > LONGEST_LABEL || SENTENCE.test(bare)) return false;
  return holds(bare, CONCLUSION_WORDS) && !isNote(bare);
}

function isLabel(label: string): boolean {
  return isFootLabel(label) || isConclusion(label);
}

function isNote(label: string): boolean {
  return beginsWith(label, NOTE_WORDS) || beginsWith(label, ['填表', '填报']);
}

function isBlankField(label: string): boolean {
  return NO_DATE.test(label) || isFootLabel(label);
}

function isFootLabel(label: string): boolean {
  if (isNote(label.replace(NUMBER, ''))) return true;
  if (label.length > LONGEST_LABEL || SENTENCE.test(label)) return false;
  return beginsWith(label, FOOT) || NUMBER.test(label);
}
