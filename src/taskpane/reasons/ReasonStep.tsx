import { Button, Text } from '@fluentui/react-components';
import { useEffect, useMemo, useState, type KeyboardEvent } from 'react';
import { writeReason } from '../../actions';
import {
  missingReasons,
  placeOf,
  reasonAt,
  unfinishedReason,
  type MissingReason,
  type Place,
} from '../../form';
import { ScreenFrame } from '../frame/ScreenFrame';
import type { WorkbookSession } from '../session/workbook-session';
import { ReasonField } from './ReasonField';
import type { Drafts } from './use-drafts';

interface ReasonStepProps {
  readonly session: Pick<WorkbookSession, 'analysis' | 'busy' | 'run' | 'select'>;
  readonly drafts: Drafts;
  /** Where the reason to begin with belongs; it may be one that is merely advisable. */
  readonly start: Place;
  onClose(): void;
}

/** 逐条填写: one missing reason after the other, through all forms, the sheet following to each. */
export function ReasonStep({ session, drafts, start, onClose }: ReasonStepProps) {
  const { analysis, busy, select } = session;
  const reasons = useMemo(() => (analysis ? missingReasons(analysis) : []), [analysis]);
  // The way is that of the beginning: what is written leaves the list, and the order must not jump.
  const [way] = useState(() => wayFrom(placeOf(start), reasons.map(placeOf)));
  const [at, setAt] = useState(way[0]!);
  const [wasAsked, setWasAsked] = useState(false);
  const advised = useMemo(() => analysis && reasonAt(analysis, start), [analysis, start]);
  const current = reasons.find((reason) => placeOf(reason) === at) ?? (at === way[0] ? advised : null);
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

/** From one reason on through all that are missing; those before it come last. */
function wayFrom(start: string, places: readonly string[]): string[] {
  const index = Math.max(0, places.indexOf(start));
  const others = [...places.slice(index), ...places.slice(0, index)].filter((place) => place !== start);
  return [start, ...others];
}

function Facts({ reason, left }: { readonly reason: MissingReason; readonly left: number }) {
  return (
    <>
      <Text size={200}>
        {reason.formName}　{placeOf(reason)}
      </Text>
      <Text>{reason.numbers}</Text>
      <Text size={200}>{left ? `后面还有 ${left} 处` : '这是最后一处'}</Text>
    </>
  );
}
