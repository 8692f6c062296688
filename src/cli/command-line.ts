import { parseArgs, type ParseArgsConfig } from 'node:util';

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

/** The options of a command by their names; `out` is also `-o`. */
type KnownOptions = Readonly<Record<string, 'flag' | 'value' | 'list'>>;

const SHORT: Readonly<Record<string, string>> = { out: 'o' };

/**
 * Reads `--name`, `--name value`, `--name=value` and `-o value`; what follows `--` is no option. Throws a UsageError for
 * an option that is not in `known`, lacks its value or takes none.
 */
export function parseOptions(args: readonly string[], known: KnownOptions): ParsedOptions {
  const flags = new Set<string>();
  const values = new Map<string, string>();
  const lists = new Map<string, string[]>();
  const options = configOf(known);
  // Not strict: its own sentences are English, and it refuses a project whose name begins with a dash.
  const { tokens, positionals } = parseArgs({ args: [...args], options, strict: false, tokens: true });
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const { name, rawName, value, inlineValue } = token;
    const kind = known[name];
    if (!kind) throw new UsageError(`不认识的选项 ${rawName}`);
    if (kind === 'flag') {
      if (value !== undefined) throw new UsageError(`选项 ${rawName} 后面不带值`);
      flags.add(name);
      continue;
    }
    if (value === undefined || (!inlineValue && isOption(value, known)))
      throw new UsageError(`选项 ${rawName} 后面要有值`);
    if (kind === 'list') lists.set(name, [...(lists.get(name) ?? []), value]);
    else values.set(name, value);
  }
  return { positional: positionals, flags, values, lists };
}

function configOf(known: KnownOptions): NonNullable<ParseArgsConfig['options']> {
  return Object.fromEntries(
    Object.entries(known).map(([name, kind]) => [
      name,
      {
        type: kind === 'flag' ? ('boolean' as const) : ('string' as const),
        ...(SHORT[name] ? { short: SHORT[name] } : {}),
      },
    ]),
  );
}

/** `-o --force`: the value was forgotten. */
function isOption(text: string, known: KnownOptions): boolean {
  return Object.keys(known).some((name) => text === `--${name}` || text === `-${SHORT[name]}`);
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
