/** Why the workbook's host would not do it, in a Chinese sentence for the user that names the sheet and what to do. */
export class HostFailure extends Error {
  override readonly name = 'HostFailure';
  constructor(
    message: string,
    /** The host's error code, e.g. InvalidOperationInCellEditMode; `Outdated` when a plan's numbers have changed since. */
    readonly code: string,
    options?: { cause?: unknown },
  ) {
    super(message, options);
  }
}
