import { analyse, readWorkbook, type SheetCells } from '../../../../src/form';
import { RULES_ACROSS } from '../../../../src/form/findings/across';
import {
  acrossSheets,
  basedataSheet,
  departmentSheet,
  foundAcross,
  projectSheet,
  sentenceAcross,
  type Patch,
} from '../../../support/checked-workbook';
import { fixtureNames, fixtureSheets } from '../../../support/fixtures';

const ACROSS: ReadonlySet<string> = new Set(RULES_ACROSS.map(({ id }) => id));

test('the samples, which are right in this, have no finding across forms', () => {
  for (const name of fixtureNames()) expect([name, foundAcross(...fixtureSheets(name))]).toEqual([name, []]);
  expect(foundAcross(...fixtureSheets('zhuzhou-2022'), ...fixtureSheets('zhuzhou-basedata'))).toEqual([]);
});

test('a form whose neighbours change keeps its analysis; one with a new finding gets another', () => {
  const first = readWorkbook([projectSheet('甲'), projectSheet('乙', { B2: '另一项目' })]);
  const before = analyse(first);
  expect(analyse(first).forms).toEqual(before.forms);
  const second = readWorkbook([projectSheet('甲'), projectSheet('乙')], first);
  const after = analyse(second);
  expect(after.forms[0]).not.toBe(before.forms[0]);
  expect(analyse(second).forms[0]).toBe(after.forms[0]);
  expect(analyse(readWorkbook([projectSheet('甲')], second)).forms[0]).toBe(before.forms[0]);
});

describe('project-twice', () => {
  test('the same name, year and unit on two forms, told at both', () => {
    const sheets = [projectSheet('甲'), projectSheet('乙')];
    expect(foundAcross(...sheets)).toEqual(['project-twice@甲!B2', 'project-twice@乙!B2']);
    expect(sentenceAcross('project-twice', '甲', ...sheets)).toBe(
      '2023年度的同一项目还填在“乙”!B2，汇总时会重复计算。重复的请删去一张；不是同一项目的，请把名称写得有区别',
    );
  });
  test('another year, another unit, no year, a blank name: nothing', () => {
    const other = (patch: Patch): string[] => foundAcross(projectSheet('甲', patch), projectSheet('乙'));
    expect(other({ A1: '项目支出绩效自评表（2024年度）' })).toEqual([]);
    expect(other({ D2: '另一中心' })).toEqual([]);
    expect(foundAcross(projectSheet('甲', { B2: null }), projectSheet('乙', { B2: null }))).toEqual([]);
    const undated = { A1: '项目支出绩效自评表' };
    expect(foundAcross(projectSheet('甲', undated), projectSheet('乙', undated))).toEqual([]);
  });
  test('without a unit the same money stands for it', () => {
    const sheet = (name: string, patch: Patch = {}): SheetCells => projectSheet(name, { D2: null, ...patch });
    expect(foundAcross(sheet('甲'), sheet('乙'))).toEqual(['project-twice@甲!B2', 'project-twice@乙!B2']);
    expect(foundAcross(sheet('甲'), sheet('乙', { D4: 90, D5: 70 }))).toEqual([]);
    expect(foundAcross(sheet('甲'), sheet('乙', { E4: 90, E5: 70 }))).toEqual([]);
  });
  test('three are named, the rest counted', () => {
    const sheets = ['甲', '乙', '丙', '丁', '戊'].map((name) => projectSheet(name));
    expect(sentenceAcross('project-twice', '戊', ...sheets)).toContain('“甲”!B2、“乙”!B2、“丙”!B2等4处');
  });
});

describe('same-indicator-differs', () => {
  test('another result for the same target, told at both', () => {
    const sheets = [projectSheet('甲'), projectSheet('乙', { E10: '18家' })];
    expect(foundAcross(...sheets)).toEqual(
      expect.arrayContaining(['same-indicator-differs@甲!E10', 'same-indicator-differs@乙!E10']),
    );
    expect(sentenceAcross('same-indicator-differs', '乙', ...sheets)).toBe(
      '同一项目的同一指标，“甲”!E10填的是15家，这里是18家，请核对后改成一致',
    );
  });
  test('the same in another notation, another target, a blank result: nothing', () => {
    const rules = (patch: Patch): string[] =>
      acrossSheets(projectSheet('甲'), projectSheet('乙', patch)).map(({ rule }) => rule);
    const patches: Patch[] = [
      { E10: '15' },
      { E10: '15家企业' },
      { D10: '≥10家', E10: '10家' },
      { E10: null },
    ];
    for (const patch of patches) expect(rules(patch)).toEqual(['project-twice', 'project-twice']);
  });
});

