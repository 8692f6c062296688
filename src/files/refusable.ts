import { HostFailure } from '../host';
import { XlsxError } from '../xlsx';

/** An operation on a file as the port has it: what a file cannot take is a HostFailure with the file's own sentence. */
export function refusable<Arguments extends readonly unknown[], Result>(
  operation: (...args: Arguments) => Promise<Result>,
): (...args: Arguments) => Promise<Result> {
  return async (...args) => {
    try {
      return await operation(...args);
    } catch (cause) {
      if (cause instanceof XlsxError) throw new HostFailure(cause.message, cause.code, { cause });
      throw cause;
    }
  };
}
