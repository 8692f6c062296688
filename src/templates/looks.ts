/** How a cell of a printed form looks: 宋体 10.5 (五号) in a thin frame unless said otherwise. */
export interface Look {
  readonly font: {
    readonly name: string;
    readonly size: number;
    readonly bold: boolean;
    /** Blue and underlined, as links are. */
    readonly isLink?: boolean;
  };
  readonly horizontal: 'left' | 'center' | 'right';
  readonly vertical: 'center' | 'top';
  readonly wrap: boolean;
  readonly border: boolean;
  /** #RRGGBB, or null for none. */
  readonly fill: string | null;
  /** An Excel number format code. */
  readonly numberFormat: string;
  /** False where people fill in: such cells stay open when the sheet is protected. */
  readonly locked: boolean;
}

const SONG = '宋体';
const BODY = 10.5;

const LABEL: Look = {
  font: { name: SONG, size: BODY, bold: false },
  horizontal: 'center',
  vertical: 'center',
  wrap: true,
  border: true,
  fill: null,
  numberFormat: 'General',
  locked: true,
};
const ENTRY: Look = { ...LABEL, locked: false };
const OUTSIDE: Look = { ...LABEL, border: false, horizontal: 'left', locked: false };

/** Every look of the built-in forms, by what the cell is for. */
export const LOOKS = {
  /** 附件 1 */
  annex: OUTSIDE,
  title: { ...LABEL, border: false, font: { name: SONG, size: 18, bold: true }, locked: false },
  /** （2025年度） below the title */
  subtitle: { ...OUTSIDE, horizontal: 'center' },
  label: LABEL,
  /** A label that starts at the left, as sources and lists do. */
  labelLeft: { ...LABEL, horizontal: 'left' },
  /** A label that its office may change: second-level indicators, sources with their amount. */
  openLabel: ENTRY,
  openLabelLeft: { ...ENTRY, horizontal: 'left' },
  heading: { ...LABEL, font: { name: SONG, size: BODY, bold: true } },
  /** Names and values: text or number, as typed. */
  entry: ENTRY,
  /** Names of projects and offices: always text. */
  entryText: { ...ENTRY, numberFormat: '@' },
  entryLeft: { ...ENTRY, horizontal: 'left' },
  link: { ...ENTRY, font: { name: SONG, size: BODY, bold: false, isLink: true } },
  entryTop: { ...ENTRY, horizontal: 'left', vertical: 'top' },
  amount: { ...ENTRY, numberFormat: '#,##0.00' },
  score: ENTRY,
  scoreFormula: LABEL,
  amountFormula: { ...LABEL, numberFormat: '#,##0.00' },
  percentFormula: { ...LABEL, numberFormat: '0.00%' },
  /** Notes and signatures below the table. */
  foot: OUTSIDE,
} as const satisfies Readonly<Record<string, Look>>;
