import { Button, makeStyles, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { isScored, placeOf, type FormAnalysis, type Place } from '../../form';
import { FindingItem } from './FindingItem';
import { IndicatorRows } from './IndicatorRows';
import { markOf, nameOf, points } from '../overview';
import { PartBars } from './PartBars';
import { Recognition } from './Recognition';
import { ScreenFrame } from '../frame/ScreenFrame';
import type { WorkbookSession } from '../session/workbook-session';

const useStyles = makeStyles({
  findings: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
  },
});

interface FormDetailProps {
  readonly session: Pick<WorkbookSession, 'busy' | 'select' | 'run' | 'planRowDeletion'>;
  readonly analysis: FormAnalysis;
  /** Opens the field for a reason. */
  onReason(place: Place): void;
  onClose(): void;
}

/** One form: its parts, and each finding with the way to its cell. */
export function FormDetail({ session, analysis, onReason, onClose }: FormDetailProps) {
  const styles = useStyles();
  const { form, computed, findings } = analysis;
  const [current, setCurrent] = useState(-1);
  const next = (): void => {
    const index = (current + 1) % findings.length;
    setCurrent(index);
    void session.select(form.sheet, findings[index]!);
  };
  return (
    <ScreenFrame
      title={nameOf(analysis)}
      onClose={onClose}
      head={
        <>
          <Text size={200}>
            {computed.total !== null && `${points(computed.total)} ${computed.grade ?? '未填完'}　`}
            {computed.rateText && `执行率 ${computed.rateText}　`}
            {placeOf({ sheet: form.sheet, cell: { row: form.top, column: form.left } })}
          </Text>
          <PartBars parts={computed.parts} />
          {isScored(form) && form.indicators.length > 0 && (
            <IndicatorRows session={session} formId={form.id} />
          )}
          <Recognition form={form} />
        </>
      }
      foot={findings.length > 0 && <Button onClick={next}>定位下一处</Button>}
    >
      {findings.length === 0 ? (
        <Text>{withoutFindings(analysis)}</Text>
      ) : (
        <ul className={styles.findings} aria-label="发现的问题">
          {findings.map((finding, index) => (
            <FindingItem
              key={`${finding.rule}-${finding.row}-${finding.column}-${finding.subject}`}
              session={session}
              sheet={form.sheet}
              finding={finding}
              current={index === current}
              onReason={() => onReason({ sheet: form.sheet, cell: finding })}
            />
          ))}
        </ul>
      )}
    </ScreenFrame>
  );
}

/** Silence is no praise: a form that could not be judged says why. */
function withoutFindings(analysis: FormAnalysis): string {
  const { form, state } = analysis;
  if (state === 'blank') return '这张表还没有填写';
  if (form.doubts.length > 0) return '有的内容未能确认，因此没有检查，原因见上面的“识别依据”';
  if (state === 'unfinished') return '还有指标没有得分，填完后再检查';
  return markOf(analysis) === 'unread' ? '还没有得分，无法检查' : '没有发现问题';
}
