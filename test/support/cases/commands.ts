import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { run } from '../../../src/cli/main';

/** What `inspect --json` prints of a form, as far as cases look at it. */
interface ReportedForm {
  readonly sheet: string;
  readonly indicators: readonly unknown[];
  readonly findings: readonly { readonly rule: string; readonly cell: string; readonly message: string }[];
}

export interface Report {
  readonly forms: readonly ReportedForm[];
}

/** A fill of a workbook: the file that came of it, null when none did, and what was said. */
export interface Filled {
  readonly bytes: Uint8Array | null;
  readonly said: string;
}

/** `ziping inspect --json` on these bytes, in this process. */
export function inspectBytes(bytes: Uint8Array): Promise<Report> {
  return inFolder(async (folder) => {
    const { code, said } = await call(['inspect', written(folder, bytes), '--json']);
    return code === 0 ? (JSON.parse(said) as Report) : { forms: [] };
  });
}

/** `ziping fill` on these bytes, in this process. */
export function fillBytes(bytes: Uint8Array, options: readonly string[] = []): Promise<Filled> {
  return inFolder(async (folder) => {
    const target = path.join(folder, 'filled.xlsx');
    const { said } = await call(['fill', written(folder, bytes), '-o', target, ...options]);
    return { bytes: existsSync(target) ? readFileSync(target) : null, said };
  });
}

async function call(args: readonly string[]): Promise<{ code: number; said: string }> {
  const lines: string[] = [];
  const say = (line: string): void => void lines.push(line);
  const code = await run(args, { print: say, complain: say });
  return { code, said: lines.join('\n') };
}

function written(folder: string, bytes: Uint8Array): string {
  const file = path.join(folder, 'workbook.xlsx');
  writeFileSync(file, bytes);
  return file;
}

async function inFolder<T>(step: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(path.join(tmpdir(), 'ziping-case-'));
  try {
    return await step(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
