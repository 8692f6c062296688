import { blockAddress, blockFrom, columnCount, intersection, rowCount } from '../../form';
import { conditionalFormatsOf } from './conditional-format-objects';
import type { CellChange, Engine, EngineCell, SheetBlock } from './engine';
import { HostError } from './host-error';
import { NULL_OBJECT, type HostObject } from './host-object';
import { typed } from './typed-text';
import { assertWritable } from './writable';

/** A Range of the object model. */
export function rangeObject(engine: Engine, block: SheetBlock): HostObject {
  const matrix = <T>(read: (cell: EngineCell, row: number, column: number) => T): T[][] =>
    grid(block, (row, column) => read(engine.cell(block.sheet, row, column), row, column));
  const write = (
    value: unknown,
    change: (item: unknown, row: number, column: number) => Omit<CellChange, 'row' | 'column'>,
  ): void => {
    assertWritable(engine, block.sheet);
    const items = asMatrix(value, block);
    const changes = grid(block, (row, column) => ({
      row,
      column,
      item: items[row - block.top]?.[column - block.left],
    }))
      .flat()
      .filter(({ item }) => item !== null)
      .map(({ row, column, item }) => ({ row, column, ...change(item, row, column) }));
    engine.write(block.sheet, changes);
  };
  const setContents = (value: unknown): void =>
    write(value, (item, row, column) => typed(item, engine.cell(block.sheet, row, column).numberFormat));
  return {
    type: 'Range',
    properties: {
      Address: () => `${quotedName(engine, block.sheet)}!${blockAddress(block)}`,
      RowIndex: () => block.top - 1,
      ColumnIndex: () => block.left - 1,
      RowCount: () => rowCount(block),
      ColumnCount: () => columnCount(block),
      CellCount: () => rowCount(block) * columnCount(block),
      Values: () => matrix((cell) => cell.value ?? ''),
      Formulas: () => matrix((cell) => cell.formula ?? cell.value ?? ''),
      NumberFormat: () => matrix((cell) => cell.numberFormat),
      Text: () => matrix((_, row, column) => engine.text(block.sheet, row, column)),
    },
    setters: {
      Values: setContents,
      Formulas: setContents,
      NumberFormat: (value) => write(value, (item) => ({ numberFormat: String(item) })),
    },
    children: {
      ConditionalFormats: () => conditionalFormatsOf(engine, block, (range) => rangeObject(engine, range)),
    },
    methods: {
      GetCell: ([row, column]) =>
        rangeObject(engine, {
          sheet: block.sheet,
          ...blockFrom({ row: block.top + Number(row), column: block.left + Number(column) }),
        }),
      Select: () => engine.select(block),
      GetUsedRangeOrNullObject: () => {
        const filled = engine.usedBlock(block.sheet);
        const common = filled && intersection(block, filled);
        return common ? rangeObject(engine, { sheet: block.sheet, ...common }) : NULL_OBJECT;
      },
      GetMergedAreasOrNullObject: () => mergedAreas(engine, block),
      Merge: () => {
        assertWritable(engine, block.sheet);
        engine.merge(block);
      },
      Unmerge: () => {
        assertWritable(engine, block.sheet);
        engine.unmerge(block);
      },
      GetEntireRow: () => rowsObject(engine, block),
    },
  };
}

function grid<T>(block: SheetBlock, cell: (row: number, column: number) => T): T[][] {
  return Array.from({ length: rowCount(block) }, (_, i) =>
    Array.from({ length: columnCount(block) }, (__, j) => cell(block.top + i, block.left + j)),
  );
}

/** A scalar stands for every cell; a matrix must have the range's size. */
function asMatrix(value: unknown, block: SheetBlock): unknown[][] {
  const rows = Array.isArray(value) ? value : grid(block, () => value);
  const fits =
    rows.length === rowCount(block) &&
    rows.every((row) => Array.isArray(row) && row.length === columnCount(block));
  if (fits) return rows as unknown[][];
  const single: unknown =
    rows.length === 1 && Array.isArray(rows[0]) && rows[0].length === 1 ? rows[0][0] : undefined;
  if (single !== undefined) return grid(block, () => single);
  throw new HostError('InvalidArgument', 'the array does not match the size of the range');
}

function quotedName(engine: Engine, sheet: string): string {
  const name = engine.sheets().find(({ id }) => id === sheet)?.name ?? '';
  return /^[A-Za-z_\u4e00-\u9fff][\w\u4e00-\u9fff]*$/.test(name) ? name : `'${name.replace(/'/g, "''")}'`;
}

/** Excel refuses to list more merged areas than this. */
const MOST_MERGED_AREAS = 512;

function mergedAreas(engine: Engine, block: SheetBlock): HostObject {
  const inside = engine.merges(block.sheet).filter((merge) => intersection(merge, block) !== null);
  if (inside.length > MOST_MERGED_AREAS) throw new HostError('InvalidOperation', 'too many merged areas');
  if (inside.length === 0) return NULL_OBJECT;
  const name = quotedName(engine, block.sheet);
  return {
    type: 'RangeAreas',
    properties: { Address: () => inside.map((merge) => `${name}!${blockAddress(merge)}`).join(',') },
  };
}

/** Whole rows: they can be inserted, deleted and take the looks of other rows. */
function rowsObject(engine: Engine, { sheet, top, bottom }: SheetBlock): HostObject {
  const block: SheetBlock = { sheet, top, left: 1, bottom, right: LAST_COLUMN };
  return {
    type: 'Range',
    properties: { Address: () => `${quotedName(engine, sheet)}!${top}:${bottom}` },
    methods: {
      Insert: ([shift]) => {
        if (shift !== 'Down') throw new HostError('InvalidArgument', 'rows are inserted downwards');
        assertWritable(engine, sheet);
        engine.insertRows(sheet, top, rowCount(block));
        return rowsObject(engine, block);
      },
      Delete: () => {
        assertWritable(engine, sheet);
        engine.deleteRows(sheet, top, rowCount(block));
      },
      CopyFrom: ([source, kind]) => {
        if (kind !== 'Formats') throw new HostError('ApiNotFound', `copyFrom ${String(kind)}`);
        assertWritable(engine, sheet);
        const from = parseInt(String(source), 10);
        for (let at = top; at <= bottom; at++) engine.copyRowFormats(sheet, from, at);
      },
    },
  };
}

const LAST_COLUMN = 16_384;
