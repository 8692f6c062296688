import {
  copyRowLooks,
  moveRows,
  patchXlsx,
  putBarCharts,
  readFilters,
  readSheets,
  removeSheet,
  renameSheet,
  setFilterBlocks,
  setMerges,
  XlsxError,
  type XlsxWorkbook,
} from '../../xlsx';
import type { Block } from '../../form';
import type { Engine } from '../host/engine';
import { addedSheets } from './added-sheets';
import { changesSince } from './changes';
import type { StructureStep } from './structure-log';
import type { UniverEngine } from './univer-engine';

/**
 * The file as it stands in the grid: sheets that were renamed, added or taken out, rows that moved, and the cells that
 * changed; every other part keeps its bytes. Throws XlsxError for what this writer does not follow.
 */
export function savedWorkbook(workbook: XlsxWorkbook, engine: UniverEngine): Uint8Array {
  const charts = new Map(engine.sheets().map(({ id, name }) => [name, engine.charts(id)]));
  const names = namesInFile(engine);
  const built = withMerges(withSteps(withNames(workbook, engine, names), engine, names), engine);
  const complete = putBarCharts(withFilters(withoutDeleted(built, engine, names), engine), charts);
  return patchXlsx(complete, changesSince(readSheets(complete), engine));
}

/** No user has such a name: a sheet that is gone makes way for another that has taken its name. */
const GONE = '\ue000';

/** What each sheet of the file is to be called in it, by id. */
function namesInFile(engine: UniverEngine): ReadonlyMap<string, string> {
  const present = new Map(engine.sheets().map(({ id, name }) => [id, name]));
  return new Map(
    [...engine.log.originalNames.keys()].map((id, index) => [id, present.get(id) ?? `${GONE}${index}`]),
  );
}

function withNames(
  workbook: XlsxWorkbook,
  { log }: UniverEngine,
  names: ReadonlyMap<string, string>,
): XlsxWorkbook {
  const renamed = [...log.originalNames].filter(([id, before]) => names.get(id) !== before);
  // Two sheets may have changed names with each other.
  const passing = (index: number): string => `${GONE}${GONE}${index}`;
  const apart = renamed.reduce(
    (file, [, before], index) => renameSheet(file, before, passing(index)),
    workbook,
  );
  return renamed.reduce((file, [id], index) => renameSheet(file, passing(index), names.get(id)!), apart);
}

/** Sheets that were added and rows that moved, in the order in which it happened: a copy is made of what was there then. */
function withSteps(
  workbook: XlsxWorkbook,
  engine: UniverEngine,
  names: ReadonlyMap<string, string>,
): XlsxWorkbook {
  const sheets = addedSheets(names, engine);
  let file = sheets.addUnknown(workbook);
  for (const step of engine.log.steps) {
    if (step.kind === 'added') file = sheets.add(file, step.sheet);
    else {
      file = sheets.finish(file);
      const name = sheets.nameInFile(step.sheet);
      if (name !== null) file = carriedOut(file, name, step);
    }
  }
  return sheets.finish(file);
}

function carriedOut(
  file: XlsxWorkbook,
  name: string,
  step: Exclude<StructureStep, { kind: 'added' }>,
): XlsxWorkbook {
  if (step.kind === 'rows') return moveRows(file, name, step.move);
  if (step.kind === 'looks') return copyRowLooks(file, name, step.from, step.to);
  throw new XlsxError(
    'not-writable',
    `工作表“${name}”里插入、删除过列，或移动、排序过单元格，工作台还不能保存这样的改动。请在工作台里撤销它，再保存`,
  );
}

function withMerges(workbook: XlsxWorkbook, engine: UniverEngine): XlsxWorkbook {
  const inFile = new Map(readSheets(workbook).map(({ name, merges }) => [name, merges ?? []]));
  return engine.sheets().reduce((file, { id, name }) => {
    const before = inFile.get(name);
    const now = engine.merges(id);
    return before && areasOf(before) !== areasOf(now) ? setMerges(file, name, now) : file;
  }, workbook);
}

function areasOf(merges: ReturnType<Engine['merges']>): string {
  return merges
    .map(({ top, left, bottom, right }) => `${top} ${left} ${bottom} ${right}`)
    .sort()
    .join();
}

/** What filters cover that the add-in has extended; rows that moved have moved theirs in the file too. */
function withFilters(workbook: XlsxWorkbook, engine: UniverEngine): XlsxWorkbook {
  const filtered = engine.sheets().filter(({ id }) => engine.filter(id));
  if (filtered.length === 0) return workbook;
  const inFile = readFilters(workbook);
  const other = filtered.flatMap(({ id, name }): [string, Block][] => {
    const [before, now] = [inFile.get(name), engine.filter(id)];
    return before && now && areasOf([before.block]) !== areasOf([now.block]) ? [[name, now.block]] : [];
  });
  return setFilterBlocks(workbook, new Map(other));
}

function withoutDeleted(
  workbook: XlsxWorkbook,
  engine: UniverEngine,
  names: ReadonlyMap<string, string>,
): XlsxWorkbook {
  const present = new Set(engine.sheets().map(({ id }) => id));
  return [...names]
    .filter(([id]) => !present.has(id))
    .reduce((file, [, name]) => removeSheet(file, name), workbook);
}
