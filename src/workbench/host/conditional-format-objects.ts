import { blockAddress, intersection } from '../../form';
import type { Engine, FormulaFormat, SheetBlock } from './engine';
import { HostError } from './host-error';
import type { HostObject } from './host-object';
import { assertWritable } from './writable';

/** The range object of a block; handed in, as ranges have conditional formats and those have ranges. */
type RangeOf = (block: SheetBlock) => HostObject;

/** The conditional formats that touch a range. Of the kinds only custom (formula) exists here. */
export function conditionalFormatsOf(engine: Engine, block: SheetBlock, rangeOf: RangeOf): HostObject {
  const all = (): FormulaFormat[] =>
    engine
      .formulaFormats(block.sheet)
      .filter(({ ranges }) => ranges.some((range) => intersection(range, block) !== null));
  const object = (id: string): HostObject => formatObject(engine, block.sheet, id, rangeOf);
  const byId = (id: unknown): HostObject => {
    if (!all().some((format) => format.id === id))
      throw new HostError('ItemNotFound', 'no such conditional format');
    return object(String(id));
  };
  return {
    type: 'ConditionalFormatCollection',
    items: () => all().map(({ id }) => ({ id, object: object(id) })),
    item: byId,
    methods: {
      Add: ([kind]) => {
        if (kind !== 'Custom') throw new HostError('ApiNotFound', `conditional format ${String(kind)}`);
        assertWritable(engine, block.sheet);
        const { sheet, ...range } = block;
        return object(
          engine.addFormulaFormat(sheet, { ranges: [range], formula: '=FALSE', fill: null, font: null }),
        );
      },
      GetCount: () => all().length,
      GetItem: ([id]) => byId(id),
      GetItemAt: ([index]) => {
        const format = all()[Number(index)];
        if (!format) throw new HostError('ItemNotFound', 'no such conditional format');
        return object(format.id);
      },
    },
  };
}

function formatObject(engine: Engine, sheet: string, id: string, rangeOf: RangeOf): HostObject {
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
    setters: { Formula: (value) => change({ formula: String(value) }) },
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
      GetRange: () => rangeOf({ sheet, ...read().ranges[0]! }),
      GetRanges: () => ({
        type: 'RangeAreas',
        properties: { Address: () => read().ranges.map(blockAddress).join(',') },
      }),
    },
  };
}
