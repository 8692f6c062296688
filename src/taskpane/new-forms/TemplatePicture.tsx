import { useMemo } from 'react';
import { cellKey, topLeft } from '../../form';
import { BLANK_FORM, type DesignCell, type SheetDesign, type Template } from '../../templates';

const PIXELS_PER_CHARACTER = 7;
const PIXELS_PER_POINT = 96 / 72;
/** Height of the picture by its width: a page of A4. */
const PAGE = 1.35;

/** A small picture of a blank form, drawn from the same data as the form itself. */
export function TemplatePicture({
  template,
  width,
}: {
  readonly template: Template;
  readonly width: number;
}) {
  const design = useMemo(() => template.draw(template.name, BLANK_FORM), [template]);
  const [lefts, tops] = useMemo(() => [offsets(columnPixels(design)), offsets(rowPixels(design))], [design]);
  const pageWidth = lefts.at(-1)!;
  return (
    <svg
      width={width}
      height={width * PAGE}
      viewBox={`0 0 ${pageWidth} ${pageWidth * PAGE}`}
      preserveAspectRatio="xMidYMin slice"
      style={{ background: '#fff', border: '1px solid #999', flexShrink: 0 }}
      aria-hidden
    >
      {design.cells.map((cell) => (
        <PictureCell key={cellKey(topLeft(cell))} cell={cell} lefts={lefts} tops={tops} />
      ))}
    </svg>
  );
}

interface PictureCellProps {
  readonly cell: DesignCell;
  readonly lefts: readonly number[];
  readonly tops: readonly number[];
}

function PictureCell({ cell, lefts, tops }: PictureCellProps) {
  const { look, content } = cell;
  const [left, top] = [lefts[cell.left - 1]!, tops[cell.top - 1]!];
  const [width, height] = [lefts[cell.right]! - left, tops[cell.bottom]! - top];
  const size = look.font.size * PIXELS_PER_POINT;
  const text = 'value' in content ? String(content.value ?? '') : '';
  const lines = text.split('\n').map((line) => line.slice(0, Math.floor(width / size)));
  const isLeft = look.horizontal === 'left';
  return (
    <>
      {look.border && (
        <rect x={left} y={top} width={width} height={height} fill="none" stroke="#333" strokeWidth={2} />
      )}
      {lines.map((line, index) => (
        <text
          key={index}
          x={isLeft ? left + 4 : left + width / 2}
          y={top + height / 2 + (index - (lines.length - 1) / 2) * size * 1.2}
          fontSize={size}
          fontWeight={look.font.bold ? 'bold' : undefined}
          textAnchor={isLeft ? 'start' : 'middle'}
          dominantBaseline="central"
          fill="#222"
        >
          {line}
        </text>
      ))}
    </>
  );
}

function columnPixels({ columnWidths }: SheetDesign): number[] {
  return columnWidths.map((width) => width * PIXELS_PER_CHARACTER);
}

function rowPixels({ rowHeights }: SheetDesign): number[] {
  return rowHeights.map((height) => height * PIXELS_PER_POINT);
}

/** Where each begins, and where the last ends. */
function offsets(sizes: readonly number[]): number[] {
  return sizes.reduce((all, size) => [...all, all.at(-1)! + size], [0]);
}
