import { changedNames, readNames } from '../../src/taskpane/new-forms/project-names';

describe('project names, typed or pasted', () => {
  test('one a line; blank lines and the spaces around do not count', () => {
    expect(readNames(' 甲项目 \r\n\n乙项目\n', null)).toEqual({
      columns: [['甲项目', '乙项目']],
      projects: ['甲项目', '乙项目'],
    });
    expect(readNames('', null)).toEqual({ columns: [], projects: [] });
  });

  test('of several columns none is taken before the user has said which', () => {
    const pasted = '1\t甲项目\t100\n2\t乙项目\t200';
    expect(readNames(pasted, null)).toEqual({
      columns: [['1', '2'], ['甲项目', '乙项目'], ['100', '200']],
      projects: [],
    }); // prettier-ignore
    expect(readNames(pasted, 1).projects).toEqual(['甲项目', '乙项目']);
  });

  test('an empty column is none', () => {
    expect(readNames('\t甲项目\n\t乙项目', null).projects).toEqual(['甲项目', '乙项目']);
  });

  test('names that a sheet cannot bear are listed with what it is called instead', () => {
    const long = '二〇二五年度农村义务教育学生营养改善计划中央和省级补助资金';
    expect(changedNames(['甲项目', '项目/一期', '甲项目', long + long], ['乙'])).toEqual([
      { project: '项目/一期', sheet: '项目 一期' },
      { project: '甲项目', sheet: '甲项目 (2)' },
      { project: long + long, sheet: (long + long).slice(0, 31) },
    ]);
    expect(changedNames(['甲项目'], ['甲项目'])).toEqual([{ project: '甲项目', sheet: '甲项目 (2)' }]);
  });
});
