import type { Judgement } from '../support/damage/judge';
import { judgeFiles } from '../support/damage/judgements';
import { KINDS } from '../support/damage/kinds';
import { fuzzRuns } from '../support/fuzz';

/** All in `npm run fuzz`, a share of them in every build: each file is opened in a process of its own side. */
const FILES = 1_000;
const SHARE_IN_EVERY_BUILD = 0.25;

const { numRuns: all, seed } = fuzzRuns(FILES);
const count = process.env['FUZZ_SHARE'] === undefined ? FILES * SHARE_IN_EVERY_BUILD : all;
let judgements: Judgement[];

beforeAll(async () => {
  judgements = await judgeFiles(count, seed);
}, 1_800_000);

test.each(KINDS.map(({ name }) => name))(
  'a file with %s gives one Chinese sentence, or every cell that the damage left alone and a sound patched file',
  (kind) => {
    const ofKind = judgements.filter((judgement) => judgement.kind === kind);
    const faults = ofKind.filter(({ outcome }) => outcome === 'wrong' || outcome === 'fell');
    expect(faults.map(({ index, outcome, detail }) => `${index} ${outcome}: ${detail}`)).toEqual([]);
  },
);

test('no damaged file ends the process, hangs it or fills the memory', () => {
  expect(judgements.filter(({ kind }) => kind === '').map(({ detail }) => detail)).toEqual([]);
});

test('most kinds of damage are met by both: files that open and files that are refused', () => {
  const outcomes = new Set(judgements.map(({ outcome }) => outcome));
  expect([...outcomes]).toEqual(expect.arrayContaining(['sentence', 'right', 'right and patched']));
});
