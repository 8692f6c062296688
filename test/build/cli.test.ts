/** dist/cli.js is one file, and runs its threads from itself. */
import { copyFileSync } from 'node:fs';
import path from 'node:path';
import { call, FIXTURES, temporaryFolder } from '../support/cli';
import { callProcess } from '../support/cli-process';
import { DIST } from '../support/dist-server';

const temporary = temporaryFolder();

test('the built command line checks a folder on its threads, from wherever it stands', async () => {
  const alone = temporary('ziping.js');
  copyFileSync(path.join(DIST, 'cli.js'), alone);
  const { code, out, err } = await callProcess(['check', FIXTURES], alone);
  const expected = await call('check', FIXTURES);
  expect([code, out]).toEqual([expected.code, `${expected.out}\n`]);
  expect(err).not.toContain('Error');
});
