import { lstatSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { UsageError } from './command-line';
import { FileFailure } from './workbook-file';

/** Files that are never written to, whatever name leads to them: a link, a folder link, other case or a hard link. */
export class Inputs {
  private readonly known: ReadonlySet<string>;

  constructor(files: readonly string[]) {
    this.known = new Set(files.flatMap(identitiesOf));
  }

  has(file: string): boolean {
    return identitiesOf(file).some((identity) => this.known.has(identity));
  }
}

/** What may not be overwritten. */
export interface WriteOptions {
  readonly inputs: Inputs;
  /** True: another file that is there gives way. */
  readonly force: boolean;
}

const KINDS = ['.xlsm', '.xltx', '.xltm', '.xlam'];

/** Refuses a name under which Excel would not open what is made of `source`: with macros or without, the name has to say so. */
export function refuseName(target: string, source: string | null): void {
  const kind = path.extname(source ?? '').toLowerCase();
  const due = KINDS.includes(kind) ? kind : '.xlsx';
  if (path.extname(target).toLowerCase() === due) return;
  if (isFolder(target)) throw new FileFailure(target, '这是一个文件夹，请在后面写上文件名');
  throw new UsageError(`${target}：输出文件名要以 ${due} 结尾，否则 Excel 打不开`);
}

/** Refuses a target before any work is done for it. Throws UsageError for an input, FileFailure for another file that is there. */
export function refuseTarget(target: string, { inputs, force }: WriteOptions): void {
  if (!isThere(target)) return;
  if (inputs.has(target)) throw new UsageError(`${target}：输出文件不能与原文件相同，原文件不会被改写`);
  if (!force) throw new FileFailure(target, '文件已存在，没有写入。确要覆盖请加 --force');
}

/**
 * Writes a file whole or not at all. Nothing else of the program runs meanwhile: a signal that it listens to waits for the
 * end, so that nothing temporary is left. Throws FileFailure, or UsageError when the target is an input.
 */
export function writeNewFile(target: string, bytes: Uint8Array, options: WriteOptions): void {
  refuseTarget(target, options);
  // Not named after the target: that name may be as long as names can be.
  const temporary = path.join(path.dirname(target), `.ziping-${process.pid}.tmp`);
  try {
    writeFileSync(temporary, bytes);
    renameSync(temporary, target);
  } catch (cause) {
    rmSync(temporary, { force: true });
    throw new FileFailure(target, '无法写入，请检查文件夹是否存在、磁盘是否已满、文件是否正被打开', {
      cause,
    });
  }
}

function isFolder(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/** A link that leads nowhere is there too; nothing is below a file, or under a name that the system does not take. */
function isThere(file: string): boolean {
  try {
    return lstatSync(file, { throwIfNoEntry: false }) !== undefined;
  } catch {
    return false;
  }
}

/** Where a name leads in the end, and which file of the disk that is; none for what cannot be looked at. */
function identitiesOf(file: string): string[] {
  try {
    const { dev, ino } = statSync(file, { bigint: true });
    // Some file systems number all files 0.
    return [realpathSync.native(file), ...(ino === 0n ? [] : [`${dev}:${ino}`])];
  } catch {
    return [];
  }
}
