import { intersection, type Block } from '../../form';
import { assertFormula } from './acceptable-content';
import type { Book } from './book';
import { rangeMethods, type RangeOf } from './conditional-format-ranges';
import type { FormulaFormat } from './engine';
import { HostError } from './host-error';
import type { HostObject } from './host-object';
import { userFormatObject } from './user-format-object';
import { assertWritable } from './writable';

interface ListedFormat {
  readonly id: string;
  readonly object: HostObject;
}

/** The conditional formats that touch some areas of a sheet: ours, of kind custom (formula), and those a user made in a dialog. */
export function conditionalFormatsOf(
  book: Book,
  sheet: string,
  areas: readonly Block[],
  rangeOf: RangeOf,
): HostObject {
  const { engine, desk } = book;
  const touches = ({ ranges }: { readonly ranges: readonly Block[] }): boolean =>
    ranges.some((range) => areas.some((area) => intersection(range, area) !== null));
  const all = (): ListedFormat[] => [
    ...engine
      .formulaFormats(sheet)
      .filter(touches)
      .map(({ id }) => ({ id, object: formatObject(book, sheet, id, rangeOf) })),
    ...desk.userFormats
      .filter((format) => format.sheet === sheet && touches(format))
      .map((format) => ({ id: format.id, object: userFormatObject(book, format, rangeOf) })),
  ];
  const found = (format: ListedFormat | undefined): HostObject => {
    if (!format) throw new HostError('ItemNotFound', 'no such conditional format');
    return format.object;
  };
  const byId = (id: unknown): HostObject => found(all().find((format) => format.id === id));
  return {
    type: 'ConditionalFormatCollection',
    items: all,
    item: byId,
    methods: {
      Add: ([kind]) => {
        if (kind !== 'Custom') throw new HostError('ApiNotFound', `conditional format ${String(kind)}`);
        assertWritable(engine, sheet);
        const blank = { ranges: areas, formula: '=FALSE', fill: null, font: null };
        return formatObject(book, sheet, engine.addFormulaFormat(sheet, blank), rangeOf);
      },
      GetCount: () => all().length,
      GetItem: ([id]) => byId(id),
      GetItemAt: ([index]) => found(all()[Number(index)]),
    },
  };
}

function formatObject(book: Book, sheet: string, id: string, rangeOf: RangeOf): HostObject {
  const { engine } = book;
  const read = (): FormulaFormat => {
    const format = engine.formulaFormats(sheet).find((candidate) => candidate.id === id);
    if (!format) throw new HostError('ItemNotFound', 'the conditional format is gone');
    return format;
  };
  const change = (part: Partial<FormulaFormat>): void => {
    assertWritable(engine, sheet);
    engine.setFormulaFormat(sheet, { ...read(), ...part });
  };
  const colour = (type: string, key: 'fill' | 'font'): HostObject => ({
    type,
    properties: { Color: () => read()[key] },
    setters: { Color: (value) => change({ [key]: String(value) }) },
  });
  const rule: HostObject = {
    type: 'ConditionalFormatRule',
    properties: { Formula: () => read().formula },
    setters: {
      Formula: (value) => {
        if (book.behaviour.refusesBadContent) assertFormula(String(value));
        change({ formula: String(value) });
      },
    },
  };
  const custom = (): HostObject => ({
    type: 'CustomConditionalFormat',
    children: {
      Rule: () => rule,
      Format: () => ({
        type: 'ConditionalRangeFormat',
        children: {
          Fill: () => colour('ConditionalRangeFill', 'fill'),
          Font: () => colour('ConditionalRangeFont', 'font'),
        },
      }),
    },
  });
  return {
    type: 'ConditionalFormat',
    properties: { Id: () => read().id, Type: () => 'Custom' },
    children: { Custom: custom, CustomOrNullObject: custom },
    methods: {
      Delete: () => {
        assertWritable(engine, sheet);
        engine.deleteFormulaFormat(sheet, read().id);
      },
      ...rangeMethods(book, sheet, () => read().ranges, rangeOf),
    },
  };
}
