import { addressOf, parseAddress } from '../../../src/grid/address';
import { cellParts, type CaseCell, type CaseCellParts, type CaseForm, type RawLine } from './case';

type Line = NonNullable<CaseForm['rows']>[number];

const FUNDS: NonNullable<CaseForm['columns']> = [
  ['initial', '年初预算数'],
  ['budget', '全年预算数'],
  ['spent', '全年执行数'],
  ['weight', '分值'],
  ['rate', '执行率'],
  ['score', '得分'],
];

const COLUMNS: NonNullable<CaseForm['columns']> = [
  ['l1', '一级指标'],
  ['l2', '二级指标'],
  ['l3', '三级指标'],
  ['target', '年度指标值'],
  ['actual', '实际完成值'],
  ['weight', '分值'],
  ['score', '得分'],
  ['reason', '偏差原因分析及改进措施'],
];

const HEAD: readonly (readonly CaseCell[])[] = [
  ['主管部门', null, '县交通运输局', null, '实施单位', null, '县公路养护中心'],
];

const FUNDS_ROWS: readonly Readonly<Record<string, CaseCell>>[] = [
  { label: '年度资金总额', initial: 100, budget: 100, spent: 98, weight: 10, rate: null, score: null },
  { label: '其中：当年财政拨款', initial: 100, budget: 100, spent: 98 },
  { label: '上年结转资金' },
  { label: '其他资金' },
];

const PADDING: readonly (readonly CaseCell[])[] = [
  ['满意度指标', '服务对象满意度指标', '群众满意度', '≥90%', '95%'],
];

/** A form laid out: its cells, the names of those that a case speaks of, its merges; all in A1 without a sheet. */
export interface LaidForm {
  readonly cells: Readonly<Record<string, CaseCellParts>>;
  readonly names: Readonly<Record<string, string>>;
  readonly merges: readonly string[];
  readonly bottom: number;
}

/** Lays a form out in the Ministry's grid from a 1-based place on. */
export function layForm(form: CaseForm, top: number, left: number, prefix: string): LaidForm {
  return new FormLayout(form, top, left, prefix).lay();
}

class FormLayout {
  private readonly cells: Record<string, CaseCellParts> = {};
  private readonly names: Record<string, string> = {};
  private readonly merges: string[] = [];
  private readonly columns: NonNullable<CaseForm['columns']>;
  private readonly width: number;
  /** The row that is laid next. */
  private row: number;

  constructor(
    private readonly form: CaseForm,
    top: number,
    private readonly left: number,
    private readonly prefix: string,
  ) {
    this.columns = form.columns ?? COLUMNS;
    this.width = Math.max(9, this.columns.length + 1);
    this.row = top;
  }

  lay(): LaidForm {
    this.layHead();
    if (this.form.funds !== null) this.layFunds(this.form.funds ?? {});
    if (this.form.goals !== null) this.layGoals();
    this.layHeader();
    if (this.form.subHeader) this.line(this.form.subHeader);
    this.layIndicators([...(this.form.rows ?? []), ...this.padding()]);
    if (this.form.total !== null) this.layTotal(this.form.total ?? {});
    this.layRest();
    return { cells: this.cells, names: this.names, merges: this.merges, bottom: this.row - 1 };
  }

  /** Columns are counted from the form's own left, 0-based. */
  private put(column: number, value: CaseCell, name?: string): void {
    const address = addressOf({ row: this.row, column: this.left + column });
    const cell = cellParts(value);
    if (cell) this.cells[address] = cell;
    if (name !== undefined) this.names[this.prefix + name] = address;
  }

  private line(
    values: readonly CaseCell[],
    name: (column: number) => string | undefined = () => undefined,
  ): void {
    values.forEach((value, column) => this.put(column, value, name(column)));
    this.row++;
  }

  /** Merges columns of the present row. */
  private merge(from: number, to: number): void {
    if (from === to || this.form.merged === false) return;
    const at = (column: number): string => addressOf({ row: this.row, column: this.left + column });
    this.merges.push(`${at(from)}:${at(to)}`);
  }

  private layHead(): void {
    const { before = [], title = '2022年度项目支出绩效自评表', name = '农村公路养护补助资金' } = this.form;
    for (const line of before) {
      this.merge(0, this.width - 1);
      this.line([line]);
    }
    if (title !== null) {
      this.merge(0, this.width - 1);
      this.line([title], () => 'title');
    }
    for (const line of this.form.head ?? [['项目名称', null, name], ...HEAD]) {
      this.line(line, (column) => (column === 2 && line[0] === '项目名称' ? 'name' : undefined));
    }
  }

