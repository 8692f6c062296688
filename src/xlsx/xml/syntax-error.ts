/** Text that is no well-formed XML, or that uses what workbooks must not (a DTD); for the cause of an XlsxError. */
export class XmlSyntaxError extends Error {
  override readonly name = 'XmlSyntaxError';
  constructor(what: string, offset: number) {
    super(`${what} at ${offset}`);
  }
}
