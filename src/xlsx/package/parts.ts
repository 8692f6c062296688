import { damaged } from '../errors';
import { partName } from '../part-names';
import { parseXml, type XmlElement } from '../xml/element';
import { XmlSyntaxError } from '../xml/syntax-error';
import { decodePart, type PartText } from '../xml/text-coding';

/** The parts of a file by path. */
export type Parts = Pick<ReadonlyMap<string, Uint8Array>, 'has' | 'get'>;

/** The text of a part. `what` names it in the sentence that an XlsxError says. */
export function partText(parts: Parts, path: string, what = partName(path)): PartText {
  const bytes = parts.get(path);
  if (!bytes) throw damaged(`缺少${what}`);
  return wellFormed(what, () => decodePart(bytes));
}

/** A part as elements, all or only the root's children of these names. Throws XlsxError. */
export function partRoot(parts: Parts, path: string, only?: readonly string[]): XmlElement {
  const { text } = partText(parts, path);
  return wellFormed(partName(path), () => parseXml(text, only && { only }));
}

/** Runs what reads XML; what is not well formed becomes a sentence about the part. */
export function wellFormed<T>(what: string, read: () => T): T {
  try {
    return read();
  } catch (cause) {
    if (cause instanceof XmlSyntaxError) throw damaged(`${what}无法读取`, { cause });
    throw cause;
  }
}
