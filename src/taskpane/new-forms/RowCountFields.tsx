import { Field, makeStyles, SpinButton, Text } from '@fluentui/react-components';
import { MOST_ROWS, type RowCounts, type Template } from '../../templates';

const useStyles = makeStyles({
  summary: { cursor: 'pointer' },
  grid: { display: 'grid', gridTemplateColumns: '1fr 1fr', gap: '8px' },
  spin: { minWidth: 0 },
});

interface RowCountFieldsProps {
  readonly template: Template;
  readonly rows: RowCounts;
  onChange(rows: RowCounts): void;
}

/** How many rows each second-level indicator gets. */
export function RowCountFields({ template, rows, onChange }: RowCountFieldsProps) {
  const styles = useStyles();
  const parts = template.levels.flatMap((level) => level.parts);
  if (parts.length === 0) return null;
  return (
    <details>
      <summary className={styles.summary}>
        <Text>各级指标的行数</Text>
      </summary>
      <div className={styles.grid}>
        {parts.map((part) => (
          <Field key={part.name} label={part.name} size="small">
            <SpinButton
              className={styles.spin}
              min={0}
              max={MOST_ROWS}
              value={rows[part.name] ?? part.rows}
              onChange={(_, data) => {
                const value = data.value ?? Number(data.displayValue);
                if (Number.isInteger(value)) onChange({ ...rows, [part.name]: value });
              }}
            />
          </Field>
        ))}
      </div>
    </details>
  );
}
