/** Where a command prints; separate so that tests can listen. */
export interface Output {
  print(line: string): void;
  complain(line: string): void;
}

/** The command was called wrongly; the message is a Chinese sentence for the user. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

export interface ParsedOptions {
  readonly positional: readonly string[];
  readonly flags: ReadonlySet<string>;
  readonly values: ReadonlyMap<string, string>;
  /** Options that may be given several times. */
  readonly lists: ReadonlyMap<string, readonly string[]>;
}

/**
 * Reads `--name`, `--name value`, `--name=value` and `-o value`. Throws a UsageError for an
 * option that is not in `known` or lacks its value.
 */
export function parseOptions(
  args: readonly string[],
  known: Readonly<Record<string, 'flag' | 'value' | 'list'>>,
): ParsedOptions {
  const positional: string[] = [];
  const flags = new Set<string>();
  const values = new Map<string, string>();
  const lists = new Map<string, string[]>();
  for (let i = 0; i < args.length; i++) {
    const arg = args[i]!;
    if (!arg.startsWith('-') || arg === '-') {
      positional.push(arg);
      continue;
    }
    const [name = '', inline] = arg.replace(/^--?/, '').split(/=(.*)/s);
    const kind = known[name];
    if (!kind) throw new UsageError(`不认识的选项 ${arg}`);
    if (kind === 'flag') {
      flags.add(name);
      continue;
    }
    const value = inline ?? args[++i];
    if (value === undefined) throw new UsageError(`选项 ${arg} 后面要有值`);
    if (kind === 'list') lists.set(name, [...(lists.get(name) ?? []), value]);
    else values.set(name, value);
  }
  return { positional, flags, values, lists };
}

/** The value of an option that allows only some; `fallback` when it is not given. */
export function choice<T extends string>(
  options: ParsedOptions,
  name: string,
  allowed: readonly T[],
  fallback: T | null,
): T | null {
  const value = options.values.get(name);
  if (value === undefined) return fallback;
  if (!allowed.includes(value as T))
    throw new UsageError(`选项 --${name} 只能是 ${allowed.join('、')}，不能是 ${value}`);
  return value as T;
}
