/**
 * Units as data (docs/rules.md 3): families whose members convert, each member with its factor to the family's base (no unit
 * needs to be it) and its spellings after `normalise` (m² is m2, ㎡ is m2 too). What is in no family compares only with itself.
 */
export interface UnitFamily {
  readonly name: string;
  /** Count words say how many; losing one loses nothing (12家 and 12). Measures are read strictly. */
  readonly kind: 'measure' | 'count';
  readonly members: readonly { readonly factor: string; readonly spellings: readonly string[] }[];
}

function measure(name: string, ...members: readonly (readonly [string, ...string[]])[]): UnitFamily {
  return { name, kind: 'measure', members: members.map(([factor, ...spellings]) => ({ factor, spellings })) };
}

function count(name: string, ...spellings: string[]): UnitFamily {
  return { name, kind: 'count', members: [{ factor: '1', spellings }] };
}

export const UNIT_FAMILIES: readonly UnitFamily[] = [
  measure('money', ['1', '元', '元整', '元人民币', '人民币', '块', 'RMB'], ['0.1', '角'], ['0.01', '分钱']),
  measure(
    'length',
    ['1', '米', 'm', '延米', '延长米'],
    ['1000', '公里', '千米', 'km', 'KM', 'Km', '㎞'],
    ['0.1', '分米', 'dm'],
    ['0.01', '厘米', '公分', 'cm'],
    ['0.001', '毫米', 'mm'],
    ['500', '里', '华里'],
  ),
  // A mu is 2000/3 m²: in thirds of a square metre no conversion has to be rounded (15 mu are a hectare).
  measure(
    'area',
    ['3', '平方米', 'm2', 'M2', '平米', '平方', '㎡', 'm²'],
    ['30000', '公顷', 'hm2', 'ha'],
    ['3000000', '平方公里', '平方千米', 'km2'],
    ['2000', '亩', '市亩', '亩地', '亩次'],
    ['200', '分地'],
  ),
  measure(
    'volume',
    ['1', '立方米', 'm3', 'M3', '方', '立方', '立方米水', 'm³'],
    ['0.001', '升', 'L', 'l', '公升'],
    ['0.000001', '毫升', 'ml', 'mL'],
  ),
  measure(
    'weight',
    ['1', '克', 'g'],
    ['1000', '公斤', '千克', 'kg', 'KG', 'Kg'],
    ['500', '斤', '市斤'],
    ['1000000', '吨', 't', 'T', '公吨'],
    ['50', '两'],
  ),
  measure(
    'days',
    ['1440', '天', '日', '日历天', '个日历天', '自然日', '个自然日', '日历日'],
    ['60', '小时', '个小时', 'h', '时'],
    ['1', '分钟', 'min'],
    ['10080', '周', '星期', '个星期'],
  ),
  measure('working days', ['1', '工作日', '个工作日', '工作天', '个工作天']),
  measure(
    'months',
    ['1', '个月', '月', '个自然月'],
    ['3', '个季度', '季度', '个季'],
    ['6', '个半年', '半年'],
    ['12', '年', '周年', '个年度'],
  ),
  measure('percentage points', ['1', '百分点', '个百分点']),
  measure(
    'energy',
    ['1', '瓦时', 'Wh', 'wh'],
    ['1000', '度', '度电', '千瓦时', '千瓦·时', 'kWh', 'KWH', 'kwh'],
  ),
  measure('power', ['1', '瓦', 'W'], ['1000', '千瓦', 'kW', 'KW', 'kw'], ['1000000', '兆瓦', 'MW']),
  count('companies', '家', '家企业', '户企业', '个企业', '企业'),
  count('people', '人', '名', '位', '个人', '名人员'),
  count('person-times', '人次', '次人'),
  count('times', '次', '回', '次数'),
  count('items', '项', '项目', '个项目'),
  count('cases', '起', '件次', '宗', '例'),
  count('batches', '批次', '批'),
  count('events', '场', '场次'),
  count('households', '户'),
  count('persons per visit', '户次'),
  count('visits', '家次'),
  // Of 45 minutes mostly, never of 60: against days and hours they are a person's.
  count('lessons', '课时', '学时', '个课时', '个学时', '节课'),
  count('pieces', '个'),
];

/** Count words that may stand before the noun they count: 8个村 is 8个, 3座桥梁 is 3座. */
export const CLASSIFIERS = [
  '个',
  '家',
  '户',
  '名',
  '项',
  '条',
  '座',
  '台',
  '套',
  '件',
  '辆',
  '所',
  '处',
  '场',
  '期',
  '起',
  '份',
  '篇',
  '间',
  '栋',
  '幢',
  '部',
  '本',
  '册',
  '种',
  '类',
  '口',
  '棵',
  '株',
  '头',
  '只',
  '支',
  '张',
  '块',
  '面',
  '盏',
  '人',
] as const;

/** Nouns behind a classifier that make another unit of it: 人 and 人次 are two. */
export const UNIT_CHANGING_NOUNS = [
  '次',
  '天',
  '日',
  '月',
  '年',
  '均',
  '亩',
  '份',
  '时',
  '周',
  '季度',
] as const;

export const PER_CENT = ['%', '百分比'] as const;
export const PER_MILLE = ['‰'] as const;
export const PER_SIGN = '/';
/** Behind PER_SIGN: so often in the course of a year. 每天1次 and 1次/天 are read apart (PER_PERIOD), and mean the same. */
export const PERIODS = ['日', '天', '周', '月', '季', '季度', '半年'];
