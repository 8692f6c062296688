import { addressOf, blockAddress, analyseWorkbook, planRecompute, type SheetCells } from '../../src/form';
import {
  BLANK_FORM,
  levelsWith,
  newForms,
  TEMPLATES,
  type SheetDesign,
  type Template,
} from '../../src/templates';
import { openXlsx, readAppearance, readSheets, writeWorkbook } from '../../src/xlsx';
import { fieldsOf } from '../support/form-fields';

const FIELDS = { department: '甲市商务局', unit: '乙单位', year: '2025' };
const sheetOf = (design: SheetDesign): SheetCells => readSheets(openXlsx(writeWorkbook([design])))[0]!;
const all = TEMPLATES.map((template) => [template.name, template] as const);

/** Findings that only say that something is blank. */
const ABOUT_BLANKS = ['missing-score'];

describe.each(all)('%s', (_, template) => {
  test('is recognised, with its fields, and without a finding but what is blank', () => {
    const [design] = newForms(template, ['某项目'], FIELDS, []);
    const { forms } = analyseWorkbook([sheetOf(design!)]);
    expect(forms).toHaveLength(1);
    const [{ form, findings }] = forms as [(typeof forms)[number]];
    expect(form.kind).toBe(template.kind);
    expect(form.year).toBe('2025');
    expect(findings.map(({ rule }) => rule).filter((rule) => !ABOUT_BLANKS.includes(rule))).toEqual([]);
    const hasName = ['project', 'department', 'cover'].includes(template.kind);
    expect(form.projectName?.text ?? null).toBe(hasName ? '某项目' : null);
  });

  test('blank, it is the same form', () => {
    const { forms } = analyseWorkbook([sheetOf(template.draw('空白', BLANK_FORM))]);
    expect(forms.map(({ form }) => form.kind)).toEqual([template.kind]);
  });

  test('一键重算 has nothing to write into it', () => {
    const sheets = [sheetOf(template.draw('空白', BLANK_FORM))];
    expect(planRecompute(analyseWorkbook(sheets)).edits).toEqual([]);
  });

  test('every cell stands inside the sheet, and none in two places', () => {
    const { cells, columnWidths, rowHeights } = template.draw('空白', BLANK_FORM);
    const taken = new Map<string, string>();
    for (const cell of cells) {
      for (let row = cell.top; row <= cell.bottom; row++) {
        for (let column = cell.left; column <= cell.right; column++) {
          const key = addressOf({ row, column });
          expect([key, taken.get(key)]).toEqual([key, undefined]);
          taken.set(key, blockAddress(cell));
          expect(column).toBeLessThanOrEqual(columnWidths.length);
          expect(row).toBeLessThanOrEqual(rowHeights.length);
        }
      }
    }
  });

  test('is printed on A4 in 宋体, with open cells for what is filled in', () => {
    const workbook = openXlsx(writeWorkbook([template.draw('空白', BLANK_FORM)]));
    const xml = new TextDecoder().decode(workbook.entries.get(workbook.sheets[0]!.path));
    expect(xml).toContain('paperSize="9"');
    expect(xml).toContain('fitToWidth="1"');
    const { looks } = readAppearance(workbook);
    expect(new Set(looks.map(({ font }) => font.name))).toEqual(new Set(['宋体']));
    const styles = new TextDecoder().decode(workbook.entries.get(workbook.stylesPath!));
    expect(styles).toContain('locked="0"');
  });
});

const withLevels = TEMPLATES.filter(({ levels }) => levels.length > 0);

test.each(withLevels.map((template) => [template.name, template] as const))(
  '%s states points that add up to 100 with the 10 of the execution rate',
  (_, template) => {
    expect(template.levels.reduce((sum, level) => sum + level.points, 10)).toBe(100);
  },
);

test.each([0, 1, 4, 30])(
  '%i rows of each second-level indicator: every row is found, and the total',
  (rows) => {
    const [template] = withLevels as [Template];
    const counts = Object.fromEntries(
      template.levels.flatMap((level) => level.parts).map(({ name }) => [name, rows]),
    );
    const levels = levelsWith(template.levels, counts);
    const expected = levels.flatMap((level) => level.parts).reduce((sum, part) => sum + part.rows, 0);
    const { forms } = analyseWorkbook([sheetOf(template.draw('表', BLANK_FORM, counts))]);
    // Blank rows right above 总分 are none until something stands in them.
    expect(fieldsOf(forms[0]!.form).indicators.length).toBe(expected - Math.max(rows - 1, 0));
    expect(fieldsOf(forms[0]!.form).total?.score).not.toBeNull();
    expect(new Set(fieldsOf(forms[0]!.form).indicators.map(({ level1 }) => level1))).toEqual(
      new Set(levels.map(({ name }) => name)),
    );
  },
);

test('分值, 得分, grades and second-level indicators are validated', () => {
  const { validations } = withLevels[0]!.draw('表', BLANK_FORM);
  const rules = validations.map(({ rule, otherwise }) => ({ ...rule, otherwise }));
  expect(rules).toContainEqual({ kind: 'decimal', least: 0, most: 100, otherwise: 'stop' });
  expect(rules).toContainEqual({ kind: 'decimal', least: 0, most: { formula: '=$G13' }, otherwise: 'stop' });
  expect(rules).toContainEqual(
    expect.objectContaining({ kind: 'list', choices: expect.arrayContaining(['达成年度指标']) }),
  );
  expect(rules).toContainEqual(
    expect.objectContaining({ kind: 'list', choices: ['数量指标', '质量指标', '时效指标', '成本指标'] }),
  );
});
