import { call, fixture } from '../support/cli';

test('inspect --json prints the object of docs/rules.md 9', async () => {
  const { code, out } = await call('inspect', fixture('zhuzhou-2022'), '--json');
  expect(code).toBe(0);
  const report = JSON.parse(out);
  expect(report.forms[3]).toMatchObject({
    sheet: '株洲老字号形象标识征集、宣传及认定奖励相关活动经费',
    range: 'B3:J25',
    kind: 'project',
    year: '2022',
    projectName: { cell: 'D5', value: '“株洲老字号”形象标识征集、宣传及认定奖励相关活动经费' },
    funds: { unit: '万元', total: 0 },
    total: { weight: 'H23', score: 'I23' },
    computed: { rate: '0.628667', rateScore: '6.3', total: '92.6', grade: '优' },
  });
  expect(report.forms[3].funds.rows[0]).toEqual({
    label: '年度资金总额', initial: 'E8', budget: 'F8', actual: 'G8', weight: 'H8', rate: 'I8', score: 'J8',
  }); // prettier-ignore
  expect(report.forms[3].indicators[0]).toEqual({
    row: 15, level1: '产出指标', level2: '数量指标', name: '评选企业',
    target: 'F15', actual: 'G15', weight: 'H15', score: 'I15', reason: 'J15', direction: 'at-least',
  }); // prettier-ignore
  expect(report.forms[3].findings).toContainEqual(
    expect.objectContaining({ rule: 'missing-reason', severity: 'error', cell: 'J20', row: 20 }),
  );
});
