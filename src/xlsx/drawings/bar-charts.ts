import type { CellRef } from '../../grid/cells';
import { firstBehind, WORKSHEET_ORDER } from '../element-order';
import { Package } from '../package/package';
import { partRoot } from '../package/parts';
import { relatedPaths, relationships } from '../package/relationships';
import { openXlsx, type XlsxWorkbook } from '../workbook/open';
import {
  attribute,
  child,
  children,
  qualified,
  relationAttribute,
  textContent,
  type XmlElement,
} from '../xml/element';
import type { BarChart } from './bar-chart';
import { anchorXml, chartXml, DRAWING, MAIN, OFFICE } from './chart-xml';

/** The bar charts of one series on each sheet, by its name; other charts are not listed. Throws XlsxError. */
export function readBarCharts(workbook: XlsxWorkbook): Map<string, BarChart[]> {
  const { entries } = workbook;
  return new Map(
    workbook.sheets.map(({ name, path }) => {
      const drawings = relatedPaths(entries, path, /\/drawing$/).filter((drawing) => entries.has(drawing));
      const charts = drawings.flatMap((drawing) => {
        const targets = relationships(entries, drawing);
        return anchorsOf(partRoot(entries, drawing)).flatMap(({ anchor, chartId, chartName }) => {
          const target = targets.find(({ id }) => id === chartId)?.path ?? null;
          return target === null || !entries.has(target)
            ? []
            : readBarChart(partRoot(entries, target), chartName, anchor);
        });
      });
      return [name, charts];
    }),
  );
}

/** The file with these charts on their sheets; a chart of the same name is replaced, all others stay. */
export function putBarCharts(
  workbook: XlsxWorkbook,
  charts: ReadonlyMap<string, readonly BarChart[]>,
): XlsxWorkbook {
  const parts = new Package(workbook.entries);
  let changed = false;
  const present = readBarCharts(workbook);
  for (const { name, path } of workbook.sheets) {
    for (const chart of charts.get(name) ?? []) {
      const old = present.get(name)?.find((candidate) => candidate.name === chart.name);
      if (JSON.stringify(old) === JSON.stringify(chart)) continue;
      changed = true;
      putBarChart(parts, path, chart);
    }
  }
  return changed ? openXlsx(parts.zip()) : workbook;
}

function putBarChart(parts: Package, sheetPath: string, chart: BarChart): void {
  const drawing = drawingOf(parts, sheetPath);
  const path = parts.freePath('xl/charts/chart.xml');
  parts.add(path, chartXml(chart), 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml');
  const id = parts.relate(drawing, `${OFFICE}/chart`, path);
  parts.edit(drawing, (root, edits) => {
    const anchors = anchorsOf(root);
    const old = anchors.filter(({ chartName }) => chartName === chart.name);
    for (const { anchor } of old) edits.remove(anchor);
    edits.append(root, anchorXml(chart, id, anchors.length - old.length + 2));
  });
}

function drawingOf(parts: Package, sheetPath: string): string {
  const [present] = relatedPaths(parts, sheetPath, /\/drawing$/);
  if (present !== undefined && parts.has(present)) return present;
  const path = parts.freePath('xl/drawings/drawing.xml');
  parts.add(
    path,
    `<xdr:wsDr xmlns:xdr="${DRAWING}" xmlns:a="${MAIN}"/>`,
    'application/vnd.openxmlformats-officedocument.drawing+xml',
  );
  const id = parts.relate(sheetPath, `${OFFICE}/drawing`, path);
  parts.edit(sheetPath, (root, edits) => {
    const xml = `<${qualified(root, 'drawing')} xmlns:r="${OFFICE}" r:id="${id}"/>`;
    const next = firstBehind(root, WORKSHEET_ORDER, 'drawing');
    if (next) edits.insertBefore(next, xml);
    else edits.append(root, xml);
  });
  return path;
}

interface Anchor {
  readonly anchor: XmlElement;
  readonly chartId: string;
  readonly chartName: string;
}

function anchorsOf(drawing: XmlElement): Anchor[] {
  return children(drawing, 'twoCellAnchor').flatMap((anchor) => {
    const frame = child(anchor, 'graphicFrame');
    const chart = child(child(child(frame, 'graphic'), 'graphicData'), 'chart');
    const chartId = chart && relationAttribute(chart, 'id')?.value;
    const name = attribute(child(child(frame, 'nvGraphicFramePr'), 'cNvPr'), 'name');
    return chartId && name !== null ? [{ anchor, chartId, chartName: name }] : [];
  });
}

function textOf(element: XmlElement | null): string | null {
  return element && textContent(element);
}

function readBarChart(root: XmlElement, name: string, anchor: XmlElement): BarChart[] {
  const chart = child(root, 'chart');
  const plot = child(chart, 'plotArea');
  const series = children(child(plot, 'barChart'), 'ser');
  const reference = (of: string): string | null => {
    const holder = child(series[0], of);
    const source = child(holder, 'numRef') ?? child(holder, 'strRef');
    return textOf(child(source, 'f'));
  };
  const values = reference('val');
  if (series.length !== 1 || values === null) return [];
  const scaling = (axis: string): XmlElement | null => child(child(plot, axis), 'scaling');
  const end = (which: string): number | null => {
    const value = attribute(child(scaling('valAx'), which), 'val');
    return value === null ? null : Number(value);
  };
  const corner = (which: string): CellRef => {
    const at = (part: string): number => Number(textOf(child(child(anchor, which), part)) ?? 0) + 1;
    return { row: at('row'), column: at('col') };
  };
  const [from, to] = [corner('from'), corner('to')];
  return [
    {
      name,
      title: textOf(child(chart, 'title')) ?? '',
      values,
      categories: reference('cat'),
      legend: child(chart, 'legend') !== null,
      reversed: attribute(child(scaling('catAx'), 'orientation'), 'val') === 'maxMin',
      minimum: end('min'),
      maximum: end('max'),
      place: { top: from.row, left: from.column, bottom: to.row - 1, right: to.column - 1 },
    },
  ];
}
