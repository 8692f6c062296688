import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** A cell of a case: a plain value, or with a formula (`v` absent: not cached), a number format, a shared formula. */
export type CaseCell = string | number | boolean | null | undefined | CaseCellParts;

export interface CaseCellParts {
  readonly v?: string | number | boolean | null;
  /** With or without its `=`. */
  readonly f?: string;
  readonly fmt?: string;
  readonly shared?: { readonly si: number; readonly ref?: string };
  /** A name for the cell, in the lines after a form. */
  readonly name?: string;
}

/** A line of a form's table as it stands; `names` by 0-based column. */
export interface RawLine {
  readonly raw: readonly CaseCell[];
  readonly names?: Readonly<Record<string, string>>;
  readonly merge?: readonly (readonly [number, number])[];
}

/** [level 1, level 2, level 3, target, actual, weight, score, reason], or by the keys of `columns`. */
type IndicatorLine = readonly CaseCell[] | Readonly<Record<string, CaseCell>>;
type HeaderLine = { readonly header: true };
type Column = readonly [key: string, label: string];

/** One form in the Ministry's grid; whatever is absent is as usual. */
export interface CaseForm {
  readonly title?: CaseCell;
  readonly before?: readonly CaseCell[];
  readonly head?: readonly (readonly CaseCell[])[];
  readonly name?: string;
  readonly merged?: boolean;
  readonly funds?: {
    readonly columns?: readonly Column[];
    readonly label?: string;
    readonly rows?: readonly Readonly<Record<string, CaseCell>>[];
    /** 0-based row that carries the score. */
    readonly main?: number;
  } | null;
  readonly goals?: readonly CaseCell[] | null;
  readonly columns?: readonly Column[];
  readonly subHeader?: readonly CaseCell[];
  readonly rows?: readonly (IndicatorLine | RawLine | HeaderLine)[];
  /** Met indicators that fill the weights up to `padTo` (90); false: none. */
  readonly pad?: false | readonly (readonly CaseCell[])[];
  readonly padTo?: number;
  /** Points per unit of a weight that is text (`10%` → 1). */
  readonly weightFactor?: number;
  readonly total?: {
    readonly label?: CaseCell;
    readonly weight?: CaseCell;
    readonly score?: CaseCell;
    /** 0-based column of a total merged from there on. */
    readonly at?: number;
    readonly to?: number;
  } | null;
  readonly after?: readonly (CaseCell | readonly CaseCell[])[];
  /** Cells beside named ones: `score0>1`. */
  readonly extra?: Readonly<Record<string, CaseCell>>;
  readonly merges?: readonly string[];
}

export interface CaseSheet {
  readonly name?: string;
  readonly rows?: readonly (readonly CaseCell[])[];
  readonly form?: CaseForm;
  readonly forms?: readonly {
    readonly form: CaseForm;
    readonly top?: number;
    readonly left?: number;
    readonly prefix?: string;
    readonly gap?: number;
  }[];
  readonly top?: number;
  readonly left?: number;
  readonly prefix?: string;
  readonly merges?: readonly string[];
  readonly set?: Readonly<Record<string, CaseCell>>;
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly string[];
  /** Named cells whose rows are hidden. */
  readonly hide?: readonly string[];
  readonly state?: 'hidden' | 'veryHidden';
  readonly protected?: boolean;
}

/** What a cell may hold: a number, text, `blank`, `kept`, `error`, `formula`, what it must not be, or any of a list. */
export type Wanted = number | string | { readonly not: Wanted } | readonly Wanted[];
type WantedCells = Readonly<Record<string, Wanted>>;

/** A change that a person makes in the filled workbook. */
export interface CaseEdit {
  readonly what?: string;
  readonly set: Readonly<Record<string, CaseCell>>;
  readonly expect: WantedCells;
  /** What another fill must give. */
  readonly refill?: WantedCells;
}

export interface Expectation {
  readonly forms?: number;
  readonly indicators?: number;
  readonly out?: WantedCells;
  readonly has?: readonly string[];
  readonly hasNot?: readonly string[];
  readonly outHas?: readonly string[];
  readonly outHasNot?: readonly string[];
  /** Fields of the first form in `inspect --json`. */
  readonly fields?: Readonly<Record<string, string | number | null | readonly (string | number | null)[]>>;
  /** Nothing is written: anywhere, or on this sheet. */
  readonly noWrite?: true | string;
  readonly twice?: boolean;
  readonly highlight?: Readonly<Record<string, boolean>>;
  readonly said?: readonly string[];
  readonly refused?: boolean;
  readonly recalc?: false;
}

/** A workbook as an office typed it, and what must come of it. */
export interface Case {
  readonly id: string;
  readonly what: string;
  readonly form?: CaseForm;
  readonly sheets?: readonly CaseSheet[];
  readonly set?: Readonly<Record<string, CaseCell>>;
  readonly book?: { readonly date1904?: boolean };
  /** Options of `fill`. */
  readonly args?: readonly string[];
  readonly expect: Expectation;
  readonly edits?: readonly CaseEdit[];
}

export interface Family {
  readonly family: string;
  readonly cases: readonly Case[];
}

const FOLDER = path.join(__dirname, '..', '..', 'fixtures', 'cases');

/** Every family of test/fixtures/cases. */
export function caseFamilies(): Family[] {
  return readdirSync(FOLDER)
    .sort()
    .map((file) => JSON.parse(readFileSync(path.join(FOLDER, file), 'utf8')) as Family);
}

/** A cell's parts, or null where it is blank. */
export function cellParts(cell: CaseCell): CaseCellParts | null {
  if (cell === null || cell === undefined || cell === '') return null;
  return typeof cell === 'object' ? cell : { v: cell };
}
