import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { NearForm } from '../../form';
import type { WorkbookSession } from '../session/workbook-session';

const useStyles = makeStyles({
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: '8px 12px',
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
  },
  item: { display: 'flex', gap: '8px', alignItems: 'flex-start' },
  text: { flexGrow: 1, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
});

interface NearFormsProps {
  readonly session: Pick<WorkbookSession, 'select'>;
  readonly near: readonly NearForm[];
}

/** Sheets that look like a form: what was found on each, and what is missing. */
export function NearForms({ session, near }: NearFormsProps) {
  const styles = useStyles();
  if (near.length === 0) return null;
  return (
    <ul className={styles.list} aria-label="像自评表的工作表">
      {near.map(({ sheet, found, message }) => (
        <li key={sheet} className={styles.item}>
          <Text size={200} className={styles.text}>
            {message}
          </Text>
          <Button
            size="small"
            aria-label={`定位 ${sheet}`}
            onClick={() => void session.select(sheet, found[0]!)}
          >
            定位
          </Button>
        </li>
      ))}
    </ul>
  );
}
