import { columnLetters, parseAddress } from '../grid/address';

const TOKEN =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'!?|(\$?)([A-Za-z]{1,3})(\$?)([1-9]\d{0,6})(?![\w(.])|[A-Za-z_\\\u0080-\uffff][\w.\u0080-\uffff]*/g;

/** Moves the relative references of a formula by rows and columns, as a shared formula's followers mean it. */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  return formula.replace(
    TOKEN,
    (token, columnFixed?: string, letters?: string, rowFixed?: string, digits?: string) => {
      if (letters === undefined || digits === undefined) return token;
      const { row, column } = parseAddress(`${letters}${digits}`);
      const newColumn = columnFixed ? column : column + columns;
      const newRow = rowFixed ? row : row + rows;
      if (newRow < 1 || newColumn < 1) return '#REF!';
      return `${columnFixed ?? ''}${columnLetters(newColumn)}${rowFixed ?? ''}${newRow}`;
    },
  );
}
