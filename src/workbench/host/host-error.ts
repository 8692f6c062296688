/** An error of the host as Office.js reports it: `code` is one of Excel's own error codes. */
export class HostError extends Error {
  override readonly name = 'HostError';
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/** For everything the host does not implement: it never pretends. */
export function notFound(type: string, member: string): HostError {
  return new HostError('ApiNotFound', `${type}.${member} is not implemented by this host`);
}
