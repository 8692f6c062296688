import {
  addressOf,
  analyseWorkbook,
  planCopies,
  planRenewal,
  type CellValue,
  type Form,
  type RenewalOptions,
  type SheetCells,
} from '../../src/form';
import { newForms, TEMPLATES } from '../../src/templates';
import { openXlsx, readAppearance, readSheets, writeWorkbook } from '../../src/xlsx';
import { fixtureNames, fixtureSheets } from '../support/fixtures';
import { makeForm } from '../support/made-form';
import { fieldsOf } from '../support/form-fields';

const NEXT: RenewalOptions = { mode: 'next-year', year: '', department: null, unit: null };
const BLANK: RenewalOptions = { ...NEXT, mode: 'blank' };

interface Sample {
  readonly cells: SheetCells;
  readonly forms: readonly Form[];
}

function samples(name: string): Sample[] {
  const sheets = fixtureSheets(name);
  const { forms } = analyseWorkbook(sheets);
  return sheets
    .map((cells) => ({
      cells,
      forms: forms.map(({ form }) => form).filter(({ sheet }) => sheet === cells.name),
    }))
    .filter(({ forms: found }) => found.length > 0);
}

/** The sheet as it stands after the plan. */
function renewed(
  { cells, forms }: Sample,
  options: RenewalOptions,
  names: readonly string[] = [],
): SheetCells {
  const values = cells.values.map((row) => [...row]) as CellValue[][];
  for (const { row, column, value } of planRenewal(cells, forms, options, names)) {
    values[row - cells.top]![column - cells.left] = value;
  }
  return { ...cells, values };
}

const text = (sheet: SheetCells, form: Form): string =>
  sheet.values
    .slice(form.top - sheet.top, form.bottom - sheet.top + 1)
    .map((row) => row.join('\t'))
    .join('\n');

const names = fixtureNames().filter((name) => samples(name).length > 0);

describe.each(names)('%s, rolled to the next year', (name) => {
  const all = samples(name);

  test('has no result of the old year left: no amount, actual value, score, reason or date of signing', () => {
    for (const sample of all) {
      const sheet = renewed(sample, NEXT);
      const at = (cell: { row: number; column: number } | null): CellValue =>
        cell === null ? null : (sheet.values[cell.row - sheet.top]?.[cell.column - sheet.left] ?? null);
      const isBlank = (value: CellValue): boolean => value === null || /^[\s—\-–/]*$/.test(String(value));
      for (const form of sample.forms) {
        const cells = [
          ...(fieldsOf(form).funds?.rows ?? []).flatMap((row) => [
            row.initial,
            row.budget,
            row.spent,
            row.rate,
            row.score,
          ]),
          ...fieldsOf(form).indicators.flatMap((row) => [row.actual, row.score, row.reason]),
          ...fieldsOf(form).sums.flatMap(({ parent, children }) => [parent, ...children]),
          fieldsOf(form).total?.score ?? null,
          fieldsOf(form).reasonBlock,
        ];
        const left = cells.filter((cell) => cell && !isBlank(at(cell))).map((cell) => addressOf(cell!));
        expect(left).toEqual([]);
        expect(text(sheet, form)).not.toMatch(/(填报|填表|报告)(日期|时间)\s*[:：]\s*\d/);
      }
    }
  });

  test('names the new year wherever the old one stood', () => {
    for (const sample of all) {
      const sheet = renewed(sample, NEXT);
      for (const form of sample.forms.filter(({ year }) => year !== null)) {
        const next = String(Number(form.year) + 1);
        // Titles of documents keep their year.
        const said = text(sheet, form).replace(/《[^》]*》/g, '');
        // In a basedata form the year before is the old one: 2022年决算数 beside 2023年预算数.
        if (form.kind !== 'basedata') expect(said).not.toMatch(new RegExp(`${form.year}\\s*年`));
        expect(said).toMatch(new RegExp(`${next}\\s*年|${next}`));
      }
    }
  });

  test('keeps its indicators, targets and points, and is recognised as the same form', () => {
    for (const sample of all) {
      const found = analyseWorkbook([renewed(sample, NEXT)]).forms.map(({ form }) => form);
      expect(found.map(({ kind }) => kind)).toEqual(sample.forms.map(({ kind }) => kind));
      expect(found.map((form) => fieldsOf(form).indicators.map((row) => row.name))).toEqual(
        sample.forms.map((form) => fieldsOf(form).indicators.map((row) => row.name)),
      );
      expect(
        found.map((form) => fieldsOf(form).indicators.map(({ weight }) => weight && addressOf(weight))),
      ).toEqual(
        sample.forms.map((form) =>
          fieldsOf(form).indicators.map(({ weight }) => weight && addressOf(weight)),
        ),
      );
    }
  });
});

