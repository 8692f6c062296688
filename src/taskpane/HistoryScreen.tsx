import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { undo } from '../actions';
import type { PastStep } from '../host';
import { extentOf, timeText } from './past-steps';
import { ScreenFrame } from './frame/ScreenFrame';
import type { WorkbookSession } from './session/workbook-session';

const useStyles = makeStyles({
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
  },
  step: {
    padding: '10px 12px',
    display: 'flex',
    flexDirection: 'column',
    gap: '4px',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: 'anywhere',
  },
  undo: { alignSelf: 'flex-start' },
});

interface HistoryScreenProps {
  readonly session: Pick<WorkbookSession, 'reading' | 'busy' | 'run'>;
  onClose(): void;
}

/** 操作记录: what was done in this workbook, the latest first, each with its own way back. */
export function HistoryScreen({ session, onClose }: HistoryScreenProps) {
  const styles = useStyles();
  const steps = session.reading?.history ?? [];
  return (
    <ScreenFrame title="操作记录" onClose={onClose}>
      {steps.length === 0 && <Text>没有可以撤销的操作</Text>}
      <ul className={styles.list} aria-label="操作记录">
        {steps.map((step) => (
          <li key={step.id} className={styles.step}>
            <Text weight="semibold">{step.name}</Text>
            <Text size={200}>
              {timeText(step.at)}　{extentOf(step)}
            </Text>
            <WayBack session={session} step={step} />
          </li>
        ))}
      </ul>
    </ScreenFrame>
  );
}

function WayBack({ session, step }: Pick<HistoryScreenProps, 'session'> & { readonly step: PastStep }) {
  const styles = useStyles();
  if (step.obstacle !== null) return <Text size={200}>{step.obstacle}</Text>;
  return (
    <Button
      size="small"
      className={styles.undo}
      disabled={session.busy !== null}
      onClick={() => void session.run(undo, step.id)}
    >
      撤销：{step.name}
    </Button>
  );
}
