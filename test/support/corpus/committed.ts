import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { AwkwardWorkbook } from './corpus';

const FOLDER = path.join(__dirname, '..', '..', 'fixtures', 'writers');

/** Workbooks that other programs wrote for us; README.md beside them says how. */
export const COMMITTED: readonly AwkwardWorkbook[] = readdirSync(FOLDER)
  .filter((name) => /\.xls[xm]$/.test(name))
  .sort()
  .map((name) => ({ name, bytes: () => new Uint8Array(readFileSync(path.join(FOLDER, name))) }));
