import { attribute, children, type XmlElement } from '../xml/element';

export const CONTENT_TYPES = '[Content_Types].xml';

/** The entry that states a part's content type by its name. */
export function overrideOf(types: XmlElement, path: string): XmlElement | null {
  const name = `/${path}`.toLowerCase();
  return (
    children(types, 'Override').find(
      (entry) => attribute(entry, 'PartName')?.replace(/\\/g, '/').toLowerCase() === name,
    ) ?? null
  );
}

/** The content type of a part, by its name or else by its extension; null when nothing states it. */
export function contentTypeOf(types: XmlElement, path: string): string | null {
  const extension = path.slice(path.lastIndexOf('.') + 1).toLowerCase();
  const fallback = children(types, 'Default').find(
    (entry) => attribute(entry, 'Extension')?.toLowerCase() === extension,
  );
  return attribute(overrideOf(types, path) ?? fallback, 'ContentType');
}
