import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { writeReasons } from '../../actions';
import { addressOf, missingReasons, placeOf, unfinishedReason, type MissingReason } from '../../form';
import { MoreButton } from '../frame/MoreButton';
import { ScreenFrame } from '../frame/ScreenFrame';
import { usePortion } from '../frame/use-portion';
import type { WorkbookSession } from '../session/workbook-session';
import { ReasonField } from './ReasonField';
import type { Drafts } from './use-drafts';

const useStyles = makeStyles({
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
  },
  item: {
    padding: '8px 10px',
    display: 'flex',
    flexDirection: 'column',
    gap: '4px',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: 'anywhere',
  },
  head: { display: 'flex', justifyContent: 'space-between', alignItems: 'flex-start', gap: '6px' },
  quiet: { color: tokens.colorNeutralForeground2 },
  ask: { display: 'flex', flexWrap: 'wrap', gap: '6px', alignItems: 'center' },
});

interface ReasonListProps {
  readonly session: Pick<WorkbookSession, 'analysis' | 'busy' | 'run' | 'select' | 'selectedReason'>;
  readonly drafts: Drafts;
  /** Goes on one by one from a reason on. */
  onStep(reason: MissingReason): void;
  onClose(): void;
}

/** 待说明清单: every missing reason of the workbook, the worst first, each with a field; written together. */
export function ReasonList({ session, drafts, onStep, onClose }: ReasonListProps) {
  const styles = useStyles();
  const { analysis, busy } = session;
  const reasons = useMemo(() => (analysis ? missingReasons(analysis) : []), [analysis]);
  const portion = usePortion(reasons);
  const typed = reasons.filter((reason) => drafts.textOf(reason).trim() !== '');
  const ready = typed.filter((reason) => unfinishedReason(drafts.textOf(reason)) === null);
  const write = async (): Promise<void> => {
    const texts = ready.map((reason) => {
      const { sheet, cell, premises } = reason;
      return { sheet, cell, premises, text: drafts.textOf(reason).trim() };
    });
    if (await session.run(writeReasons, texts)) drafts.change(new Map(ready.map((reason) => [reason, ''])));
  };
  const stepFromSelection = async (): Promise<void> => {
    const selected = await session.selectedReason();
    if (selected) onStep(selected);
  };
  return (
    <ScreenFrame
      title="待说明清单"
      busy={busy !== null}
      onClose={onClose}
      head={<Text size={200}>{headLine(reasons.length)}</Text>}
      foot={
        reasons.length > 0 && (
          <>
            <Button
              appearance="primary"
              disabled={ready.length === 0 || busy !== null}
              onClick={() => void write()}
            >
              写入 {ready.length} 条
            </Button>
            <Button disabled={busy !== null} onClick={() => onStep(reasons[0]!)}>
              逐条填写
            </Button>
            <Button disabled={busy !== null} onClick={() => void stepFromSelection()}>
              从选中的行起
            </Button>
            {typed.length > ready.length && (
              <Text size={200}>另有 {typed.length - ready.length} 条没写完，不会写入</Text>
            )}
          </>
        )
      }
    >
      <ul className={styles.list} aria-label="待说明">
        {portion.items.map((reason, index) => (
          <ReasonItem
            key={placeOf(reason)}
            session={session}
            drafts={drafts}
            reason={reason}
            following={reasons.slice(index)}
            onStep={() => onStep(reason)}
          />
        ))}
      </ul>
      <MoreButton portion={portion} unit="条" />
    </ScreenFrame>
  );
}

function headLine(count: number): string {
  return count === 0 ? '没有待说明的指标' : `${count} 处待说明，扣分多的在前。填好的一起写入，也能一起撤销`;
}

interface ReasonItemProps extends Pick<ReasonListProps, 'session' | 'drafts'> {
  readonly reason: MissingReason;
  /** This one and those behind it in the list. */
  readonly following: readonly MissingReason[];
  onStep(): void;
}

function ReasonItem({ session, drafts, reason, following, onStep }: ReasonItemProps) {
  const styles = useStyles();
  const [lines, setLines] = useState<readonly string[]>([]);
  const text = drafts.textOf(reason);
  const spread = (): void => {
    drafts.change(new Map(following.slice(0, lines.length).map((one, index) => [one, lines[index]!])));
    setLines([]);
  };
  return (
    <li className={styles.item}>
      <div className={styles.head}>
        <div>
          <Text block weight="semibold">
            {reason.subject}
          </Text>
          <Text block size={200} className={styles.quiet}>
            {reason.formName}　{addressOf(reason.cell)}
          </Text>
        </div>
        <Button
          size="small"
          aria-label={`定位 ${reason.subject}`}
          onClick={() => void session.select(reason.sheet, reason.cell)}
        >
          定位
        </Button>
      </div>
      <Text size={200}>{reason.numbers}</Text>
      <ReasonField
        reason={reason}
        text={text}
        problem={text.trim() === '' ? null : unfinishedReason(text)}
        onChange={(next) => drafts.change(new Map([[reason, next]]))}
        onPasteLines={(pasted) => {
          if (following.length < 2) return false;
          setLines(pasted);
          return true;
        }}
      />
      {lines.length > 0 && (
        <div className={styles.ask} role="group" aria-label="粘贴的内容">
          <Text size={200}>粘贴了 {lines.length} 行：</Text>
          <Button size="small" onClick={spread}>
            从这条起逐条填入 {Math.min(lines.length, following.length)} 条
          </Button>
          <Button
            size="small"
            onClick={() => {
              drafts.change(new Map([[reason, text + lines.join('\n')]]));
              setLines([]);
            }}
          >
            全部填入这一条
          </Button>
        </div>
      )}
      <div>
        <Button size="small" appearance="subtle" onClick={onStep}>
          从这条起逐条填写
        </Button>
      </div>
    </li>
  );
}