test.each(names)('%s as a blank form holds nothing of the project', (name) => {
  for (const sample of samples(name)) {
    const sheet = renewed(
      sample,
      BLANK,
      sample.forms.map(() => '新的项目'),
    );
    for (const form of sample.forms) {
      const old = form.projectName?.text ?? '';
      if (old) expect(text(sheet, form)).not.toContain(old);
      if (old) expect(text(sheet, form)).toContain('新的项目');
      const targets = fieldsOf(form).indicators.flatMap(({ target, actual }) => [target, actual]);
      for (const cell of targets.filter((one) => one !== null)) {
        expect(String(sheet.values[cell.row - sheet.top]![cell.column - sheet.left] ?? '')).toMatch(
          /^[\s—/-]*$/,
        );
      }
    }
  }
});

test('a second run over what was rolled clears nothing more', () => {
  const [sample] = samples('xiangxi') as [Sample];
  const sheet = renewed(sample, NEXT);
  const forms = analyseWorkbook([sheet]).forms.map(({ form }) => form);
  expect(planRenewal(sheet, forms, { ...NEXT, year: '2024' })).toEqual([]);
});

test('blank fields of a blank form are found beside their labels, merged or not', () => {
  const fields = { department: '', unit: '', year: '' };
  const workbook = openXlsx(writeWorkbook(newForms(TEMPLATES[0]!, [''], fields, [])));
  const [cells] = readSheets(workbook) as [SheetCells];
  const forms = analyseWorkbook([cells]).forms.map(({ form }) => form);
  const { merges } = readAppearance(workbook).sheets[0]!;
  const options = { ...BLANK, year: '2026', department: '甲局', unit: '乙所' };
  const plan = planRenewal(cells, forms, options, ['某项目'], merges);
  expect(plan.map((cell) => [addressOf(cell), cell.value])).toEqual([
    ['A2', '（2026年度）'],
    ['C3', '某项目'],
    ['C4', '甲局'],
    ['G4', '乙所'],
  ]);
});

test('dates that Excel shows as dates move by a year', () => {
  const [sample] = samples('zhuzhou-2022') as [Sample];
  const target = fieldsOf(sample.forms[0]!).indicators.find(({ name }) => name === '任务完成时间')!.target!;
  const at = [target.row - sample.cells.top, target.column - sample.cells.left] as const;
  const values = sample.cells.values.map((row) => [...row]);
  const numberFormats = sample.cells.numberFormats.map((row) => [...row]);
  values[at[0]]![at[1]] = 44926; // 2022-12-31
  numberFormats[at[0]]![at[1]] = 'yyyy"年"m"月"d"日"';
  const cells = { ...sample.cells, values, numberFormats };
  const moved = planRenewal(cells, sample.forms, NEXT).find((cell) => addressOf(cell) === addressOf(target));
  expect(moved?.value).toBe(45291); // 2023-12-31
});

