import { addressOf, type SheetCells } from '../../src/form';
import { XlsxError } from '../../src/xlsx';
import { COMMITTED } from '../support/corpus/committed';
import { DRAWN } from '../support/corpus/corpus';
import { baseOf } from '../support/damage/base';
import type { Damage } from '../support/damage/damage';
import { disorderedCells, missingAddresses } from '../support/damage/kinds/addresses';
import { oddCharacters } from '../support/damage/kinds/characters';
import { otherEncodings } from '../support/damage/kinds/encodings';
import { hugeCounts, oddIndexes, oddMerges } from '../support/damage/kinds/references';
import { otherZips } from '../support/damage/kinds/zip-layout';
import { seeded } from '../support/damage/random';
import { fillFile } from '../support/filled';
import { valueAt } from '../support/fixtures';
import { fuzzRuns } from '../support/fuzz';
import { recalculate } from '../support/libreoffice';

const EVERY = 6;
const { seed } = fuzzRuns(1);

/** Every sixth workbook of the corpus but those that LibreOffice cannot open as they come: it knows no back slashes in a zip. */
const awkward = [...DRAWN, ...COMMITTED]
  .filter(({ name }) => !name.includes('back slashes'))
  .filter((_, index) => index % EVERY === 0)
  .map(({ name, bytes }) => ({ name, ...fillFile(bytes()) }));

/** Damage that leaves a workbook which LibreOffice opens too. */
const HARMLESS: readonly Damage[] = [
  disorderedCells,
  hugeCounts,
  missingAddresses,
  oddCharacters,
  oddIndexes,
  oddMerges,
  otherEncodings,
  otherZips,
];
const damaged = HARMLESS.flatMap((kind) =>
  ['yuanjiang', 'wild-anhui-tianchang-flood'].flatMap((base, round) => {
    const { bytes, what } = kind.damage(baseOf(base), seeded(seed + round));
    try {
      const { plan, bytes: output } = fillFile(bytes);
      return plan.edits.length ? [{ name: `${kind.name} (${base}, ${what})`, plan, bytes: output }] : [];
    } catch (cause) {
      if (cause instanceof XlsxError) return [];
      throw cause;
    }
  }),
);

const files = [...awkward, ...damaged];
let recalculated: SheetCells[][];

beforeAll(async () => {
  recalculated = await recalculate(files.map(({ bytes }) => bytes));
});

test.each(files.map(({ name }, index) => [name, index] as const))(
  'LibreOffice opens what 一键重算 makes of a workbook with %s, and calculates the same numbers',
  (_, index) => {
    const { plan } = files[index]!;
    const theirs = plan.edits.map((edit) => valueAt(recalculated[index]!, edit.sheet, addressOf(edit)));
    expect(theirs).toEqual(plan.edits.map(({ expected }) => (expected === '' ? null : Number(expected))));
  },
);
