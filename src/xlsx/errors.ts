/** Why a file cannot be opened or written, as a Chinese sentence for the user. */
export class XlsxError extends Error {
  override readonly name = 'XlsxError';
  constructor(
    readonly code: 'not-xlsx' | 'old-xls' | 'encrypted' | 'damaged' | 'empty' | 'too-large' | 'not-writable',
    message: string,
    options?: { cause?: unknown },
  ) {
    super(message, options);
  }
}