describe('years-disagree', () => {
  const others = ['一', '二', '三'].map((name) => projectSheet(name, { B2: `项目${name}` }));
  const odd = (patch: Patch = {}): string[] =>
    foundAcross(
      ...others,
      projectSheet('四', { A1: '项目支出绩效自评表（2022年度）', B2: '项目四', ...patch }),
    );
  test('one form against three of another year', () => {
    expect(odd()).toEqual(['years-disagree@四!A1']);
    expect(
      foundAcross(
        ...others.slice(1),
        projectSheet('四', { A1: '项目支出绩效自评表（2022年度）', B2: '项目四' }),
      ),
    ).toEqual([]);
  });
  test('last year’s form of one of them, one with its own deadlines, a blank one: nothing', () => {
    expect(odd({ B2: '项目一' })).toEqual([]);
    expect(odd({ D10: '2022年12月底前', E10: '2022年12月底' })).toEqual([]);
    expect(odd({ E10: null, E11: null, E12: null })).toEqual([]);
  });
});

const projects = (a: Patch = {}, b: Patch = {}): ReturnType<typeof projectSheet>[] => [
  projectSheet('甲', { B2: '甲项目', E4: 100, E5: 80, ...a }),
  projectSheet('乙', { B2: '乙项目', E4: 100, E5: 80, D2: null, C2: null, ...b }),
];
const OF_DEPARTMENT = { D2: '某局' };

describe('projects-sum-mismatch', () => {
  const OVER = { ...OF_DEPARTMENT, C4: 150, D4: 150, E4: 150, C5: 130, D5: 130, E5: 130 };
  test('projects that add up to 项目支出: nothing', () => {
    expect(foundAcross(departmentSheet('部门'), ...projects(OF_DEPARTMENT))).toEqual([]);
  });
  test('more than stated is worth a look, for money may pass through; less may stand in other workbooks', () => {
    const found = acrossSheets(departmentSheet('部门'), ...projects(OVER));
    expect(found.map(({ rule, sheet, severity }) => [rule, sheet, severity])).toEqual([
      ['projects-sum-mismatch', '部门', 'info'],
    ]);
    expect(found[0]?.message).toBe(
      '项目支出填了200万元，2张项目表的全年执行数合计250万元，多50万元，请核对（不列入本部门支出的项目除外）',
    );
    const less = { ...OF_DEPARTMENT, C4: 50, D4: 50, E4: 50, C5: 30, D5: 30, E5: 30 };
    expect(foundAcross(departmentSheet('部门'), ...projects(less))).toEqual([]);
  });
  const spent = (a: number, b: number): ReturnType<typeof projectSheet>[] => {
    const amounts = (all: number): Patch => ({
      ...{ C4: all, D4: all, E4: all },
      C5: all,
      D5: all,
      E5: all,
      C6: 0,
      D6: 0,
      E6: 0,
    });
    return projects({ ...OF_DEPARTMENT, ...amounts(a) }, amounts(b));
  };
  test('a project is told where it alone explains the sum: without it all is right', () => {
    const sheets = [departmentSheet('部门'), ...spent(200, 50)];
    expect(foundAcross(...sheets)).toEqual(['projects-sum-mismatch@部门!C7', 'projects-sum-mismatch@乙!E4']);
    expect(sentenceAcross('projects-sum-mismatch', '部门', ...sheets)).toBe(
      '项目支出填了200万元，2张项目表的全年执行数合计250万元，多50万元，正好是“乙”!E4的50万元，请核对（不列入本部门支出的项目除外）',
    );
    expect(sentenceAcross('projects-sum-mismatch', '乙', ...sheets)).toBe(
      '部门整体的项目支出（“部门”!C7）是200万元，各项目表的全年执行数合计250万元，多50万元，正好是本项目的50万元，请核对本项目是否不列入本部门支出，或重复计入',
    );
  });
  test('or it is larger than all that is stated', () => {
    const sheets = [departmentSheet('部门'), ...spent(210, 100)];
    expect(foundAcross(...sheets)).toEqual(['projects-sum-mismatch@部门!C7', 'projects-sum-mismatch@甲!E4']);
    expect(sentenceAcross('projects-sum-mismatch', '甲', ...sheets)).toContain(
      '其中本项目一项就有210万元，请核对本项目的金额',
    );
  });
  test('where two may be it, or an amount is missing, the department alone is told', () => {
    expect(foundAcross(departmentSheet('部门'), ...spent(250, 250))).toEqual([
      'projects-sum-mismatch@部门!C7',
    ]);
    const counted = departmentSheet('部门', { C7: '项目支出（共2个项目）：200' });
    expect(foundAcross(counted, ...spent(50, 100))).toEqual(['projects-sum-mismatch@部门!C7']);
  });
  test('either way is a fault where the stated number of projects is there', () => {
    const less = { ...OF_DEPARTMENT, C4: 50, D4: 50, E4: 50, C5: 30, D5: 30, E5: 30 };
    const counted = departmentSheet('部门', { C7: '项目支出（共2个项目）：200' });
    expect(acrossSheets(counted, ...projects(less))[0]).toMatchObject({
      rule: 'projects-sum-mismatch',
      severity: 'warning',
    });
  });
  test('without a second witness nothing is said: parts that are not the whole, another office, another year', () => {
    expect(foundAcross(departmentSheet('部门', { C6: '其中：基本支出：250' }), ...projects(OVER))).toEqual(
      [],
    );
    expect(foundAcross(departmentSheet('部门'), ...projects({ ...OVER, D2: '另一局' }))).toEqual([]);
    const other = { ...OVER, A1: '项目支出绩效自评表（2022年度）' };
    expect(foundAcross(departmentSheet('部门'), ...projects(other))).toEqual([]);
    expect(foundAcross(departmentSheet('部门'), ...projects({ ...OVER, A3: '项目资金' }))).toEqual([]);
  });
});

