import { addressOf, analyseWorkbook, type CellRef, type FormAnalysis } from '../../src/form';
import {
  fixtureNames,
  fixtureSheets,
  fixtureTruth,
  type TruthCell,
  type TruthForm,
} from '../support/fixtures';
import { fieldsOf as fieldsOfForm } from '../support/form-fields';

describe.each(fixtureNames())('%s', (name) => {
  const { forms } = analyseWorkbook(fixtureSheets(name));
  const truth = fixtureTruth(name).forms;

  test('finds its forms and nothing else', () => {
    const found = forms.map(({ form }) => [form.sheet, form.kind]);
    expect(found).toEqual(truth.map((form) => [form.sheet, form.kind ?? form.truth.kind]));
  });

  test('every field stands where it is known to stand', () => {
    const found = truth.map((form) =>
      fieldsOf(
        forms.find((candidate) => candidate.form.sheet === form.sheet)!,
        form,
      ),
    );
    expect(found).toEqual(truth.map(knownFields));
  });
});

/** Every field that the truth knows, as label → address. */
function knownFields({ truth, expect: expected }: TruthForm): Record<string, string> {
  const fields: Record<string, string> = {};
  const add = (label: string, cell: TruthCell | undefined | null): void => {
    if (cell?.cell) fields[label] = cell.cell;
  };
  add('name', truth.projectName);
  const total = truth.fundsRows?.[truth.fundsTotal ?? expected?.fundsTotal ?? 0];
  for (const key of ['budget', 'actual', 'weight', 'rate', 'score']) add(`funds ${key}`, total?.[key]);
  for (const row of truth.indicators ?? []) {
    for (const key of ['target', 'actual', 'weight', 'score', 'reason']) add(`${row.row} ${key}`, row[key]);
  }
  for (const key of ['weight', 'score']) add(`total ${key}`, truth.total?.[key]);
  return fields;
}

/** The same fields as recognised. */
function fieldsOf({ form }: FormAnalysis, truth: TruthForm): Record<string, string | null> {
  const fields = fieldsOfForm(form);
  const all: Record<string, CellRef | null | undefined> = { name: form.projectName };
  const funds = fields.funds?.rows[fields.funds.total];
  Object.assign(all, {
    'funds budget': funds?.budget,
    'funds actual': funds?.spent,
    'funds weight': funds?.weight,
    'funds rate': funds?.rate,
    'funds score': funds?.score,
    'total weight': fields.total?.weight,
    'total score': fields.total?.score,
  });
  for (const row of fields.indicators) {
    for (const key of ['target', 'actual', 'weight', 'score', 'reason'] as const)
      all[`${row.row} ${key}`] = row[key];
  }
  return Object.fromEntries(
    Object.keys(knownFields(truth)).map((label) => [label, all[label] ? addressOf(all[label]!) : null]),
  );
}

test('each field says by which words it was recognised', () => {
  const { form } = analyseWorkbook(fixtureSheets('xiangxi')).forms[0]!;
  const because = form.because.map(({ field, by, ...cell }) => `${field} ${by} ${addressOf(cell)}`);
  expect(because).toEqual(
    expect.arrayContaining([
      '项目名称 neighbour A3',
      '全年预算数 label E5',
      '年度指标值 label E12',
      '偏差原因分析及改进措施 label I12',
      '指标 block B13',
      '总分 neighbour A30',
    ]),
  );
});
