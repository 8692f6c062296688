import { Button, Checkbox, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { addressOf } from '../../form';
import { changedSet } from '../changed-set';
import { nameOf } from '../overview';
import type { WorkbookSession } from '../session/workbook-session';
import { isTicked, tick, type PlannedNumber, type PreviewedForm, type Ticks } from './planned-numbers';

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    gap: '4px',
    padding: '6px 10px 8px 4px',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: 'anywhere',
  },
  head: { display: 'flex', alignItems: 'flex-start', gap: '4px' },
  name: { flexGrow: 1, paddingTop: '6px' },
  facts: { paddingLeft: '36px', color: tokens.colorNeutralForeground2 },
  numbers: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: '6px',
  },
  formula: {
    paddingLeft: '36px',
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
});

interface PreviewCardProps {
  readonly session: Pick<WorkbookSession, 'select'>;
  readonly form: PreviewedForm;
  readonly ticks: Ticks;
  onTicks(ticks: Ticks): void;
}

/** One form of the preview: its tick, what is written in numbers, and unfolded each number that changes or is kept. */
export function PreviewCard({ session, form, ticks, onTicks }: PreviewCardProps) {
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const list = useId();
  const { analysis, numbers } = form;
  const { id } = analysis.form;
  const included = !ticks.without.has(id);
  const name = nameOf(analysis);
  return (
    <li className={styles.card}>
      <div className={styles.head}>
        <Checkbox
          checked={included}
          aria-label={`写入 ${name}`}
          onChange={(_, { checked }) =>
            onTicks({ ...ticks, without: changedSet(ticks.without, id, !checked) })
          }
        />
        <Text weight="semibold" className={styles.name}>
          {name}
        </Text>
        {numbers.length > 0 && (
          <Button
            size="small"
            appearance="subtle"
            aria-expanded={open}
            aria-controls={list}
            aria-label={`${open ? '收起' : '展开'} ${name}`}
            onClick={() => setOpen(!open)}
          >
            {open ? '收起' : '展开'}
          </Button>
        )}
      </div>
      <Text size={200} className={styles.facts}>
        {factsOf(form, ticks)}
      </Text>
      {open && (
        <ul id={list} className={styles.numbers}>
          {numbers.map((number) => (
            <NumberRow
              key={number.id}
              session={session}
              number={number}
              ticked={isTicked(number, ticks)}
              disabled={!included}
              onTick={(on) => onTicks(tick(ticks, [number], on))}
            />
          ))}
        </ul>
      )}
    </li>
  );
}

interface NumberRowProps {
  readonly session: Pick<WorkbookSession, 'select'>;
  readonly number: PlannedNumber;
  readonly ticked: boolean;
  readonly disabled: boolean;
  onTick(on: boolean): void;
}

function NumberRow({ session, number, ticked, disabled, onTick }: NumberRowProps) {
  const styles = useStyles();
  const { sheet, label, from, to, formula, isKept } = number;
  return (
    <li>
      <div className={styles.head}>
        <Checkbox
          checked={ticked}
          disabled={disabled}
          label={`${addressOf(number)} ${label}：${isKept ? '填的是 ' : ''}${from} → ${to}${ticked ? '' : '（保留）'}`}
          onChange={(_, { checked }) => onTick(checked === true)}
        />
        <Button
          size="small"
          aria-label={`定位 ${addressOf(number)} ${label}`}
          onClick={() => void session.select(sheet, number)}
        >
          定位
        </Button>
      </div>
      <div className={styles.formula}>{formula}</div>
    </li>
  );
}

/** 写入 12 处公式，改变 2 个数，保留 1 个数 */
function factsOf({ plan, numbers }: PreviewedForm, ticks: Ticks): string {
  const written = numbers.filter((number) => isTicked(number, ticks)).length;
  const kept = numbers.length - written;
  return [
    `写入 ${plan.edits.length} 处公式`,
    written ? `改变 ${written} 个数` : '',
    kept ? `保留 ${kept} 个数` : '',
  ]
    .filter(Boolean)
    .join('，');
}
