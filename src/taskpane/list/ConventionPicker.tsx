import { Link, makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Convention, WorkbookAnalysis } from '../../form';
import { conventionText } from '../overview';
import type { WorkbookSession } from '../session/workbook-session';

const useStyles = makeStyles({
  line: { display: 'flex', gap: '6px', alignItems: 'baseline', flexWrap: 'wrap' },
  fields: { display: 'grid', gridTemplateColumns: '72px 1fr', gap: '6px', alignItems: 'center' },
  quiet: { color: tokens.colorNeutralForeground2 },
});

interface Choice {
  readonly label: string;
  readonly key: keyof Convention;
  readonly options: readonly (readonly [Convention[keyof Convention], string])[];
}

const CHOICES: readonly Choice[] = [
  {
    label: '执行率',
    key: 'rateDecimals',
    options: [
      [2, '到 0.01%'],
      [0, '取整百分比'],
      ['none', '不取整'],
    ],
  },
  {
    label: '得分',
    key: 'scoreDecimals',
    options: [
      [2, '两位小数'],
      [1, '一位小数'],
    ],
  },
  {
    label: '取舍',
    key: 'rounding',
    options: [
      ['half-up', '四舍五入'],
      ['cut-off', '只舍不入'],
    ],
  },
  {
    label: '反向指标',
    key: 'reverse',
    options: [
      ['penalty', '按超出比例扣分'],
      ['ratio', '指标值÷完成值'],
    ],
  },
];

/** 口径: what was inferred from the workbook, and what the user set instead. */
export function ConventionPicker({
  session,
  analysis,
}: {
  readonly session: Pick<WorkbookSession, 'settings' | 'changeSettings'>;
  readonly analysis: WorkbookAnalysis;
}) {
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const { settings } = session;
  const { convention, evidence } = analysis;
  const why = settings.convention
    ? '手工设定'
    : evidence.of
      ? `${evidence.of} 处已填的数中 ${evidence.matching} 处吻合`
      : '默认';
  const set = (key: keyof Convention, index: number): void => {
    const value = CHOICES.find((choice) => choice.key === key)!.options[index]![0];
    session.changeSettings({ ...settings, convention: { ...convention, [key]: value } });
  };
  return (
    <div>
      <div className={styles.line}>
        <Text size={200}>口径：{conventionText(convention)}</Text>
        <Text size={200} className={styles.quiet}>
          （{why}）
        </Text>
        <Link as="button" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? '收起' : '更改口径'}
        </Link>
      </div>
      {open && (
        <div className={styles.fields}>
          {CHOICES.map(({ label, key, options }) => [
            <label key={`${key}-label`} htmlFor={`convention-${key}`}>
              <Text size={200}>{label}</Text>
            </label>,
            <Select
              key={key}
              id={`convention-${key}`}
              size="small"
              value={String(options.findIndex(([value]) => value === convention[key]))}
              onChange={(_, data) => set(key, Number(data.value))}
            >
              {options.map(([value, text], index) => (
                <option key={String(value)} value={index}>
                  {text}
                </option>
              ))}
            </Select>,
          ])}
          {settings.convention && (
            <Link as="button" onClick={() => session.changeSettings({ ...settings, convention: null })}>
              恢复自动
            </Link>
          )}
        </div>
      )}
    </div>
  );
}
