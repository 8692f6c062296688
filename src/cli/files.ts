import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { SheetCells } from '../form';
import { openXlsx, readSheets, XlsxError, type XlsxWorkbook } from '../xlsx';

/** A workbook file that was read. */
export interface WorkbookFile {
  readonly workbook: XlsxWorkbook;
  readonly sheets: readonly SheetCells[];
}

/** A file that cannot be read or written, as a Chinese sentence that names it. */
export class FileFailure extends Error {
  override readonly name = 'FileFailure';
}

/** Reads an .xlsx file. Throws FileFailure. */
export function readWorkbookFile(file: string): WorkbookFile {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file);
  } catch (cause) {
    throw new FileFailure(`${file}：${reading(cause)}`, { cause });
  }
  try {
    const workbook = openXlsx(bytes);
    return { workbook, sheets: readSheets(workbook) };
  } catch (cause) {
    if (cause instanceof XlsxError) throw new FileFailure(`${file}：${cause.message}`, { cause });
    throw cause;
  }
}

function reading(cause: unknown): string {
  const code = (cause as NodeJS.ErrnoException).code;
  if (code === 'ENOENT') return '文件不存在';
  if (code === 'EISDIR') return '这是一个文件夹，不是文件';
  if (code === 'EACCES' || code === 'EPERM') return '没有权限读取';
  return '无法读取';
}

/** Writes a file whole or not at all. Throws FileFailure. */
export function writeWorkbookFile(file: string, bytes: Uint8Array): void {
  const temporary = path.join(path.dirname(file), `.${path.basename(file)}.${process.pid}.tmp`);
  try {
    writeFileSync(temporary, bytes);
    renameSync(temporary, file);
  } catch (cause) {
    rmSync(temporary, { force: true });
    throw new FileFailure(`${file}：无法写入，请检查文件夹是否存在、文件是否正被打开`, { cause });
  }
}
