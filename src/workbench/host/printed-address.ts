import { blockAddress } from '../../form';
import type { Book } from './book';
import type { SheetBlock } from './engine';
import { printedSheet } from './printed';

/** The address of a block with its sheet, as Excel gives it. */
export function printedAddress({ engine }: Book, { sheet, ...block }: SheetBlock): string {
  const name = engine.sheet(sheet)?.name ?? '';
  return `${printedSheet(name)}!${blockAddress(block)}`;
}
