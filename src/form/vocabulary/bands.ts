/** A graded answer to a qualitative target and the share of the points that it is worth (财预〔2020〕10号). */
export interface Band {
  readonly name: string;
  /** Share of the points, both ends included: '0.8' is 80%. */
  readonly low: string;
  readonly high: string;
  /** What an actual value says when it is meant, compared without white space. */
  readonly exact: readonly string[];
  /** How an actual value begins when it is meant. */
  readonly prefixes: readonly string[];
}

export const BANDS: readonly Band[] = [
  {
    name: '达成年度指标',
    low: '0.8',
    high: '1',
    exact: [
      '达成年度指标',
      '完成年度指标',
      '达成年度目标',
      '完成年度目标',
      '达成预期指标',
      '完成预期指标',
      '达成预期目标',
      '完成预期目标',
      '全部或基本达成年度指标',
      '全部或基本达成预期指标',
      '基本达成年度指标',
      '基本达成预期指标',
    ],
    prefixes: [],
  },
  {
    name: '部分达成年度指标',
    low: '0.6',
    high: '0.8',
    exact: [],
    prefixes: ['部分达成', '部分完成', '部分实现'],
  },
  {
    name: '未达成年度指标',
    low: '0',
    high: '0.6',
    exact: [],
    prefixes: ['未达成', '未完成', '未实现'],
  },
];
