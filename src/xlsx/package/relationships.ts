import { attribute, children } from '../xml/element';
import { partRoot, type Parts } from './parts';
import { relationshipsPath, resolveTarget } from './paths';

/** A relationship of a part to another, or to an address outside. */
export interface Relationship {
  readonly id: string;
  readonly type: string;
  /** As it is written. */
  readonly target: string;
  /** The part that is meant; null for an address outside. */
  readonly path: string | null;
}

/** The relationships of a part; '' for the package itself. Throws XlsxError. */
export function relationships(parts: Parts, source: string): Relationship[] {
  const path = relationshipsPath(source);
  if (!parts.has(path)) return [];
  return children(partRoot(parts, path), 'Relationship').map((relation) => {
    const target = attribute(relation, 'Target') ?? '';
    const isExternal = attribute(relation, 'TargetMode') === 'External';
    return {
      id: attribute(relation, 'Id') ?? '',
      type: attribute(relation, 'Type') ?? '',
      target,
      path: isExternal ? null : resolveTarget(source, target),
    };
  });
}

/** The parts that a part is related to by a kind of relationship. */
export function relatedPaths(parts: Parts, source: string, type: RegExp): string[] {
  return relationships(parts, source).flatMap((relation) =>
    relation.path !== null && type.test(relation.type) ? [relation.path] : [],
  );
}