test('a sheet with two forms takes two projects, and each copy follows the one before', () => {
  const [sample] = samples('yuanjiang') as [Sample];
  const { values, formulas, numberFormats } = sample.cells;
  const gap = [[], [], [], []];
  const cells: SheetCells = {
    ...sample.cells,
    values: [...values, ...gap.map(() => values[0]!.map(() => null)), ...values],
    formulas: [...formulas, ...gap.map(() => formulas[0]!.map(() => null)), ...formulas],
    numberFormats: [
      ...numberFormats,
      ...gap.map(() => numberFormats[0]!.map(() => 'General')),
      ...numberFormats,
    ],
  };
  const forms = analyseWorkbook([cells]).forms.map(({ form }) => form);
  expect(forms).toHaveLength(2);
  const { copies, refused } = planCopies(
    [{ cells, forms, merges: [] }],
    BLANK,
    ['甲', '乙', '丙'],
    [cells.name],
  );
  expect(refused).toEqual([]);
  expect(copies.map(({ name, after }) => [name, after])).toEqual([
    ['甲', cells.name],
    ['丙', '甲'],
  ]);
  const nameIn = (copy: number, form: number): unknown =>
    copies[copy]!.cells.find((cell) => addressOf(cell) === addressOf(forms[form]!.projectName!))?.value;
  expect([nameIn(0, 0), nameIn(0, 1), nameIn(1, 0), nameIn(1, 1)]).toEqual(['甲', '乙', '丙', null]);
});

test.each([
  ['Sheet1', 'Sheet1-2023'],
  ['附件1-3-5', '附件1-3-5-2023'],
  ['自评表', '自评表2023'],
  ['自评表（一）', '自评表（一）2023'],
  ['自评表2022', '自评表2023'],
  ['2022 自评表', '2023 自评表'],
  ['2022年自评表', '2023年自评表'],
  ['1-2022', '1-2023'],
  ['20220101', '20220101-2023'],
  ['长'.repeat(31), `${'长'.repeat(27)}2023`],
  ['A'.repeat(31), `${'A'.repeat(26)}-2023`],
])('the copy of a sheet %s for the next year is called %s', (name, expected) => {
  const cells = { ...makeForm([{ target: 1, actual: 1, weight: 90 }]), name };
  const values = cells.values.map((row) =>
    row.map((value) => (typeof value === 'string' ? value.replace('2023年', '2022年') : value)),
  );
  const sheet = { ...cells, values };
  const forms = analyseWorkbook([sheet]).forms.map(({ form }) => form);
  const copy = (...taken: string[]): string =>
    planCopies([{ cells: sheet, forms, merges: [] }], NEXT, [], [name, ...taken]).copies[0]!.name;
  expect(copy()).toBe(expected);
  const numbered = copy(expected.toLowerCase());
  expect(numbered).toMatch(/ \(2\)$/);
  expect(numbered.length).toBeLessThanOrEqual(31);
});

test('a protected sheet is no template, with a sentence', () => {
  const [sample] = samples('yuanjiang') as [Sample];
  const cells = { ...sample.cells, protected: true };
  expect(planCopies([{ cells, forms: sample.forms, merges: [] }], BLANK, [], [])).toEqual({
    copies: [],
    refused: [
      { sheet: cells.name, message: `工作表“${cells.name}”受保护，不能用作模板。请先撤销工作表保护` },
    ],
    doubts: [],
  });
});

test.each([
  ['rating', 'yiyang-rating', '2024年度甲项目项目资金部门评价指标体系评分表'],
  ['cover', 'xiangxi-cover', '湘西自治州商务局 2023 年度甲项目专项资金绩效自评报告'],
  ['project', 'wild-hubei-huanggang-soil', '2020年度甲项目项目绩效自评表'],
])('the title of a blank %s names the new project', (_, name, title) => {
  const [sample] = samples(name) as [Sample];
  const [form] = sample.forms as [Form];
  const sheet = renewed(sample, BLANK, ['甲项目']);
  expect(sheet.values[form.title!.row - sheet.top]![form.title!.column - sheet.left]).toBe(title);
});

test('三级 and 四级指标 are both names: neither stays in a blank form', () => {
  const [sample] = samples('xiangxi') as [Sample];
  const values = sample.cells.values.map((row) => [...row]);
  values[11]![2] = '三级指标';
  values[11]![3] = '四级指标';
  const cells = { ...sample.cells, values };
  const forms = analyseWorkbook([cells]).forms.map(({ form }) => form);
  expect(forms).toHaveLength(1);
  const sheet = renewed({ cells, forms }, BLANK, ['甲']);
  for (let row = 12; row < 29; row++)
    expect(sheet.values[row]!.slice(2, 6)).toEqual([null, null, null, null]);
});
