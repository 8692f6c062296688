import { addressOf, HIGHLIGHT_MARK, HIGHLIGHT_STYLE, type Highlight } from '../form';

/** One of our conditional formats as it stands on a sheet. */
export interface OwnHighlight {
  readonly sheet: string;
  /** A1, without the sheet; several areas are separated by commas. */
  readonly address: string;
  readonly formula: string;
}

/** Our conditional formats on some sheets, read and ready to be replaced. */
export interface FoundHighlights {
  readonly present: readonly OwnHighlight[];
  /** Ids of all custom formats, ours or not. */
  readonly customIds: ReadonlySet<string>;
  /** Deletes, in the next sync, custom formats that are not among these: half-made ones do not bear our mark yet. */
  removeAllBut(ids: ReadonlySet<string>): void;
  /** Deletes them in the next sync. */
  remove(): void;
}

/**
 * Finds our conditional formats by their mark; others are not touched. Needs a first sync by the caller between
 * `start` and `finish`; a second one happens only when a sheet has custom formats (docs/rules.md 11: type before subtype).
 */
export function findHighlights(sheets: ReadonlyMap<string, Excel.Worksheet>): {
  finish(context: Excel.RequestContext): Promise<FoundHighlights>;
} {
  const collections = [...sheets].map(([sheet, worksheet]) => {
    const formats = worksheet.getRange().conditionalFormats;
    formats.load('items/id,items/type');
    return { sheet, formats };
  });
  return {
    async finish(context) {
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
      const own = custom.filter(({ format }) => isOwn(format));
      return {
        present: own.map(({ sheet, format, areas }) => ({
          sheet,
          address: withoutSheet(areas.address),
          formula: format.custom.rule.formula,
        })),
        customIds: new Set(custom.map(({ format }) => format.id)),
        removeAllBut: (ids) =>
          custom
            .filter(({ format }) => !ids.has(format.id) && !isOwn(format))
            .forEach(({ format }) => format.delete()),
        remove: () => own.forEach(({ format }) => format.delete()),
      };
    },
  };
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
export function addHighlights(
  sheets: ReadonlyMap<string, Excel.Worksheet>,
  highlights: readonly OwnHighlight[],
): void {
  for (const { sheet, address, formula } of highlights) {
    const [first = address] = address.split(',');
    const format = sheets
      .get(sheet)!
      .getRange(first)
      .conditionalFormats.add(Excel.ConditionalFormatType.custom);
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
