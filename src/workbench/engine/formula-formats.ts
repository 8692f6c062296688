import type { Block } from '../../form';
import type { IRange } from '@univerjs/core';
import type { FormulaFormat } from '../host/engine';
import { blockOfRange, rangeOfBlock } from './univer-ranges';
import type { FWorksheet } from './univer-types';

/** The conditional formats of kind formula on Univer's sheets. */
export class FormulaFormats {
  constructor(private readonly sheet: (id: string) => FWorksheet) {}

  /** Univer lists the newest first, Excel the first in priority. */
  list(sheet: string): FormulaFormat[] {
    const rules = this.sheet(sheet).getConditionalFormattingRules() as unknown as FormulaRule[];
    return rules
      .map(formulaFormatOf)
      .filter((format) => format !== null)
      .reverse();
  }

  add(sheet: string, format: Omit<FormulaFormat, 'id'>): string {
    const before = new Set(this.list(sheet).map(({ id }) => id));
    const target = this.sheet(sheet);
    target.addConditionalFormattingRule(ruleOf(target.newConditionalFormattingRule(), format));
    return this.list(sheet).find(({ id }) => !before.has(id))!.id;
  }

  set(sheet: string, format: FormulaFormat): void {
    const target = this.sheet(sheet);
    const rule = ruleOf<object & ReturnType<ReturnType<FWorksheet['newConditionalFormattingRule']>['build']>>(
      target.newConditionalFormattingRule(),
      format,
    );
    target.setConditionalFormattingRule(format.id, { ...rule, cfId: format.id });
  }

  delete(sheet: string, id: string): void {
    this.sheet(sheet).deleteConditionalFormattingRule(id);
  }

  /** Row `to` takes over the formats of row `from`. */
  copyRow(sheet: string, from: number, to: number): void {
    for (const format of this.list(sheet)) {
      const ranges = withRow(format.ranges, from, to);
      if (ranges) this.set(sheet, { ...format, ranges });
    }
  }
}

/** A conditional format of kind formula as Univer stores it. */
interface FormulaRule {
  readonly cfId: string;
  readonly ranges: readonly IRange[];
  readonly rule: {
    readonly type: string;
    readonly subType?: string;
    readonly value?: string;
    readonly style?: {
      readonly bg?: { rgb?: string | null } | null;
      readonly cl?: { rgb?: string | null } | null;
    };
  };
}

/** Null for the other kinds of conditional format. */
function formulaFormatOf({ cfId, ranges, rule }: FormulaRule): FormulaFormat | null {
  if (rule.type !== 'highlightCell' || rule.subType !== 'formula') return null;
  return {
    id: cfId,
    ranges: ranges.map(blockOfRange),
    formula: rule.value ?? '',
    fill: rule.style?.bg?.rgb ?? null,
    font: rule.style?.cl?.rgb ?? null,
  };
}

interface RuleBuilder {
  whenFormulaSatisfied(formula: string): RuleBuilder & {
    setBackground(colour?: string): RuleBuilder & { setFontColor(colour?: string): RuleBuilder };
    setFontColor(colour?: string): RuleBuilder;
    setRanges(ranges: object[]): { build(): unknown };
  };
}

/** Builds Univer's rule from ours. */
function ruleOf<Rule>(
  builder: { whenFormulaSatisfied(formula: string): unknown },
  format: Omit<FormulaFormat, 'id'>,
): Rule {
  const rule = (builder as RuleBuilder).whenFormulaSatisfied(format.formula);
  if (format.fill) rule.setBackground(format.fill);
  if (format.font) rule.setFontColor(format.font);
  return rule.setRanges(format.ranges.map(rangeOfBlock)).build() as Rule;
}

/** Where a format applies once row `to` takes over the formats of row `from`; null when nothing changes. */
function withRow(ranges: FormulaFormat['ranges'], from: number, to: number): FormulaFormat['ranges'] | null {
  const covers = ({ top, bottom }: Block, at: number): boolean => top <= at && at <= bottom;
  if (!ranges.some((range) => covers(range, from)) || ranges.some((range) => covers(range, to))) return null;
  return ranges.flatMap((range) => {
    if (!covers(range, from)) return [range];
    if (range.bottom + 1 === to) return [{ ...range, bottom: to }];
    return [range, { ...range, top: to, bottom: to }];
  });
}
