import { caseFamilies } from '../support/cases/case';
import { problemsOf, runCase } from '../support/cases/run-case';

/**
 * What offices really type, decided by hand: each case is a workbook that is inspected and filled here;
 * test/libreoffice/cases.test.ts recalculates and edits what came of it.
 */
for (const { family, cases } of caseFamilies()) {
  describe(family, () => {
    for (const test of cases) {
      it(`${test.what} [${test.id}]`, async () => {
        expect(await problemsOf(await runCase(test))).toEqual([]);
      });
    }
  });
}
