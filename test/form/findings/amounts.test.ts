import type { SumRelation } from '../../../src/form';
import { amounts, found, sentence } from '../../support/checked-form';

const cell = (row: number, column: number) => ({ row, column });
const relation = (kind: SumRelation['relation']): SumRelation => ({
  label: '三公经费：',
  parent: cell(4, 3),
  children: [cell(5, 3), cell(6, 3)],
  relation: kind,
  numbered: true,
});

describe('sum-mismatch', () => {
  const sum = { form: amounts({ sums: [relation('sum')], controlRate: null }) };
  const ofWhich = { form: amounts({ sums: [relation('of-which')], controlRate: null }) };
  test('an amount that its parts do not add up to', () => {
    expect(found({}, sum)).toEqual([]);
    expect(found({ C6: 15 }, sum)).toEqual(['sum-mismatch@C4']);
    expect(sentence('sum-mismatch', { C6: 15 }, sum)).toBe(
      '填了100，下列各项之和为95，相差5（C5至C6），请核对',
    );
  });
  test('其中 parts must not exceed it', () => {
    expect(found({ C6: 15 }, ofWhich)).toEqual([]);
    expect(found({ C6: 25 }, ofWhich)).toEqual(['sum-mismatch@C4']);
  });
});

describe('control-rate-mismatch', () => {
  const form = amounts({
    sums: [],
    controlRate: { authorised: cell(4, 3), actual: cell(4, 5), rate: cell(4, 7) },
  });
  test('在职人数 ÷ 编制数', () => {
    expect(found({}, { form })).toEqual([]);
    expect(found({ G4: '90%' }, { form })).toEqual(['control-rate-mismatch@G4']);
    expect(sentence('control-rate-mismatch', { G4: '90%' }, { form })).toBe(
      '控制率填了90%，在职人数95÷编制数100应为95%，请改正',
    );
  });
});
