import type { Document } from '@xmldom/xmldom';
import { zipSync, type Zippable } from 'fflate';
import { MTIME } from './time-stamp';
import { part, relationshipsPath } from './workbook';
import { attribute, children, createChild, parseXml, serialiseXml } from './xml';

const CONTENT_TYPES = '[Content_Types].xml';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** The parts of a file that is being changed; parts are parsed when they are first touched. */
export class Package {
  private readonly documents = new Map<string, Document>();
  private readonly files: Map<string, Uint8Array>;

  constructor(entries: ReadonlyMap<string, Uint8Array>) {
    this.files = new Map(entries);
  }

  has(path: string): boolean {
    return this.files.has(path);
  }

  bytes(path: string): Uint8Array {
    const document = this.documents.get(path);
    return document ? serialiseXml(document) : this.files.get(path)!;
  }

  /** A part as a document; what is changed in it is written. */
  document(path: string): Document {
    let document = this.documents.get(path);
    if (!document) this.documents.set(path, (document = part(this.files, path)));
    return document;
  }

  add(path: string, bytes: Uint8Array, contentType: string | null): void {
    this.files.set(path, bytes);
    if (contentType === null) return;
    const types = this.document(CONTENT_TYPES).documentElement!;
    types.appendChild(createChild(types, 'Override', { PartName: `/${path}`, ContentType: contentType }));
  }

  remove(path: string): void {
    this.files.delete(path);
    this.documents.delete(path);
    const types = this.document(CONTENT_TYPES).documentElement!;
    children(types, 'Override')
      .filter((override) => attribute(override, 'PartName') === `/${path}`)
      .forEach((override) => types.removeChild(override));
  }

  /** The content type that is stated for a part itself; null when its extension says it. */
  contentType(path: string): string | null {
    const overrides = children(this.document(CONTENT_TYPES).documentElement, 'Override');
    return (
      overrides
        .filter((override) => attribute(override, 'PartName') === `/${path}`)
        .map((override) => attribute(override, 'ContentType'))[0] ?? null
    );
  }

  /** A path like this one that no part has: sheet1.xml → sheet7.xml. */
  freePath(like: string): string {
    const [, stem = like, extension = ''] = /^(.*?)\d*(\.[^./]+)$/.exec(like) ?? [];
    let number = 1;
    while (this.files.has(`${stem}${number}${extension}`)) number++;
    return `${stem}${number}${extension}`;
  }

  /** Adds a relationship to a part and returns its id. */
  relate(source: string, type: string, target: string, external = false): string {
    const path = relationshipsPath(source);
    if (!this.files.has(path)) {
      const empty = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${RELATIONSHIPS}"/>`;
      this.files.set(path, new TextEncoder().encode(empty));
    }
    const root = this.document(path).documentElement!;
    const used = new Set(children(root, 'Relationship').map((relation) => attribute(relation, 'Id')));
    let number = used.size + 1;
    while (used.has(`rId${number}`)) number++;
    const id = `rId${number}`;
    const mode: Record<string, string> = external ? { TargetMode: 'External' } : {};
    const address = external ? target : `/${target}`;
    root.appendChild(createChild(root, 'Relationship', { Id: id, Type: type, Target: address, ...mode }));
    return id;
  }

  zip(): Uint8Array {
    const files: Zippable = {};
    for (const path of this.files.keys()) files[path] = [this.bytes(path), { mtime: MTIME }];
    return zipSync(files);
  }
}

/** A relationship as it is written, targets unresolved. */
export interface WrittenRelationship {
  readonly id: string;
  readonly type: string;
  readonly target: string;
  readonly external: boolean;
}

/** The relationships of a part as written; none when it has no such file. */
export function writtenRelationships(entries: Package, source: string): WrittenRelationship[] {
  const path = relationshipsPath(source);
  if (!entries.has(path)) return [];
  const root = parseXml(entries.bytes(path), path).documentElement;
  return children(root, 'Relationship').map((relation) => ({
    id: attribute(relation, 'Id') ?? '',
    type: attribute(relation, 'Type') ?? '',
    target: attribute(relation, 'Target') ?? '',
    external: attribute(relation, 'TargetMode') === 'External',
  }));
}
