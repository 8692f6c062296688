import { notFound } from './host-error';

/** One object of the model as Office.js sees it. Names arrive with a capital: Values, GetRange. */
export interface HostObject {
  readonly type: string;
  /** Scalar properties by name. */
  readonly properties?: Readonly<Record<string, () => unknown>>;
  /** Settable properties by name. */
  readonly setters?: Readonly<Record<string, (value: unknown) => void | Promise<void>>>;
  /** Properties that are objects. */
  readonly children?: Readonly<Record<string, () => HostObject>>;
  /** Methods; a result with a `type` is an object, anything else a value. */
  readonly methods?: Readonly<Record<string, (args: readonly unknown[]) => HostObject | unknown>>;
  /** The indexer of a collection. */
  readonly item?: (key: unknown) => HostObject;
  /** The members of a collection, each with what names it in the indexer. */
  readonly items?: () => readonly { readonly id: string; readonly object: HostObject }[];
}

/** What `…OrNullObject` gives when there is nothing. */
export const NULL_OBJECT: HostObject = { type: 'Null' };

export function isHostObject(value: unknown): value is HostObject {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

export function childOf(object: HostObject, name: string): HostObject {
  const child = object.children?.[name];
  if (!child) throw notFound(object.type, name);
  return child();
}

export function callMethod(object: HostObject, name: string, args: readonly unknown[]): unknown {
  const method = object.methods?.[name];
  if (!method) throw notFound(object.type, name);
  return method(args);
}

/**
 * The answer to a query. `select` holds paths such as `values`, `name` or `custom/rule/formula`; a collection
 * answers each member. Without a selection: every scalar property.
 */
export function query(object: HostObject, select: readonly string[]): unknown {
  if (object === NULL_OBJECT) return null;
  if (object.items) {
    return {
      _Items: object.items().map(({ id, object: member }) => ({ _Id: id, ...selected(member, select) })),
    };
  }
  return selected(object, select);
}

function selected(object: HostObject, select: readonly string[]): Record<string, unknown> {
  const answer: Record<string, unknown> = {};
  const nested = new Map<string, string[]>();
  const names = select.length ? select.map(capital) : Object.keys(object.properties ?? {});
  for (const path of names) {
    const [name = '', ...rest] = path.split('/');
    if (rest.length) {
      nested.set(name, [...(nested.get(name) ?? []), rest.join('/')]);
      continue;
    }
    const property = object.properties?.[name];
    if (property) answer[name] = property();
    else if (object.children?.[name]) nested.set(name, nested.get(name) ?? []);
    else throw notFound(object.type, name);
  }
  for (const [name, paths] of nested) answer[name] = query(childOf(object, name), paths);
  return answer;
}

function capital(path: string): string {
  return path.replace(/(^|\/)([a-z])/g, (_, slash: string, letter: string) => slash + letter.toUpperCase());
}
