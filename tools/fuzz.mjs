// npm run fuzz [-- ROUNDS [FIRST_SEED [SHARE]]]: the property tests with fresh seeds, SHARE of the cases each; prints the seed of each failure.
import { spawnSync } from 'node:child_process';
import { randomInt } from 'node:crypto';

const SUITES = [
  'test/form/certainty',
  'test/form/renewal-certainty',
  'test/form/values/grammar-property',
  'test/xlsx/damaged-files',
  'test/xlsx/patched-anywhere',
];
const [rounds = '20', first, share = '1'] = process.argv.slice(2);

const failed = [];
for (let round = 0; round < Number(rounds); round++) {
  const seed = first === undefined ? randomInt(2 ** 31) : Number(first) + round;
  const { status, stderr } = spawnSync('npx', ['jest', '--passWithNoTests', ...SUITES], {
    env: { ...process.env, FUZZ_SEED: String(seed), FUZZ_SHARE: share },
    encoding: 'utf8',
  });
  console.log(`${round + 1} of ${rounds}: seed ${seed} ${status === 0 ? 'passed' : 'FAILED'}`);
  if (status !== 0) {
    failed.push(seed);
    console.log(stderr);
  }
}
console.log(failed.length ? `failed with FUZZ_SEED=${failed.join(', ')}` : `no failure in ${rounds} rounds`);
process.exit(failed.length ? 1 : 0);
