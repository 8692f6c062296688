import { readFileSync, statSync } from 'node:fs';
import { openFile, type OpenedFile } from '../files';
import { XlsxError } from '../xlsx';

/** A file that cannot be read or written, and why, as a Chinese sentence. */
export class FileFailure extends Error {
  override readonly name = 'FileFailure';
  constructor(
    readonly file: string,
    readonly reason: string,
    options?: { cause?: unknown },
  ) {
    super(`${file}：${reason}`, options);
  }
}

/** Reads an .xlsx file, its sheets too. Throws FileFailure. */
export function readWorkbookFile(file: string): OpenedFile {
  let bytes: Uint8Array;
  let isPlain: boolean;
  try {
    const place = statSync(file);
    isPlain = place.isFile() || place.isDirectory();
  } catch (cause) {
    throw new FileFailure(file, whyUnreadable(cause), { cause });
  }
  // Whoever reads a pipe that nobody writes to waits for ever, and cannot be stopped.
  if (!isPlain) throw new FileFailure(file, '这是管道或设备，不是文件');
  try {
    bytes = readFileSync(file);
  } catch (cause) {
    throw new FileFailure(file, whyUnreadable(cause), { cause });
  }
  try {
    const opened = openFile(bytes);
    opened.sheets();
    return opened;
  } catch (cause) {
    if (cause instanceof XlsxError) throw new FileFailure(file, cause.message, { cause });
    throw cause;
  }
}

/** Why the system would not read a file or a folder. */
export function whyUnreadable(cause: unknown): string {
  const code = (cause as NodeJS.ErrnoException).code;
  if (code === 'ENOENT') return '文件不存在';
  if (code === 'EISDIR') return '这是一个文件夹，不是文件';
  if (code === 'EACCES' || code === 'EPERM') return '没有权限读取';
  if (code === 'ELOOP') return '链接绕成了圈，找不到文件';
  if (code === 'ERR_FS_FILE_TOO_LARGE') return '文件超过 2 GB，太大，无法处理';
  return '无法读取';
}
