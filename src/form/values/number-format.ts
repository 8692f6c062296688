import { readUnit, type UnitReading } from './unit';
import { onceByText } from '../../grid/memo';
import { normalise } from '../../grid/text';

/** A number format code's section for positive numbers, without colours and conditions. */
function positiveSection(numberFormat: string): string {
  return (numberFormat.match(/^(?:"[^"]*"|\\.|[^;])*/)?.[0] ?? '').replace(/\[[^\]]*\]/g, '');
}

function withoutLiterals(numberFormat: string): string {
  return numberFormat.replace(/"[^"]*"|\\.|\[[^\]]*\]|[_*]./g, '');
}

/** True for formats that print a number in per cent, which shows it a hundredfold. */
export const isPercentFormat = onceByText((numberFormat): boolean =>
  withoutLiterals(numberFormat).includes('%'),
);

/** True for formats that print a number as a day. */
export const isDateFormat = onceByText((numberFormat): boolean => {
  const bare = withoutLiterals(positiveSection(numberFormat)).replace(/general/i, '');
  return /[yd]/i.test(bare) || (/m/i.test(bare) && !/[hs]/i.test(bare));
});

/**
 * What a format prints behind a number as mere text: 12 in 0"个月" is 12个月, 95 in 0"%" is 95% (docs/rules.md 3).
 * Null when it prints nothing there that can be a unit.
 */
export const printedUnit = onceByText((numberFormat): UnitReading | null => {
  const section = positiveSection(numberFormat);
  const lastDigit = /^(?:"[^"]*"|\\.|[_*].|[^"\\])*[0#?](?![^"\\]*[0#?])/.exec(section)?.[0];
  if (lastDigit === undefined) return null;
  const tail = section.slice(lastDigit.length);
  // A comma or a literal point makes Excel show another number than the one in the cell.
  if (/^[,!]/.test(tail) || /[!]/.test(section)) return null;
  const literals = [...tail.matchAll(/"([^"]*)"|\\(.)|[_*].|([^"\\])/g)].map(
    ([, quoted, escaped, plain]) => quoted ?? escaped ?? plain ?? '',
  );
  const text = normalise(literals.join('').replace(/[%@)]/g, (sign) => (sign === '%' ? '%' : '')));
  return text === '' ? null : readUnit(text);
});