  private layFunds({
    columns = FUNDS,
    label,
    rows = FUNDS_ROWS,
    main = 0,
  }: NonNullable<CaseForm['funds']>): void {
    this.line([label ?? '项目资金（万元）', null, null, ...columns.map(([, heading]) => heading)]);
    rows.forEach((row, index) => {
      this.put(1, row['label']);
      this.merge(1, 2);
      columns.forEach(([key], column) => this.put(3 + column, row[key], `funds${index}.${key}`));
      this.row++;
    });
    const mainNames = { rate: 'rate', score: 'exec', budget: 'budget', spent: 'spent', weight: 'execWeight' };
    for (const [key, name] of Object.entries(mainNames)) {
      const address = this.names[`${this.prefix}funds${main}.${key}`];
      if (address !== undefined) this.names[this.prefix + name] = address;
    }
  }

  private layGoals(): void {
    const [target, actual] = this.form.goals ?? [];
    this.merge(1, 4);
    this.line(['年度总体目标', '预期目标', null, null, null, '实际完成情况']);
    this.merge(1, 4);
    this.merge(5, this.width - 1);
    this.put(1, target ?? '完成全县农村公路日常养护，路况明显改善。', 'goal');
    this.put(5, actual ?? '已完成全部养护任务。');
    this.row++;
  }

  private layHeader(): void {
    this.line(['绩效指标', ...this.columns.map(([, label]) => label)]);
  }

  private padding(): Line[] {
    const { pad = PADDING, padTo = 90, rows = [], weightFactor = 1 } = this.form;
    if (pad === false) return [];
    const sum = rows.reduce((points, line) => points + pointsOf(line, weightFactor), 0);
    const rest = padTo - sum - (pad.length - 1) * 10;
    return pad.map((line, index): Line => {
      const weight = index === pad.length - 1 ? rest : 10;
      return [...line, weight, weight, null];
    });
  }

  private layIndicators(lines: readonly Line[]): void {
    let index = 0;
    const last = { l1: '' as CaseCell, l2: '' as CaseCell };
    for (const line of lines) {
      if (isHeader(line)) this.layHeader();
      else if (isRaw(line)) this.layRaw(line);
      else {
        this.columns.forEach(([key], column) => {
          let value = valueOf(line, key);
          if (key === 'l1' || (key === 'l2' && !valueOf(line, 'l1n'))) {
            if (value === last[key]) value = null;
          }
          if ((key === 'l1' || key === 'l2') && value) last[key] = value;
          this.put(1 + column, value, `${key}${index}`);
        });
        index++;
        this.row++;
      }
    }
  }

  private layRaw({ raw, names, merge = [] }: RawLine): void {
    for (const [from, to] of merge) this.merge(from, to);
    this.line(raw, (column) => names?.[column]);
  }

  private layTotal(total: NonNullable<CaseForm['total']>): void {
    const columnOf = (key: string): number => 1 + this.columns.map(([one]) => one).lastIndexOf(key);
    const first = total.at ?? columnOf('weight');
    this.put(0, total.label ?? '总分', 'totalLabel');
    this.merge(0, first - 1);
    if (total.at !== undefined) {
      this.put(total.at, total.score, 'total');
      this.merge(total.at, total.to ?? total.at);
    } else {
      this.put(first, total.weight === undefined ? 100 : total.weight, 'totalWeight');
      this.put(1 + this.columns.findIndex(([key]) => key === 'score'), total.score, 'total');
    }
    this.row++;
  }

  private layRest(): void {
    const { after = [], extra = {}, merges = [] } = this.form;
    for (const line of after) {
      const cells: readonly CaseCell[] = isList(line) ? line : [line];
      this.line(cells, (column) => (isList(line) ? cellParts(cells[column])?.name : undefined));
    }
    for (const [key, value] of Object.entries(extra)) {
      const [name = '', steps = '0'] = key.split('>');
      const { row, column } = parseAddress(this.names[this.prefix + name]!);
      const address = addressOf({ row, column: column + Number(steps) });
      const cell = cellParts(value);
      if (cell) this.cells[address] = cell;
      this.names[this.prefix + key] = address;
    }
    for (const area of merges) {
      this.merges.push(
        area
          .split(':')
          .map((name) => this.names[this.prefix + name] ?? name)
          .join(':'),
      );
    }
  }
}

function isList(line: unknown): line is readonly CaseCell[] {
  return Array.isArray(line);
}

function isRaw(line: Line): line is RawLine {
  return 'raw' in line;
}

function isHeader(line: Line): line is { readonly header: true } {
  return 'header' in line;
}

function valueOf(line: Line, key: string): CaseCell {
  if (isList(line)) return line[COLUMNS.findIndex(([one]) => one === key)] ?? null;
  return (line as Readonly<Record<string, CaseCell>>)[key] ?? null;
}

function pointsOf(line: Line, factor: number): number {
  if (isRaw(line) || isHeader(line)) return 0;
  const weight = cellParts(valueOf(line, 'weight'))?.v;
  if (typeof weight === 'number') return weight;
  return typeof weight === 'string' ? Number(/[\d.]+/.exec(weight)?.[0] ?? 0) * factor : 0;
}
