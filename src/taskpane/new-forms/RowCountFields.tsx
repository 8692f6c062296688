import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Field,
  makeStyles,
  SpinButton,
} from '@fluentui/react-components';
import { MOST_ROWS, type RowCounts, type Template } from '../../templates';

const useStyles = makeStyles({
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
    <Accordion collapsible>
      <AccordionItem value="rows">
        <AccordionHeader size="small">各级指标的行数</AccordionHeader>
        <AccordionPanel>
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
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}
