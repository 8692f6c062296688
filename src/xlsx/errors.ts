/** Why a file cannot be opened or written, as a Chinese sentence for the user. */
export class XlsxError extends Error {
  override readonly name = 'XlsxError';
  constructor(
    readonly code: 'not-xlsx' | 'old-xls' | 'encrypted' | 'damaged' | 'empty' | 'too-large' | 'not-writable',
    message: string,
    options?: { cause?: unknown },
  ) {
    // Names of sheets and what stands in cells may hold anything; a sentence is one line.
    super(message.replace(/\p{Cc}+/gu, ' '), options);
  }
}

/** A damaged file: what is wrong in it, and what to do. */
export function damaged(what: string, options?: { cause?: unknown }): XlsxError {
  return new XlsxError('damaged', `文件已损坏：${what}。请用 Excel 打开并修复后另存，再试一次`, options);
}
