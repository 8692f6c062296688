import Decimal from 'decimal.js';
import type { CellValue, Convention, SheetCells } from '../../src/form';
import { DEFAULT_CONVENTION } from '../../src/form';
import { roundedScore } from '../../src/form/scoring/formulas/build';
import type { Direction } from '../../src/form/scoring/direction';
import { roundScore } from '../../src/form/scoring/rounding';
import { pointsOf } from '../../src/form/scoring/ruling';
import { rule, type MethodRuling } from '../../src/form/scoring/rule';
import { parseValue } from '../../src/form/values/parse-value';
import { recalculate } from '../support/libreoffice';
import { makeXlsx } from '../support/make-xlsx';
import { openInOffice } from '../support/office';

/** One case: target, actual, weight in columns A, B, C and the score's formula in D. */
interface Case {
  readonly target: number;
  readonly actual: number;
  readonly weight: number;
  readonly direction: Direction;
  readonly convention: Convention;
}

const CONVENTIONS: readonly Convention[] = [
  DEFAULT_CONVENTION,
  { ...DEFAULT_CONVENTION, scoreDecimals: 1 },
  { ...DEFAULT_CONVENTION, rounding: 'cut-off' },
  { ...DEFAULT_CONVENTION, scoreDecimals: 1, rounding: 'cut-off' },
];

/** Scores that fall exactly on half of the last digit, or exactly on it, where binary arithmetic goes wrong. */
function cases(): Case[] {
  const all: Case[] = [];
  for (const convention of CONVENTIONS) {
    const half = convention.rounding === 'half-up' ? 0.5 : 1;
    const steps = 10 ** convention.scoreDecimals;
    for (const direction of ['at-least', 'at-most'] as const) {
      for (const weight of [3, 4, 5, 6, 7, 8, 10, 15, 20, 30]) {
        for (let k = 1; k <= 40; k++) {
          const score = new Decimal((k * 37) % (weight * steps)).plus(half).div(steps);
          if (score.gte(weight)) continue;
          const share = score.div(weight);
          if (share.decimalPlaces() > 9) continue;
          const target = new Decimal([1, 2, 40, 95, 250][k % 5]!);
          const actual =
            direction === 'at-least' ? target.times(share) : target.times(new Decimal(2).minus(share));
          all.push({ target: target.toNumber(), actual: actual.toNumber(), weight, direction, convention });
        }
      }
    }
  }
  return all;
}

function judged({ target, actual, direction, convention }: Case): MethodRuling {
  const certain = { direction, withoutBound: direction, assumed: false, unknownSign: false };
  return rule(parseValue(target, 'General'), parseValue(actual, 'General'), certain, convention.reverse);
}

function ours(row: Case): number {
  const { ruling } = judged(row);
  if (ruling.by === 'person') throw new Error('a rule decides these');
  return roundScore(pointsOf(ruling.share, new Decimal(row.weight)), row.convention).toNumber();
}

function sheetOf(rows: readonly Case[]): SheetCells {
  const formulas = rows.map((row, index) => {
    const { method, scoringCase } = judged(row);
    if (!method?.expression || !scoringCase) throw new Error('a method decides these');
    const share = method.expression(`A${index + 1}`, `B${index + 1}`, scoringCase);
    return `=${roundedScore(`C${index + 1}*${share}`, row.convention, method.cancels)}`;
  });
  return {
    name: '分',
    top: 1,
    left: 1,
    values: rows.map(({ target, actual, weight }): CellValue[] => [target, actual, weight, null]),
    formulas: formulas.map((formula) => [null, null, null, formula]),
    numberFormats: rows.map(() => ['General', 'General', 'General', 'General']),
    protected: false,
  };
}

test('on exact ties our decimal arithmetic, LibreOffice and the workbench engine agree', async () => {
  const rows = cases();
  expect(rows.length).toBeGreaterThan(1500);
  const sheet = sheetOf(rows);
  const expected = rows.map(ours);
  const [libreOffice] = await recalculate([makeXlsx([sheet])]);
  expect(libreOffice![0]!.values.map((line) => line[3])).toEqual(expected);
  const office = openInOffice([sheet]);
  await office.engine.settled();
  const univer = rows.map((_, index) => office.engine.cell('sheet1', index + 1, 4).value);
  office.close();
  expect(univer).toEqual(expected);
});
