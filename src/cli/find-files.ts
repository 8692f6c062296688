import { readdirSync, realpathSync, statSync, type Dirent } from 'node:fs';
import path from 'node:path';
import { whyUnreadable } from './workbook-file';

/** A workbook among the places that the user named, or a folder that cannot be read. */
export interface FoundFile {
  readonly file: string;
  /** Its path below the folder that was named; the bare name of a file that was named itself. */
  readonly within: string;
  /** Why nothing in this folder can be looked at; null for a file. */
  readonly problem: string | null;
}

/** Formats of Excel, WPS and LibreOffice; those that we do not read are named as unread, not passed over. */
const WORKBOOK = /\.(?:xlsx|xlsm|xltx|xltm|xls|xlt|xlsb|et|ett|ods|ots)$/i;
/** What Excel, WPS and macOS leave beside a workbook that is or was open. */
const LEFT_BESIDE = /^(?:~\$|\.~|\._)/;

/**
 * The workbooks in files and folders: places in their order, within each folder by name. A folder is looked at once,
 * whichever links lead to it; what stands under `except` is left out.
 */
export function findFiles(places: readonly string[], except: readonly string[] = []): FoundFile[] {
  const walk = new Walk(except);
  const found = places.flatMap((place) => walk.at(place));
  return [...new Map(found.map((one) => [path.resolve(one.file), one])).values()];
}

/** The i-th of n parts of a list, as even as can be. `index` counts from 1. */
export function shardOf<T>(list: readonly T[], { index, of }: Shard): T[] {
  return list.filter((_, at) => at % of === index - 1);
}

export interface Shard {
  readonly index: number;
  readonly of: number;
}

class Walk {
  private readonly seen = new Set<string>();
  private readonly except: ReadonlySet<string>;

  constructor(except: readonly string[]) {
    this.except = new Set(except.flatMap((place) => realPath(place) ?? []));
  }

  /** One place that the user named. That it cannot be found is said when it is read. */
  at(place: string): FoundFile[] {
    if (!isFolder(place)) return [{ file: place, within: path.basename(place), problem: null }];
    const found: FoundFile[] = [];
    // Folders before links to folders, so that a file bears its own name where it has one.
    const folders = [''];
    const links: string[] = [];
    for (let within = folders.pop(); within !== undefined; within = folders.pop() ?? links.pop())
      found.push(...this.inFolder(place, within, folders, links));
    return found.sort((a, b) => (a.within < b.within ? -1 : 1));
  }

  private inFolder(place: string, within: string, folders: string[], links: string[]): FoundFile[] {
    const folder = path.join(place, within);
    const real = realPath(folder);
    if (real === null || this.seen.has(real) || this.except.has(real)) return [];
    this.seen.add(real);
    let entries: Dirent[];
    try {
      entries = readdirSync(folder, { withFileTypes: true });
    } catch (cause) {
      return [{ file: folder, within, problem: `${whyUnreadable(cause)}，里面的文件没有检查` }];
    }
    return entries.flatMap((entry): FoundFile[] => {
      const inner = path.join(within, entry.name);
      const file = path.join(place, inner);
      if (entry.isDirectory()) folders.push(inner);
      else if (entry.isSymbolicLink() && isFolder(file)) links.push(inner);
      else if (WORKBOOK.test(entry.name) && !LEFT_BESIDE.test(entry.name) && !this.isExcepted(file))
        return [{ file, within: inner, problem: null }];
      return [];
    });
  }

  private isExcepted(file: string): boolean {
    return this.except.size > 0 && this.except.has(realPath(file) ?? '');
  }
}

function isFolder(place: string): boolean {
  try {
    return statSync(place).isDirectory();
  } catch {
    // Reading it gives the sentence that says what is wrong with it.
    return false;
  }
}

/** Null for what is not there. */
function realPath(place: string): string | null {
  try {
    return realpathSync.native(place);
  } catch {
    return null;
  }
}
