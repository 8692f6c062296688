/**
 * What 1,000 workbooks cost the command line: time beside merely unzipping and tokenising the same files on the same cores,
 * and beside LibreOffice converting eight of them; memory for 10 and for 1,000 files.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import { fixtureBytes, fixtureNames } from '../../test/support/fixtures';
import { LibreOffice } from '../../test/support/run/libreoffice';
import { check, isBuilt, run, type Run } from './run';

const MANY = 1000;
const FEW = 10;
const FOR_LIBREOFFICE = 8;
/** 1: errors were found in the forms. */
const CHECKED = [0, 1];

export async function benchFiles(): Promise<void> {
  if (!isBuilt()) return;
  const folder = mkdtempSync(path.join(tmpdir(), 'ziping-bench-'));
  try {
    const many = workbooks(path.join(folder, 'many'), MANY);
    const few = workbooks(path.join(folder, 'few'), FEW);
    // Once before it counts: what the system reads for the first time is slower.
    tokenised(many);
    const least = tokenised(many);
    const checked = check(many, CHECKED);
    const checkedFew = check(few, CHECKED);
    const libreOffice = await secondsPerFileInLibreOffice(path.join(folder, 'libreoffice'));
    const times = (a: number, b: number): string => (a / b).toFixed(1);
    const ms = (seconds: number): string => `${(seconds * 1000).toFixed(0)} ms`;
    console.log(
      `${MANY} files checked on ${availableParallelism()} cores: ${checked.seconds.toFixed(1)} s (${ms(checked.seconds / MANY)} a file), ${times(checked.seconds, least.seconds)} times unzipping and tokenising them (${least.seconds.toFixed(1)} s); processor time ${checked.cpuSeconds.toFixed(1)} s, ${times(checked.cpuSeconds, least.cpuSeconds)} times (${least.cpuSeconds.toFixed(1)} s)`,
    );
    console.log(
      `LibreOffice converting ${FOR_LIBREOFFICE} of them: ${ms(libreOffice)} a file, ${times(libreOffice, checked.seconds / MANY)} times as long`,
    );
    console.log(
      `peak memory: ${checkedFew.peakMB.toFixed(0)} MB for ${FEW} files, ${checked.peakMB.toFixed(0)} MB for ${MANY}`,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The sample workbooks over and over, in a folder of their own. */
function workbooks(folder: string, count: number): string {
  mkdirSync(folder);
  const samples = fixtureNames().map(fixtureBytes);
  for (let number = 0; number < count; number++)
    writeFileSync(path.join(folder, `${number}.xlsx`), samples[number % samples.length]!);
  return folder;
}

function tokenised(folder: string): Run {
  return run([path.join(__dirname, 'tokenise.mjs'), folder], [0]);
}

async function secondsPerFileInLibreOffice(folder: string): Promise<number> {
  const files = fixtureNames().slice(0, FOR_LIBREOFFICE).map(fixtureBytes);
  const office = new LibreOffice(folder);
  const start = process.hrtime.bigint();
  await Promise.all(files.map((bytes) => office.recalculate(bytes)));
  return Number(process.hrtime.bigint() - start) / 1e9 / files.length;
}
