import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Spinner,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useEffect, useState, type HTMLAttributes } from 'react';
import { undo, type Reading } from '../../actions';
import { extentOf } from '../past-steps';
import type { Waiting } from '../session/wait-for';
import type { Notice, WorkbookSession } from '../session/workbook-session';

const useStyles = makeStyles({
  bar: {
    padding: '8px 12px',
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  busy: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px' },
  spinner: { justifyContent: 'flex-start' },
});

interface NoticeBarProps {
  readonly session: Pick<
    WorkbookSession,
    'busy' | 'notice' | 'reading' | 'run' | 'showHidden' | 'dismissNotice'
  >;
  /** Null where 操作记录 is shown already. */
  readonly onHistory: (() => void) | null;
}

/** What is going on or was done, and the way back from that very step. */
export function NoticeBar({ session, onHistory }: NoticeBarProps) {
  const styles = useStyles();
  const { busy, reading } = session;
  const notice = session.notice ?? lastStep(reading);
  const pause = useGivingWay(session);
  if (busy) return <div className={styles.bar}>{<Busy busy={busy} />}</div>;
  if (!notice) return null;
  return (
    <div className={styles.bar} {...pause}>
      <MessageBar intent={INTENTS[notice.kind]} layout="multiline" politeness="polite">
        <MessageBarBody role="status">{notice.text}</MessageBarBody>
        <MessageBarActions>
          <Offer session={session} offer={notice.offer} />
          {onHistory && reading !== null && reading.history.length > 0 && (
            <Button size="small" onClick={onHistory}>
              操作记录
            </Button>
          )}
          {session.notice && (
            <Button size="small" appearance="transparent" onClick={session.dismissNotice}>
              知道了
            </Button>
          )}
        </MessageBarActions>
      </MessageBar>
    </div>
  );
}

/** How long a success is told; afterwards its way back stands in the line about the last step. */
const TOLD_MS = 15_000;

/** A bare success gives way by itself, but not while the pointer or the focus is on it; everything else stays. */
function useGivingWay({
  notice,
  dismissNotice,
}: Pick<WorkbookSession, 'notice' | 'dismissNotice'>): HTMLAttributes<HTMLDivElement> {
  const [isHeld, setHeld] = useState(false);
  useEffect(() => {
    if (!notice || notice.stays || isHeld) return;
    const timer = setTimeout(dismissNotice, TOLD_MS);
    return () => clearTimeout(timer);
  }, [notice, isHeld, dismissNotice]);
  return {
    onPointerEnter: () => setHeld(true),
    onPointerLeave: () => setHeld(false),
    onFocus: () => setHeld(true),
    onBlur: () => setHeld(false),
  };
}

const INTENTS = { done: 'success', warning: 'warning', failed: 'error' } as const;

function Busy({ busy }: { readonly busy: Waiting }) {
  const styles = useStyles();
  return (
    <div className={styles.busy}>
      <Spinner size="tiny" className={styles.spinner} label={busy.text} labelPosition="after" role="status" />
      {busy.isLong && (
        <Text size={200} role="status">
          如正在编辑单元格，请按回车
        </Text>
      )}
      {busy.cancel && (
        <Button size="small" onClick={busy.cancel}>
          取消
        </Button>
      )}
    </div>
  );
}

function Offer({
  session,
  offer,
}: {
  readonly session: NoticeBarProps['session'];
  readonly offer: Notice['offer'];
}) {
  if (offer?.kind === 'show')
    return (
      <Button size="small" onClick={() => void session.showHidden(offer.sheet, offer.cell)}>
        显示该工作表
      </Button>
    );
  if (!offer || !canTakeBack(session.reading, offer.step)) return null;
  return (
    <Button size="small" onClick={() => void session.run(undo, offer.step)}>
      撤销本次操作
    </Button>
  );
}

function canTakeBack(reading: Reading | null, step: string): boolean {
  return reading?.history.some(({ id, obstacle }) => id === step && obstacle === null) ?? false;
}

/** While there is nothing new to say: what was done last, before the pane was opened or on the ribbon. */
function lastStep(reading: Reading | null): Notice | null {
  const [step] = reading?.history ?? [];
  if (!step) return null;
  return {
    kind: 'done',
    text: `上次操作：${step.name}，${extentOf(step)}`,
    stays: true,
    offer: { kind: 'undo', step: step.id },
  };
}
