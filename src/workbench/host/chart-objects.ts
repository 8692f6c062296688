import { parseAddress, type Block } from '../../form';
import type { BarChart } from '../../xlsx';
import type { Engine } from './engine';
import { HostError } from './host-error';
import { isHostObject, NULL_OBJECT, type HostObject } from './host-object';
import { assertWritable } from './writable';

const DEFAULT_PLACE: Block = { top: 1, left: 1, bottom: 15, right: 8 };

/** The charts of a sheet. Of the kinds only clustered bars of one series exist here. */
export function chartsOf(engine: Engine, sheet: string): HostObject {
  const find = (name: unknown): BarChart | undefined =>
    engine.charts(sheet).find((chart) => chart.name === name);
  const get = (name: unknown): HostObject => {
    if (!find(name)) throw new HostError('ItemNotFound', `there is no chart ${String(name)}`);
    return chartObject(engine, sheet, String(name));
  };
  return {
    type: 'ChartCollection',
    item: get,
    items: () =>
      engine.charts(sheet).map(({ name }) => ({ id: name, object: chartObject(engine, sheet, name) })),
    methods: {
      Add: ([kind, source]) => {
        if (kind !== 'BarClustered') throw new HostError('ApiNotFound', `chart ${String(kind)}`);
        assertWritable(engine, sheet);
        const name = `Chart ${engine.charts(sheet).length + 1}`;
        engine.putChart(sheet, name, {
          name,
          title: '',
          values: referenceOf(source),
          categories: null,
          legend: true,
          reversed: false,
          minimum: null,
          maximum: null,
          place: DEFAULT_PLACE,
        });
        return chartObject(engine, sheet, name);
      },
      GetItem: ([name]) => get(name),
      GetItemOrNullObject: ([name]) => (find(name) ? get(name) : NULL_OBJECT),
      GetCount: () => engine.charts(sheet).length,
    },
  };
}

function chartObject(engine: Engine, sheet: string, initialName: string): HostObject {
  let name = initialName;
  const read = (): BarChart => {
    const chart = engine.charts(sheet).find((candidate) => candidate.name === name);
    if (!chart) throw new HostError('ItemNotFound', 'the chart is gone');
    return chart;
  };
  const change = (part: Partial<BarChart>): void => {
    assertWritable(engine, sheet);
    engine.putChart(sheet, name, { ...read(), ...part });
    name = part.name ?? name;
  };
  return {
    type: 'Chart',
    properties: { Name: () => read().name, Id: () => read().name },
    setters: { Name: (value) => change({ name: String(value) }) },
    children: {
      Title: () => settable('ChartTitle', { Text: (value) => change({ title: String(value) }) }),
      Legend: () => settable('ChartLegend', { Visible: (value) => change({ legend: value === true }) }),
      Axes: () => ({
        type: 'ChartAxes',
        children: {
          CategoryAxis: () =>
            settable('ChartAxis', { ReversePlotOrder: (value) => change({ reversed: value === true }) }),
          ValueAxis: () =>
            settable('ChartAxis', {
              Minimum: (value) => change({ minimum: Number(value) }),
              Maximum: (value) => change({ maximum: Number(value) }),
            }),
        },
      }),
      Series: () => ({
        type: 'ChartSeriesCollection',
        methods: {
          GetItemAt: ([index]) => {
            if (index !== 0) throw new HostError('ItemNotFound', 'the chart has one series');
            return {
              type: 'ChartSeries',
              methods: {
                SetValues: ([range]: readonly unknown[]) => change({ values: referenceOf(range) }),
                SetXAxisValues: ([range]: readonly unknown[]) => change({ categories: referenceOf(range) }),
              },
            };
          },
        },
      }),
    },
    methods: { SetPosition: ([start, end]) => change({ place: blockBetween(String(start), String(end)) }) },
  };
}

function settable(type: string, setters: HostObject['setters']): HostObject {
  return setters ? { type, setters } : { type };
}

/** 'S'!A4:A9 of a range, as 'S'!$A$4:$A$9. */
function referenceOf(range: unknown): string {
  if (!isHostObject(range) || range.type !== 'Range')
    throw new HostError('InvalidArgument', 'a range is needed');
  const address = String(range.properties!['Address']!());
  const at = address.lastIndexOf('!') + 1;
  return address.slice(0, at) + address.slice(at).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
}

function blockBetween(start: string, end: string): Block {
  const [first, last] = [parseAddress(start), parseAddress(end)];
  return { top: first.row, left: first.column, bottom: last.row, right: last.column };
}
