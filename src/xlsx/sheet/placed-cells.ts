import { attribute, children, type XmlElement } from '../xml/element';
import { parsePlace } from './places';

/** The cells of a row element by column, 1-based; one without an address counts on from the one before. */
export function placedCells(row: XmlElement): Map<number, XmlElement> {
  const cells = new Map<number, XmlElement>();
  let column = 0;
  for (const cell of children(row, 'c')) {
    const address = attribute(cell, 'r');
    column = address === null ? column + 1 : parsePlace(address)!.column;
    cells.set(column, cell);
  }
  return cells;
}
