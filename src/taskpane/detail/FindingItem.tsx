import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { writeReason } from '../../actions';
import { addressOf, asksForReason, levelName, type Finding } from '../../form';
import { SeverityMark } from '../frame/SeverityMark';
import type { WorkbookSession } from '../session/workbook-session';

const useStyles = makeStyles({
  item: {
    padding: '10px 12px',
    display: 'grid',
    gridTemplateColumns: '20px 1fr',
    gap: '4px 8px',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  current: { border: `1px solid ${tokens.colorBrandStroke1}` },
  body: { display: 'flex', flexDirection: 'column', gap: '4px', overflowWrap: 'anywhere' },
  buttons: { display: 'flex', gap: '6px', marginTop: '4px' },
});

interface FindingItemProps {
  readonly session: Pick<WorkbookSession, 'select'>;
  readonly sheet: string;
  readonly finding: Finding;
  readonly current: boolean;
  /** Opens the field where the finding asks for a reason. */
  onReason(): void;
}

/** One finding: what is wrong, the way to the cell, and for reasons the way to write them. */
export function FindingItem({ session, sheet, finding, current, onReason }: FindingItemProps) {
  const styles = useStyles();
  return (
    <li className={`${styles.item} ${current ? styles.current : ''}`} aria-current={current}>
      <SeverityMark severity={finding.severity} level={levelName(finding)} />
      <div className={styles.body}>
        <Text weight="semibold">
          {finding.subject || '整张表'}　{addressOf(finding)}
        </Text>
        <Text size={200}>{finding.message}</Text>
        <div className={styles.buttons}>
          <Button size="small" onClick={() => void session.select(sheet, finding)}>
            定位
          </Button>
          {asksForReason(finding) && (
            <Button size="small" onClick={onReason}>
              {writeReason.name}
            </Button>
          )}
        </div>
      </div>
    </li>
  );
}
