import type { ZipArchive } from '../zip/archive';
import { packedEntry, writeZip } from '../zip/write';
import { XmlEdits } from '../xml/edits';
import { attribute, children, parseXml, qualified, type XmlElement } from '../xml/element';
import { encodeAttribute } from '../xml/entities';
import { encodePart, type PartText } from '../xml/text-coding';
import { partName } from '../part-names';
import { CONTENT_TYPES, contentTypeOf, overrideOf } from './content-types';
import { partText, wellFormed, type Parts } from './parts';
import { relationshipsPath } from './paths';

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The parts of a file that is being changed. What is not changed keeps its packed bytes. */
export class Package implements Parts {
  /** Parts that were added or written anew, by their path in small letters. */
  private readonly written = new Map<string, { readonly path: string; readonly bytes: Uint8Array }>();
  private readonly removed = new Set<string>();
  private readonly parsed = new Map<string, { readonly part: PartText; readonly root: XmlElement }>();

  constructor(private readonly archive: ZipArchive) {}

  has(path: string): boolean {
    const key = path.toLowerCase();
    return this.written.has(key) || (this.archive.has(path) && !this.removed.has(key));
  }

  get(path: string): Uint8Array | undefined {
    if (!this.has(path)) return undefined;
    return this.written.get(path.toLowerCase())?.bytes ?? this.archive.get(path);
  }

  /** A part as elements. Throws XlsxError. */
  root(path: string): XmlElement {
    return this.parse(path).root;
  }

  /** Makes changes of a part all at once. Throws XlsxError when it cannot be read. */
  edit(path: string, change: (root: XmlElement, edits: XmlEdits) => void): void {
    const { part, root } = this.parse(path);
    const edits = new XmlEdits(part.text);
    change(root, edits);
    if (!edits.isEmpty) this.write(path, { ...part, text: edits.apply() });
  }

  /** Writes a part anew; its path stays as it is spelled in the file. */
  write(path: string, part: PartText): void {
    this.put(path, encodePart(part));
  }

  /** Adds a part; null when its content type need not be stated by its name. */
  add(path: string, content: Uint8Array | string, contentType: string | null): void {
    this.put(path, typeof content === 'string' ? new TextEncoder().encode(DECLARATION + content) : content);
    if (contentType === null) return;
    this.edit(CONTENT_TYPES, (types, edits) => {
      const attributes = `PartName="${encodeAttribute(`/${path}`)}" ContentType="${encodeAttribute(contentType)}"`;
      edits.append(types, `<${qualified(types, 'Override')} ${attributes}/>`);
    });
  }

  remove(path: string): void {
    this.written.delete(path.toLowerCase());
    this.parsed.delete(path.toLowerCase());
    this.removed.add(path.toLowerCase());
    this.edit(CONTENT_TYPES, (types, edits) => {
      const override = overrideOf(types, path);
      if (override) edits.remove(override);
    });
  }

  /** The content type that is stated for a part by its name; null when its extension says it. */
  statedType(path: string): string | null {
    const types = this.root(CONTENT_TYPES);
    return overrideOf(types, path) && contentTypeOf(types, path);
  }

  /** A path like this one that no part has: sheet1.xml → sheet7.xml. */
  freePath(like: string): string {
    const [, stem = like, extension = ''] = /^(.*?)\d*(\.[^./]+)$/.exec(like) ?? [];
    let number = 1;
    while (this.has(`${stem}${number}${extension}`)) number++;
    return `${stem}${number}${extension}`;
  }

  /** Adds a relationship to a part and returns its id. */
  relate(source: string, type: string, target: string): string {
    const path = relationshipsPath(source);
    if (!this.has(path)) this.add(path, `<Relationships xmlns="${RELATIONSHIPS}"/>`, null);
    const root = this.root(path);
    const used = new Set(children(root, 'Relationship').map((relation) => attribute(relation, 'Id')));
    let number = used.size + 1;
    while (used.has(`rId${number}`)) number++;
    const id = `rId${number}`;
    const attributes = `Id="${id}" Type="${encodeAttribute(type)}" Target="${encodeAttribute(`/${target}`)}"`;
    this.edit(path, (_, edits) => edits.append(root, `<${qualified(root, 'Relationship')} ${attributes}/>`));
    return id;
  }

  /** The file: unchanged entries as the packed bytes that they were, in their order, new ones behind them. Throws XlsxError. */
  zip(): Uint8Array {
    const waiting = new Map(this.written);
    const kept = this.archive.list.flatMap((entry) => {
      const key = entry.name.toLowerCase();
      if (this.removed.has(key)) return [];
      const anew = waiting.get(key);
      if (!anew) {
        // A damaged part that nobody has read must not be handed on as ours.
        this.archive.verify(entry);
        return [entry];
      }
      waiting.delete(key);
      const { name, rawName, flags } = entry;
      return [{ ...packedEntry(name, anew.bytes), rawName, flags }];
    });
    return writeZip([...kept, ...[...waiting.values()].map(({ path, bytes }) => packedEntry(path, bytes))]);
  }

  private put(path: string, bytes: Uint8Array): void {
    const key = path.toLowerCase();
    this.written.set(key, { path, bytes });
    this.parsed.delete(key);
  }

  private parse(path: string): { readonly part: PartText; readonly root: XmlElement } {
    const key = path.toLowerCase();
    let found = this.parsed.get(key);
    if (!found) {
      const part = partText(this, path);
      found = { part, root: wellFormed(partName(path), () => parseXml(part.text)) };
      this.parsed.set(key, found);
    }
    return found;
  }
}
