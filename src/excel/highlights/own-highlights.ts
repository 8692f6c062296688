import { addressOf, HIGHLIGHT_MARK, HIGHLIGHT_STYLE, type Highlight } from '../../form';

/** One of our conditional formats as it stands on a sheet. */
export interface OwnHighlight {
  readonly sheet: string;
  /** A1, without the sheet; several areas are separated by commas. */
  readonly address: string;
  readonly formula: string;
}

/** Our conditional formats on some sheets, ready to be replaced. */
export interface FoundHighlights {
  readonly present: readonly OwnHighlight[];
  /** Ids of all custom formats, ours or not, by sheet. */
  readonly customIds: ReadonlyMap<string, ReadonlySet<string>>;
  /**
   * Deletes, in the next sync, ours on these sheets, and custom formats that are not among `known`: half-made ones of ours
   * bear no mark yet.
   */
  remove(on: readonly string[], known: ReadonlyMap<string, ReadonlySet<string>>): void;
}

/**
 * Finds our conditional formats by their mark; others are not touched. Asks in the caller's next sync; call the result
 * after it. It makes a sync of its own only where a sheet has custom formats (docs/rules.md 11: type before subtype).
 */
export function findHighlights(
  context: Excel.RequestContext,
  sheets: readonly string[],
): () => Promise<FoundHighlights> {
  const collections = sheets.map((sheet) => {
    const formats = context.workbook.worksheets.getItem(sheet).getRange().conditionalFormats;
    formats.load('items/id,items/type');
    return { sheet, formats };
  });
  return async () => {
    const custom = collections.flatMap(({ sheet, formats }) =>
      formats.items
        .filter((format) => format.type === Excel.ConditionalFormatType.custom)
        .map((format) => {
          const areas = format.getRanges();
          format.custom.rule.load('formula');
          areas.load('address');
          return { sheet, format, areas };
        }),
    );
    if (custom.length) await context.sync();
    const idsOn = (sheet: string): ReadonlySet<string> =>
      new Set(custom.filter((one) => one.sheet === sheet).map(({ format }) => format.id));
    return {
      present: custom
        .filter(({ format }) => isOwn(format))
        .map(({ sheet, format, areas }) => ({
          sheet,
          address: withoutSheet(areas.address),
          formula: format.custom.rule.formula,
        })),
      customIds: new Map(sheets.map((sheet) => [sheet, idsOn(sheet)])),
      remove: (on, known) =>
        custom
          .filter(({ sheet }) => on.includes(sheet))
          .filter(({ sheet, format }) => isOwn(format) || isHalfMade(format, known.get(sheet)))
          .forEach(({ format }) => format.delete()),
    };
  };
}

/** Added, and nothing set yet: a format that a user has made meanwhile has a rule of its own. */
function isHalfMade(format: Excel.ConditionalFormat, known: ReadonlySet<string> | undefined): boolean {
  return known?.has(format.id) === false && ['', '=FALSE', 'FALSE'].includes(format.custom.rule.formula);
}

function isOwn(format: Excel.ConditionalFormat): boolean {
  return format.custom.rule.formula.includes(HIGHLIGHT_MARK);
}

function withoutSheet(address: string): string {
  return address
    .split(/,(?=(?:[^']*'[^']*')*[^']*$)/)
    .map((area) => area.slice(area.lastIndexOf('!') + 1).replace(/\$/g, ''))
    .join(',');
}

/** Adds our conditional formats in the next sync. The formula is relative to the first cell of the address. */
export function addHighlights(context: Excel.RequestContext, highlights: readonly OwnHighlight[]): void {
  for (const { sheet, address, formula } of highlights) {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    // Excel splits a rule into several areas when rows are moved about.
    const range = address.includes(',') ? worksheet.getRanges(address) : worksheet.getRange(address);
    const format = range.conditionalFormats.add(Excel.ConditionalFormatType.custom);
    format.custom.rule.formula = formula;
    format.custom.format.fill.color = HIGHLIGHT_STYLE.fill;
    format.custom.format.font.color = HIGHLIGHT_STYLE.font;
  }
}

/** A planned highlight as it will stand on its sheet. */
export function ownHighlight({ sheet, column, firstRow, lastRow, formula }: Highlight): OwnHighlight {
  const first = addressOf({ row: firstRow, column });
  const address = firstRow === lastRow ? first : `${first}:${addressOf({ row: lastRow, column })}`;
  return { sheet, address, formula };
}

/** True when both lists say the same, whatever their order. */
export function sameHighlights(a: readonly OwnHighlight[], b: readonly OwnHighlight[]): boolean {
  const key = ({ sheet, address, formula }: OwnHighlight): string => `${sheet} ${address} ${formula}`;
  return [...a].map(key).sort().join('\n') === [...b].map(key).sort().join('\n');
}
