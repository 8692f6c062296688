import type { Engine } from './engine';
import { HostError } from './host-error';
import { isHostObject } from './host-object';

/** Throws what Excel answers when sheets can neither be added nor deleted. */
export function assertStructure(engine: Engine): void {
  if (engine.structureProtected)
    throw new HostError('AccessDenied', 'the structure of the workbook is protected');
}

/** Throws what Excel answers when its last visible sheet is to be hidden or deleted. */
export function assertNotLast(engine: Engine, sheet: string): void {
  const visible = engine.sheets().filter(({ hidden }) => !hidden);
  if (visible.length === 1 && visible[0]!.id === sheet)
    throw new HostError('InvalidOperation', 'a workbook keeps one visible sheet');
}

/** Where a new sheet goes (0-based). The other sheet is given as an object, a name or an id. */
export function positionFor(engine: Engine, place: unknown, other: unknown): number {
  const sheets = engine.sheets();
  const key = isHostObject(other) ? other.properties!['Id']!() : other;
  const index = sheets.findIndex(({ id, name }) => id === key || name === key);
  if (place === 'Before' || place === 'After') {
    if (index < 0) throw new HostError('ItemNotFound', 'the sheet to stand beside is missing');
    return place === 'Before' ? index : index + 1;
  }
  return place === 'Beginning' ? 0 : sheets.length;
}
