import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';

/** The name under which a file that is copied as it is goes into dist: guard.js → guard.1a2b3c4d.js. */
export function hashedName(file: string): string {
  const hash = createHash('sha256').update(readFileSync(file)).digest('hex').slice(0, 8);
  const { name, ext } = path.parse(file);
  return `${name}.${hash}${ext}`;
}
