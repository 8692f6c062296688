import { caseFamilies } from '../support/cases/case';
import { recalculatedProblems } from '../support/cases/recalculated';

const FAMILIES = caseFamilies();
let problems = new Map<string, string[]>();

beforeAll(async () => {
  problems = await recalculatedProblems(FAMILIES.flatMap(({ cases }) => cases));
});

/** The cases of test/cases recalculated by LibreOffice: written values hold, and edits afterwards give no wrong number. */
for (const { family, cases } of FAMILIES) {
  describe(family, () => {
    for (const test of cases) {
      it(`${test.what} [${test.id}]`, () => {
        expect(problems.get(test.id)).toEqual([]);
      });
    }
  });
}
