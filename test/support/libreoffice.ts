import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import type { SheetCells } from '../../src/form';
import { openXlsx, readSheets } from '../../src/xlsx';

/** LibreOffice trusts cached values of files from Excel unless told otherwise; 0 = always recalculate. */
const ALWAYS_RECALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

/** Opens workbooks in LibreOffice, recalculates every formula, and returns what it then holds, in the same order. */
export async function recalculate(files: readonly Uint8Array[]): Promise<SheetCells[][]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'ziping-libreoffice-'));
  try {
    const profile = path.join(folder, 'profile');
    mkdirSync(path.join(profile, 'user'), { recursive: true });
    writeFileSync(path.join(profile, 'user', 'registrymodifications.xcu'), ALWAYS_RECALCULATE);
    const inputs = files.map((bytes, index) => {
      const input = path.join(folder, `${index}.xlsx`);
      writeFileSync(input, bytes);
      return input;
    });
    const out = path.join(folder, 'out');
    await promisify(execFile)('soffice', [
      `-env:UserInstallation=file://${profile}`,
      '--headless',
      '--convert-to',
      'xlsx',
      '--outdir',
      out,
      ...inputs,
    ]);
    return inputs.map((input) => readSheets(openXlsx(readFileSync(path.join(out, path.basename(input))))));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
