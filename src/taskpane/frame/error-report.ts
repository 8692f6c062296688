/** Set by webpack from package.json. */
declare const ZIPING_VERSION: string;

/**
 * What the user can send to whoever looks after Ziping: versions, the kind of error and where in the program it arose.
 * The error's message stays out, since it may quote a cell.
 */
export function errorReport(error: unknown): string {
  const { host, platform, version } = Office.context.diagnostics ?? {};
  const { name, stack } = error instanceof Error ? error : { name: typeof error, stack: '' };
  const places = (stack ?? '').split('\n').filter((line) => /^\s*at /.test(line));
  return [
    `绩效自评助手 ${ZIPING_VERSION}`,
    `${host ?? '?'} ${version ?? '?'} (${platform ?? '?'})`,
    `错误：${name}`,
    ...places.slice(0, 8).map((line) => line.trim().replace(/https?:\/\/[^/]+\//g, '')),
  ].join('\n');
}