describe('project-count-mismatch', () => {
  test.each([
    [3, '少1张', 'info'],
    [1, '多1张', 'warning'],
  ])('%s stated', (count, by, severity) => {
    const department = departmentSheet('部门', { C7: `项目支出（共${count}个项目）：200` });
    const found = acrossSheets(department, ...projects(OF_DEPARTMENT));
    expect(found).toMatchObject([
      { rule: 'project-count-mismatch', severity, sheet: '部门', row: 7, column: 3 },
    ]);
    expect(found[0]?.message).toBe(`写明共${count}个项目，工作簿里有2张项目自评表，${by}，请核对`);
  });
});

describe('basedata-differs', () => {
  test('both state the same: nothing', () => {
    expect(foundAcross(departmentSheet('部门'), basedataSheet('基础'))).toEqual([]);
    // The budget of the year is another number than what was spent.
    expect(
      foundAcross(departmentSheet('部门', { E4: 510, C7: '项目支出：210' }), basedataSheet('基础')),
    ).toEqual([]);
  });
  test.each([
    ['D7 and C7', { C7: 205, D7: 195 }, 'basedata-differs@部门!C7', 'basedata-differs@基础!D7'],
    ['三公经费', { D5: 30, D6: 30 }, 'basedata-differs@部门!E11', 'basedata-differs@基础!D5'],
  ])('%s', (_, patch: Patch, here, there) => {
    const also: Patch = _ === '三公经费' ? { C5: 35, C6: 35 } : {};
    expect(foundAcross(departmentSheet('部门'), basedataSheet('基础', { ...patch, ...also }))).toEqual([
      here,
      there,
    ]);
  });
  test('the number of people in office', () => {
    const department = departmentSheet('部门', { C10: '在职人数', D10: '≤63人', E10: '60人' });
    expect(sentenceAcross('basedata-differs', '部门', department, basedataSheet('基础'))).toBe(
      '这里是60人，基础数据表的在职人数（“基础”!C3）是61人，请核对后改成一致',
    );
  });
  test('another year, or two departments: nothing', () => {
    const differs = basedataSheet('基础', { C7: 205, D7: 195 });
    expect(
      foundAcross(departmentSheet('部门', { A1: '部门整体支出绩效自评表（2020年度）' }), differs),
    ).toEqual([]);
    expect(
      foundAcross(departmentSheet('部门'), departmentSheet('另一部门', { B2: '另一局' }), differs),
    ).toEqual([]);
  });
});

describe('amount-unit-mixed', () => {
  test('one project twice, once in 元', () => {
    const found = foundAcross(
      projectSheet('甲'),
      projectSheet('乙', { D4: 1_000_000, D5: 800_000, D6: 200_000 }),
    );
    expect(found).toEqual(expect.arrayContaining(['amount-unit-mixed@甲!D4', 'amount-unit-mixed@乙!D4']));
  });
  test('one of the projects in 元: the sum is right without it', () => {
    const found = foundAcross(
      departmentSheet('部门'),
      ...projects({ ...OF_DEPARTMENT, E4: 1_000_000, D4: 1_000_000, C4: 1_000_000 }),
    );
    expect(found).toEqual(expect.arrayContaining(['amount-unit-mixed@甲!E4', 'amount-unit-mixed@部门!C7']));
    expect(found.filter((one) => one.startsWith('projects-sum'))).toEqual([]);
  });
  test('the 基础数据表 in 元 under a heading of 万元', () => {
    const found = foundAcross(
      departmentSheet('部门'),
      basedataSheet('基础', { C7: 2_100_000, D7: 2_000_000 }),
    );
    expect(found).toEqual(['amount-unit-mixed@部门!C7', 'amount-unit-mixed@基础!D7']);
    expect(
      sentenceAcross(
        'amount-unit-mixed',
        '部门',
        departmentSheet('部门'),
        basedataSheet('基础', { C7: 2_100_000, D7: 2_000_000 }),
      ),
    ).toBe(
      '这里是200万元，“基础”!D7的同一金额是2000000万元，正好相差一万倍，可能把元和万元填混了，请核对单位',
    );
  });
});

test('a workbook of 800 forms takes no longer for each form than one of 200', () => {
  const workbook = (count: number): ReturnType<typeof readWorkbook> =>
    readWorkbook(Array.from({ length: count }, (_, index) => projectSheet(`表${index}`)));
  const time = (count: number): number => {
    const reading = workbook(count);
    analyse(reading);
    const start = performance.now();
    const { forms } = analyse(reading);
    const spent = performance.now() - start;
    expect(forms.every(({ findings }) => findings.some(({ rule }) => ACROSS.has(rule)))).toBe(true);
    return spent;
  };
  time(100);
  expect(time(800)).toBeLessThan(12 * time(200) + 50);
});
