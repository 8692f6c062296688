import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState, type RefObject } from 'react';
import { doubtText, isScored, isUnfilled, REASON_DUE, SEVERITY_NAMES, type FormAnalysis } from '../../form';
import { countsOf, markOf, nameOf, points } from '../overview';
import { SeverityMark } from '../frame/SeverityMark';

const useStyles = makeStyles({
  card: {
    width: '100%',
    textAlign: 'left',
    padding: '10px 12px',
    display: 'grid',
    gridTemplateColumns: '20px 1fr auto',
    columnGap: '8px',
    rowGap: '2px',
    alignItems: 'start',
    font: 'inherit',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  shown: { borderLeft: `3px solid ${tokens.colorBrandStroke1}` },
  name: {
    display: '-webkit-box',
    WebkitLineClamp: '2',
    WebkitBoxOrient: 'vertical',
    overflow: 'hidden',
    overflowWrap: 'anywhere',
  },
  score: { fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
  // Broken between the facts, never within one.
  fact: { display: 'inline-block', marginRight: '1em' },
  line: { gridColumn: '2 / 4', color: tokens.colorNeutralForeground2 },
});

interface FormCardProps {
  readonly analysis: FormAnalysis;
  /** What tells it from others of the same name: its sheet, its year; '' where the name does. */
  readonly telling: string;
  /** True when its sheet is the one that is shown. */
  readonly isShown: boolean;
  /** True for the card that the user comes back from. */
  readonly takesFocus: boolean;
  onOpen(): void;
}

/** One form in the list. */
export function FormCard({ analysis, telling, isShown, takesFocus, onOpen }: FormCardProps) {
  const styles = useStyles();
  const card = useFocusOnReturn(takesFocus);
  const { form } = analysis;
  return (
    <button
      type="button"
      ref={card}
      className={mergeClasses(styles.card, isShown && styles.shown)}
      aria-current={isShown}
      onClick={onOpen}
      title={nameOf(analysis)}
    >
      <SeverityMark severity={markOf(analysis)} level={isOnlyDue(analysis) ? REASON_DUE : undefined} />
      <Text weight="semibold" className={styles.name}>
        {nameOf(analysis)}
      </Text>
      <Text weight="semibold" className={styles.score}>
        {scoreOf(analysis)}
      </Text>
      {telling && (
        <Text size={200} className={styles.line}>
          {telling}
        </Text>
      )}
      <Text size={200} className={styles.line}>
        {[...(isShown ? ['本表'] : []), ...factsOf(analysis)].map((fact) => (
          <span key={fact} className={styles.fact}>
            {fact}
          </span>
        ))}
      </Text>
      {form.doubts.map((doubt) => (
        <Text key={doubt.message} size={200} className={styles.line}>
          {isUnfilled(form) ? '尚未填写' : `未能确认：${doubtText(doubt)}`}
        </Text>
      ))}
    </button>
  );
}

/** Scrolls to a card and gives it the focus when the list is shown again. */
function useFocusOnReturn(takesFocus: boolean): RefObject<HTMLButtonElement | null> {
  const card = useRef<HTMLButtonElement>(null);
  const [isReturn] = useState(takesFocus);
  useEffect(() => {
    if (!isReturn) return;
    card.current?.focus({ preventScroll: true });
    card.current?.scrollIntoView({ block: 'center' });
  }, [isReturn]);
  return card;
}

/** 92.60 优; nothing for a form that has no points. */
function scoreOf({ form, computed }: FormAnalysis): string {
  if (computed.total === null) return isScored(form) ? '—' : '';
  return `${points(computed.total)} ${computed.grade ?? '未填完'}`;
}

/** A word where no score is shown; what is in doubt says so in a line of its own. */
function whyNoScore({ form, computed, state }: FormAnalysis): string | null {
  if (computed.total !== null || !isScored(form) || form.doubts.length > 0) return null;
  return state === 'blank' ? '尚未填写' : '还没有得分';
}

/** True when nothing worse is wrong than reasons that are due. */
function isOnlyDue(analysis: FormAnalysis): boolean {
  const { errors, reasons } = countsOf(analysis);
  return errors === 0 && reasons > 0;
}

function factsOf(analysis: FormAnalysis): string[] {
  const { errors, reasons, warnings, hints } = countsOf(analysis);
  const { rateText } = analysis.computed;
  return [
    rateText && `执行率 ${rateText}`,
    reasons && `${reasons} 处${REASON_DUE}`,
    errors && `${errors} 处${SEVERITY_NAMES.error}`,
    warnings && `${warnings} 处${SEVERITY_NAMES.warning}`,
    hints && `${hints} 处${SEVERITY_NAMES.info}`,
    whyNoScore(analysis),
  ].filter((fact) => typeof fact === 'string');
}
