import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import type { SheetCells } from '../../src/form';
import { openXlsx, readSheets } from '../../src/xlsx';

/**
 * LibreOffice trusts cached values of files from Excel unless told otherwise; 0 = always recalculate.
 * The locale is that of the offices, as it decides what VALUE takes for a number or a date.
 */
const PROFILE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>zh-CN</value></prop></item>
</oor:items>`;

/** More files than this in one run now and then make LibreOffice hang. */
const BATCH = 100;
const BATCH_MS = 150_000;

/** Opens workbooks in LibreOffice, recalculates every formula, and returns what it then holds, in the same order. */
export async function recalculate(files: readonly Uint8Array[]): Promise<SheetCells[][]> {
  return (await recalculateFiles(files)).map((bytes) => readSheets(openXlsx(bytes)));
}

/** The same as files. */
export async function recalculateFiles(files: readonly Uint8Array[]): Promise<Uint8Array[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'ziping-libreoffice-'));
  try {
    const inputs = files.map((bytes, index) => {
      const input = path.join(folder, `${index}.xlsx`);
      writeFileSync(input, bytes);
      return input;
    });
    const out = path.join(folder, 'out');
    const resultOf = (input: string): string => path.join(out, path.basename(input));
    for (let at = 0; at < inputs.length; at += BATCH) {
      const batch = inputs.slice(at, at + BATCH);
      await convert(batch, out, path.join(folder, `profile${at}`)).catch(() => undefined);
      const left = batch.filter((input) => !existsSync(resultOf(input)));
      if (left.length) await convert(left, out, path.join(folder, `again${at}`));
    }
    return inputs.map((input) => readFileSync(resultOf(input)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Converts files with a fresh profile; rejects when LibreOffice is missing, fails or hangs. */
async function convert(inputs: readonly string[], out: string, profile: string): Promise<void> {
  mkdirSync(path.join(profile, 'user'), { recursive: true });
  writeFileSync(path.join(profile, 'user', 'registrymodifications.xcu'), PROFILE);
  const own = `-env:UserInstallation=file://${profile}`;
  await promisify(execFile)(
    'soffice',
    [own, '--headless', '--norestore', '--convert-to', 'xlsx', '--outdir', out, ...inputs],
    { timeout: BATCH_MS, killSignal: 'SIGKILL' },
  );
}
