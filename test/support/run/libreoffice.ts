import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * LibreOffice trusts cached values of files from Excel unless told otherwise; 0 = always recalculate.
 * The locale is that of the offices, as it decides what VALUE takes for a number or a date.
 */
const PROFILE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>zh-CN</value></prop></item>
</oor:items>`;

/** More files than this in one go now and then make LibreOffice hang. */
const BATCH = 100;
const BATCH_MS = 150_000;

interface Job {
  readonly input: string;
  readonly result: string;
  done(result: Uint8Array): void;
  failed(cause: Error): void;
}

/**
 * LibreOffice, one process at a time with one profile. What is asked for while it works waits and is then converted in
 * one go. A process that stays for all of a run is no way: it ends when the files of a second call are done.
 */
export class LibreOffice {
  private readonly waiting: Job[] = [];
  private files = 0;
  private profiles = 0;
  private profile: string;
  private isWorking = false;

  /** What it writes, its profile too, goes into a folder that the caller removes. */
  constructor(private readonly folder: string) {
    this.profile = this.newProfile();
  }

  /** Opens a workbook, recalculates every formula and saves it; rejects when LibreOffice cannot. */
  recalculate(bytes: Uint8Array): Promise<Uint8Array> {
    const name = `${this.files++}.xlsx`;
    const input = path.join(this.folder, name);
    writeFileSync(input, bytes);
    return new Promise((done, failed) => {
      this.waiting.push({ input, result: path.join(this.folder, 'out', name), done, failed });
      if (!this.isWorking) void this.work();
    });
  }

  private async work(): Promise<void> {
    this.isWorking = true;
    // Whoever asks for many files has asked for all of them before it starts.
    await new Promise(setImmediate);
    while (this.waiting.length) await this.convertAll(this.waiting.splice(0, BATCH));
    this.isWorking = false;
  }

  /** What a hanging or failing LibreOffice left undone is tried once more with a fresh profile. */
  private async convertAll(jobs: readonly Job[]): Promise<void> {
    const problems: string[] = [];
    const left = (): Job[] => jobs.filter(({ result }) => !existsSync(result));
    for (let attempt = 0; attempt < 2 && left().length; attempt++) {
      if (attempt) this.profile = this.newProfile();
      problems.push(await this.convert(left().map(({ input }) => input)));
    }
    const failed = new Set(left());
    for (const job of jobs) {
      if (failed.has(job)) job.failed(new Error(`LibreOffice converted nothing: ${problems.join('\n')}`));
      else job.done(readFileSync(job.result));
    }
  }

  /** Runs LibreOffice to its end, or kills it; resolves to what it said against it. */
  private convert(inputs: readonly string[]): Promise<string> {
    const own = `-env:UserInstallation=file://${this.profile}`;
    const out = path.join(this.folder, 'out');
    const child = spawn(
      'soffice',
      [own, '--headless', '--norestore', '--convert-to', 'xlsx', '--outdir', out, ...inputs],
      // A group of its own: soffice is a script, and what hangs is its child.
      { detached: true, stdio: ['ignore', 'ignore', 'pipe'] },
    );
    let said = '';
    child.stderr.on('data', (data: Buffer) => (said += data.toString()));
    const end = setTimeout(() => process.kill(-child.pid!, 'SIGKILL'), BATCH_MS);
    return new Promise((done) => {
      child.on('error', (cause) => (said += String(cause)));
      child.on('close', () => (clearTimeout(end), done(said)));
    });
  }

  private newProfile(): string {
    const profile = path.join(this.folder, `profile${this.profiles++}`);
    mkdirSync(path.join(profile, 'user'), { recursive: true });
    writeFileSync(path.join(profile, 'user', 'registrymodifications.xcu'), PROFILE);
    return profile;
  }
}
