import { blockAddress, blockFrom, columnCount, intersection, rowCount } from '../../form';
import { conditionalFormatsOf } from './conditional-format-objects';
import { assertFormula, assertNumberFormat } from './acceptable-content';
import type { Book } from './book';
import type { CellChange, EngineCell, SheetBlock } from './engine';
import { HostError } from './host-error';
import { NULL_OBJECT, type HostObject } from './host-object';
import { mergedAreas } from './merged-areas';
import { printedAddress } from './printed-address';
import { printedFormula } from './printed';
import { rowsObject } from './rows-object';
import { typed, type TypedContent } from './typed-text';
import { assertShown, assertWritable } from './writable';

/** A Range of the object model. */
export function rangeObject(book: Book, block: SheetBlock): HostObject {
  const { engine, behaviour } = book;
  const { sheet } = block;
  const matrix = <T>(read: (cell: EngineCell, row: number, column: number) => T): T[][] =>
    grid(block, (row, column) => read(engine.cell(sheet, row, column), row, column));
  const write = (value: unknown, change: ChangeOf): void => {
    assertWritable(engine, sheet);
    engine.write(sheet, changesOf(block, value, change));
  };
  const setContents = (value: unknown): void => {
    write(value, (item, row, column) => {
      const content = typed(item, engine.numberFormat(sheet, row, column));
      if (behaviour.refusesBadContent) assertAcceptable(content);
      book.calculation.entered(sheet, row, column);
      return content;
    });
    if (behaviour.raisesOwnChanges) book.events.changed(sheet, blockAddress(block), 'RangeEdited', 'own');
  };
  const setFormat = (value: unknown): void =>
    write(value, (item) => {
      if (behaviour.refusesBadContent) assertNumberFormat(String(item));
      return { numberFormat: String(item) };
    });
  const printed = (formula: string): string => (behaviour.printsFormulas ? printedFormula(formula) : formula);
  return {
    type: 'Range',
    properties: {
      Address: () => printedAddress(book, block),
      RowIndex: () => block.top - 1,
      ColumnIndex: () => block.left - 1,
      RowCount: () => rowCount(block),
      ColumnCount: () => columnCount(block),
      CellCount: () => rowCount(block) * columnCount(block),
      Values: () => matrix((cell, row, column) => book.calculation.valueOf(sheet, row, column, cell) ?? ''),
      Formulas: () => matrix((cell) => (cell.formula === null ? (cell.value ?? '') : printed(cell.formula))),
      NumberFormat: () => matrix((cell) => cell.numberFormat),
      Text: () => matrix((_, row, column) => engine.text(sheet, row, column)),
    },
    setters: {
      Values: setContents,
      Formulas: setContents,
      NumberFormat: setFormat,
    },
    children: {
      ConditionalFormats: () =>
        conditionalFormatsOf(book, block.sheet, [block], (range) => rangeObject(book, range)),
    },
    methods: {
      GetCell: ([row, column]) =>
        rangeObject(book, {
          sheet,
          ...blockFrom({ row: block.top + Number(row), column: block.left + Number(column) }),
        }),
      Select: () => {
        assertShown(book, sheet);
        engine.select(block);
      },
      GetUsedRangeOrNullObject: () => {
        const filled = engine.usedBlock(sheet);
        const common = filled && intersection(block, filled);
        return common ? rangeObject(book, { sheet, ...common }) : NULL_OBJECT;
      },
      GetMergedAreasOrNullObject: () => mergedAreas(book, block),
      Merge: () => {
        assertWritable(engine, sheet);
        engine.merge(block);
      },
      Unmerge: () => {
        assertWritable(engine, sheet);
        engine.unmerge(block);
      },
      GetEntireRow: () => rowsObject(book, block),
    },
  };
}

type ChangeOf = (item: unknown, row: number, column: number) => Omit<CellChange, 'row' | 'column'>;

/** The changes of a value for a range; null leaves a cell as it is. */
function changesOf(block: SheetBlock, value: unknown, change: ChangeOf): CellChange[] {
  const items = asMatrix(value, block);
  return grid(block, (row, column) => ({ row, column, item: items[row - block.top]?.[column - block.left] }))
    .flat()
    .filter(({ item }) => item !== null)
    .map(({ row, column, item }) => ({ row, column, ...change(item, row, column) }));
}

function assertAcceptable({ content }: TypedContent): void {
  if ('formula' in content) assertFormula(content.formula);
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
