/** What large workbooks cost the command line: a sheet of 100,000 × 30 cells that is no form, and 2,000 sheets with forms. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { columnLetters } from '../../src/grid/address';
import { xlsxOf } from '../../test/support/edited-xlsx';
import { check, isBuilt } from './run';

const COLUMNS = 30;
/** The first is more than is scanned, and said so; the second is the largest that is. */
const ROWS = [100_000, 66_000];

/** `manySheets`: the bytes of a workbook of many forms, by what is to be said of it. */
export function benchSheets(manySheets: Readonly<Record<string, Uint8Array>>): void {
  if (!isBuilt()) return;
  const folder = mkdtempSync(path.join(tmpdir(), 'ziping-bench-'));
  try {
    for (const rows of ROWS)
      checked(folder, `a sheet of ${rows} × ${COLUMNS} that is no form`, tableOf(rows), [0, 2]);
    for (const [what, bytes] of Object.entries(manySheets)) checked(folder, what, bytes, [1]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** `expected`: 1 for errors in the forms, 2 for a sheet that is too large. */
function checked(folder: string, what: string, bytes: Uint8Array, expected: readonly number[]): void {
  const file = path.join(folder, 'large.xlsx');
  writeFileSync(file, bytes);
  const { seconds, cpuSeconds, peakMB } = check(file, expected);
  console.log(
    `${what} (${(bytes.length / 1e6).toFixed(1)} MB .xlsx) checked: ${seconds.toFixed(1)} s, processor time ${cpuSeconds.toFixed(1)} s, peak memory ${peakMB.toFixed(0)} MB`,
  );
}

function tableOf(rows: number): Uint8Array {
  const letters = Array.from({ length: COLUMNS }, (_, index) => columnLetters(index + 1));
  const xml = Array.from({ length: rows }, (_, index) => {
    const row = index + 1;
    const cells = letters.map((column, at) => `<c r="${column}${row}"><v>${row * at}</v></c>`);
    return `<row r="${row}">${cells.join('')}</row>`;
  });
  return xlsxOf([{ name: '数据', xml: `<sheetData>${xml.join('')}</sheetData>` }]);
}
