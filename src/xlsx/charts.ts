import type { Element } from '@xmldom/xmldom';
import type { Block } from '../grid/block';
import type { CellRef } from '../grid/cells';
import { Package, writtenRelationships } from './package';
import { openXlsx, part, relationships, resolveTarget, type XlsxWorkbook } from './workbook';
import { xmlText } from './write-text';
import { attribute, child, children, createChild, insertChild, parseXml, relationAttribute } from './xml';

/** A bar chart of one series. References are absolute and name their sheet; axis ends are null while automatic. */
export interface BarChart {
  readonly name: string;
  readonly title: string;
  readonly values: string;
  readonly categories: string | null;
  readonly legend: boolean;
  /** True when the first category stands at the top. */
  readonly reversed: boolean;
  readonly minimum: number | null;
  readonly maximum: number | null;
  /** The cells that it covers, 1-based. */
  readonly place: Block;
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';
const MAIN = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const bytesOf = (xml: string): Uint8Array => new TextEncoder().encode(DECLARATION + xml);

/** The bar charts of one series on each sheet, by its name; other charts are not listed. */
export function readBarCharts(workbook: XlsxWorkbook): Map<string, BarChart[]> {
  const { entries } = workbook;
  return new Map(
    workbook.sheets.map(({ name, path }) => {
      const drawings = relationships(entries, path).filter(({ type }) => /\/drawing$/.test(type));
      const charts = drawings.flatMap((drawing) => {
        const targets = relationships(entries, drawing.path);
        return anchorsOf(part(entries, drawing.path).documentElement).flatMap(
          ({ anchor, chartId, chartName }) => {
            const target = targets.find(({ id }) => id === chartId);
            return target ? readBarChart(part(entries, target.path).documentElement, chartName, anchor) : [];
          },
        );
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
  const drawingPath = drawingOf(parts, sheetPath);
  const root = parts.document(drawingPath).documentElement!;
  anchorsOf(root)
    .filter(({ chartName }) => chartName === chart.name)
    .forEach(({ anchor }) => root.removeChild(anchor));
  const chartPath = parts.freePath('xl/charts/chart.xml');
  parts.add(
    chartPath,
    bytesOf(chartXml(chart)),
    'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
  );
  const id = parts.relate(drawingPath, `${OFFICE}/chart`, chartPath);
  const anchor = parseXml(
    bytesOf(anchorXml(chart, id, anchorsOf(root).length + 2)),
    drawingPath,
  ).documentElement!;
  root.appendChild(parts.document(drawingPath).importNode(anchor, true));
}

function drawingOf(parts: Package, sheetPath: string): string {
  const present = writtenRelationships(parts, sheetPath).find(({ type }) => /\/drawing$/.test(type));
  if (present) return resolveTarget(sheetPath, present.target);
  const path = parts.freePath('xl/drawings/drawing.xml');
  parts.add(
    path,
    bytesOf(`<xdr:wsDr xmlns:xdr="${DRAWING}" xmlns:a="${MAIN}"/>`),
    'application/vnd.openxmlformats-officedocument.drawing+xml',
  );
  const id = parts.relate(sheetPath, `${OFFICE}/drawing`, path);
  const sheet = parts.document(sheetPath).documentElement!;
  const drawing = createChild(sheet, 'drawing');
  drawing.setAttributeNS(OFFICE, 'r:id', id);
  const after = [
    'legacyDrawing',
    'legacyDrawingHF',
    'picture',
    'oleObjects',
    'controls',
    'tableParts',
    'extLst',
  ];
  insertChild(sheet, drawing, children(sheet).find((element) => after.includes(element.localName!)) ?? null);
  return path;
}

interface Anchor {
  readonly anchor: Element;
  readonly chartId: string;
  readonly chartName: string;
}

function anchorsOf(drawing: Element | null): Anchor[] {
  return children(drawing, 'twoCellAnchor').flatMap((anchor) => {
    const frame = child(anchor, 'graphicFrame');
    const data = child(child(frame, 'graphic'), 'graphicData');
    const chart = child(data, 'chart');
    const chartId = chart && relationAttribute(chart, 'id');
    const name = attribute(child(child(frame, 'nvGraphicFramePr'), 'cNvPr'), 'name');
    return chartId && name !== null ? [{ anchor, chartId, chartName: name }] : [];
  });
}

function readBarChart(root: Element | null, name: string, anchor: Element): BarChart[] {
  const chart = child(root, 'chart');
  const plot = child(chart, 'plotArea');
  const series = children(child(plot, 'barChart'), 'ser');
  const reference = (of: string): string | null => {
    const holder = child(series[0], of);
    const source = child(holder, 'numRef') ?? child(holder, 'strRef');
    return child(source, 'f')?.textContent ?? null;
  };
  const values = reference('val');
  if (series.length !== 1 || values === null) return [];
  const scaling = (axis: string): Element | null => child(child(plot, axis), 'scaling');
  const end = (which: string): number | null => {
    const value = attribute(child(scaling('valAx'), which), 'val');
    return value === null ? null : Number(value);
  };
  const corner = (which: string): CellRef => {
    const at = (part: string): number => Number(child(child(anchor, which), part)?.textContent ?? 0) + 1;
    return { row: at('row'), column: at('col') };
  };
  const [from, to] = [corner('from'), corner('to')];
  return [
    {
      name,
      title: child(chart, 'title')?.textContent ?? '',
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

function anchorXml({ name, place }: BarChart, id: string, number: number): string {
  const corner = (which: string, row: number, column: number): string =>
    `<xdr:${which}><xdr:col>${column - 1}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row - 1}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${which}>`;
  return (
    `<xdr:twoCellAnchor xmlns:xdr="${DRAWING}" xmlns:a="${MAIN}">` +
    corner('from', place.top, place.left) +
    corner('to', place.bottom + 1, place.right + 1) +
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${number}" name="${xmlText(name)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>` +
    '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
    `<a:graphic><a:graphicData uri="${CHART}"><c:chart xmlns:c="${CHART}" xmlns:r="${OFFICE}" r:id="${id}"/></a:graphicData></a:graphic>` +
    '</xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>'
  );
}

function chartXml({ title, values, categories, legend, reversed, minimum, maximum }: BarChart): string {
  const ends =
    (maximum === null ? '' : `<c:max val="${maximum}"/>`) +
    (minimum === null ? '' : `<c:min val="${minimum}"/>`);
  const names =
    categories === null ? '' : `<c:cat><c:strRef><c:f>${xmlText(categories)}</c:f></c:strRef></c:cat>`;
  return (
    `<c:chartSpace xmlns:c="${CHART}" xmlns:a="${MAIN}" xmlns:r="${OFFICE}"><c:roundedCorners val="0"/><c:chart>` +
    `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:r><a:rPr lang="zh-CN" sz="1400"/><a:t>${xmlText(title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>` +
    '<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>' +
    '<c:barChart><c:barDir val="bar"/><c:grouping val="clustered"/><c:varyColors val="0"/>' +
    '<c:ser><c:idx val="0"/><c:order val="0"/><c:spPr><a:solidFill><a:srgbClr val="107C41"/></a:solidFill></c:spPr><c:invertIfNegative val="0"/>' +
    '<c:dLbls><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>' +
    `${names}<c:val><c:numRef><c:f>${xmlText(values)}</c:f></c:numRef></c:val></c:ser>` +
    '<c:gapWidth val="60"/><c:axId val="1"/><c:axId val="2"/></c:barChart>' +
    `<c:catAx><c:axId val="1"/><c:scaling><c:orientation val="${reversed ? 'maxMin' : 'minMax'}"/></c:scaling><c:delete val="0"/><c:axPos val="l"/><c:crossAx val="2"/></c:catAx>` +
    `<c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/>${ends}</c:scaling><c:delete val="0"/><c:axPos val="b"/><c:crossAx val="1"/></c:valAx>` +
    '</c:plotArea>' +
    (legend ? '<c:legend><c:legendPos val="r"/></c:legend>' : '') +
    '<c:plotVisOnly val="1"/></c:chart></c:chartSpace>'
  );
}
