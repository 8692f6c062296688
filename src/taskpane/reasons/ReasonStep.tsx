import { Button, Text } from '@fluentui/react-components';
import { useEffect, useMemo, useState, type KeyboardEvent } from 'react';
import { writeReason } from '../../actions';
import { addressOf, missingReasons, unfinishedReason, type MissingReason } from '../../form';
import { ScreenFrame } from '../frame/ScreenFrame';
import type { WorkbookSession } from '../session/workbook-session';
import { placeOf } from './place-of';
import { ReasonField } from './ReasonField';
import type { Drafts } from './use-drafts';

interface ReasonStepProps {
  readonly session: Pick<WorkbookSession, 'analysis' | 'busy' | 'run' | 'select'>;
  readonly drafts: Drafts;
  /** Sheet and cell (Sheet!A1) of the reason to begin with. */
  readonly start: string;
  onClose(): void;
}

/** 逐条填写: one missing reason after the other, through all forms, the sheet following to each. */
export function ReasonStep({ session, drafts, start, onClose }: ReasonStepProps) {
  const { analysis, busy, select } = session;
  const reasons = useMemo(() => (analysis ? missingReasons(analysis) : []), [analysis]);
  // The way through the list is that of the beginning: what is written leaves it, and the order must not jump.
  const [way] = useState(() => reasons.map(placeOf));
  const [at, setAt] = useState(start);
  const [wasAsked, setWasAsked] = useState(false);
  const current = reasons.find((reason) => placeOf(reason) === at);
  const left = way
    .slice(way.indexOf(at) + 1)
    .filter((place) => reasons.some((one) => placeOf(one) === place));
  useEffect(() => {
    if (current) void select(current.sheet, current.cell);
    // Only where another one is looked at: a reading in between must not move the user's selection.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [at]);
  const goOn = (): void => {
    setWasAsked(false);
    const [next] = left;
    if (next === undefined) onClose();
    else setAt(next);
  };
  const text = current ? drafts.textOf(current) : '';
  const problem = unfinishedReason(text);
  const write = async (then: () => void): Promise<void> => {
    if (!current) return;
    if (problem) return setWasAsked(true);
    const { sheet, cell, premises } = current;
    if (!(await session.run(writeReason, { sheet, cell, premises, text: text.trim() }))) return;
    drafts.change(new Map([[current, '']]));
    then();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !event.ctrlKey || busy) return;
    event.preventDefault();
    void write(goOn);
  };
  return (
    <div onKeyDown={onKeyDown} style={{ display: 'contents' }}>
      <ScreenFrame
        title={current ? current.subject : '逐条填写'}
        busy={busy !== null}
        focusesField
        onClose={onClose}
        head={current && <Facts reason={current} left={left.length} />}
        foot={
          <>
            <Button
              appearance="primary"
              disabled={!current || busy !== null}
              onClick={() => void write(goOn)}
            >
              写入并下一条
            </Button>
            <Button disabled={!current || busy !== null} onClick={() => void write(onClose)}>
              写入
            </Button>
            <Button disabled={left.length === 0 || busy !== null} onClick={goOn}>
              跳过
            </Button>
          </>
        }
      >
        {current ? (
          <ReasonField
            key={at}
            reason={current}
            text={text}
            takesFocus
            problem={wasAsked || text.trim() !== '' ? problem : null}
            onChange={(next) => drafts.change(new Map([[current, next]]))}
          />
        ) : (
          <Text>这一处已经不缺偏差原因了</Text>
        )}
        <Text size={200}>Ctrl+Enter：写入并下一条。没写完的会留着，回来还在</Text>
      </ScreenFrame>
    </div>
  );
}

function Facts({ reason, left }: { readonly reason: MissingReason; readonly left: number }) {
  return (
    <>
      <Text size={200}>
        {reason.formName}　{reason.sheet}!{addressOf(reason.cell)}
      </Text>
      <Text>{reason.numbers}</Text>
      <Text size={200}>{left ? `后面还有 ${left} 处` : '这是最后一处'}</Text>
    </>
  );
}
