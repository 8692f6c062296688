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

/** The sentence for a workbook whose structure is protected. */
export function structureProtected(): HostFailure {
  return new HostFailure(
    '工作簿的结构受保护，不能增删工作表。请先撤销工作簿保护（审阅 → 保护工作簿），再试一次',
    'AccessDenied',
  );
}
