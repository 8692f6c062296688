import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { doubtText, isUnfilled, type FormAnalysis } from '../form';
import { countsOf, nameOf, points } from './overview';
import { SeverityMark } from './SeverityMark';

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
  name: {
    display: '-webkit-box',
    WebkitLineClamp: '2',
    WebkitBoxOrient: 'vertical',
    overflow: 'hidden',
    overflowWrap: 'anywhere',
  },
  score: { fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
  line: { gridColumn: '2 / 4', color: tokens.colorNeutralForeground2 },
});

/** One form in the list. */
export function FormCard({ analysis, onOpen }: { readonly analysis: FormAnalysis; onOpen(): void }) {
  const styles = useStyles();
  const { computed, form } = analysis;
  const counts = countsOf(analysis);
  const worst = counts.errors + counts.reasons > 0 ? 'error' : counts.warnings > 0 ? 'warning' : 'ok';
  const parts = [
    computed.rateText && `执行率 ${computed.rateText}`,
    counts.reasons && `${counts.reasons} 处待说明`,
    counts.errors && `${counts.errors} 处错误`,
    counts.warnings && `${counts.warnings} 处提醒`,
  ].filter(Boolean);
  return (
    <button type="button" className={styles.card} onClick={onOpen} title={nameOf(analysis)}>
      <SeverityMark severity={worst} />
      <Text weight="semibold" className={styles.name}>
        {nameOf(analysis)}
      </Text>
      <Text weight="semibold" className={styles.score}>
        {computed.total === null ? '—' : `${points(computed.total)} ${computed.grade ?? '未填完'}`}
      </Text>
      <Text size={200} className={styles.line}>
        {parts.join('　')}
      </Text>
      {form.doubts.map((doubt) => (
        <Text key={doubt.message} size={200} className={mergeClasses(styles.line)}>
          {isUnfilled(form) ? '尚未填写' : `未能确认：${doubtText(doubt)}`}
        </Text>
      ))}
    </button>
  );
}
