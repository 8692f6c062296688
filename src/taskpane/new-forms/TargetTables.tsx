import { Checkbox, Field, makeStyles, Radio, RadioGroup, Text } from '@fluentui/react-components';
import { addressOf, type TargetTable } from '../../form';
import { templateFor } from '../../templates';
import type { OwnSheet } from './own-sheet';
import { FILLABLE, FITTING, OWN, type TargetChoice } from './use-target-choice';

const useStyles = makeStyles({
  tables: { display: 'flex', flexDirection: 'column', gap: '6px' },
  words: { display: 'flex', flexDirection: 'column', gap: '2px', overflowWrap: 'anywhere' },
});

interface TargetTablesProps {
  readonly choice: TargetChoice;
  readonly own: OwnSheet | null;
}

/** Which tables of targets, and on which form. */
export function TargetTables({ choice, own }: TargetTablesProps) {
  const styles = useStyles();
  const { tables, ticked, base, problem, tick, tickAll, setBase } = choice;
  const isAll = ticked.length === tables.length;
  return (
    <>
      <div role="group" aria-label="绩效目标表" className={styles.tables}>
        <Text weight="semibold">绩效目标表（一个表新建一张自评表）</Text>
        {tables.length > 1 && (
          <Checkbox
            checked={isAll || (ticked.length > 0 && 'mixed')}
            label={`全选（${tables.length} 个）`}
            onChange={() => tickAll(!isAll)}
          />
        )}
        {tables.map((table) => (
          <Checkbox
            key={table.id}
            checked={ticked.includes(table)}
            label={<Words table={table} />}
            onChange={(_, data) => tick(table.id, data.checked === true)}
          />
        ))}
      </div>
      <Field
        label="新建在"
        validationState={problem ? 'error' : 'none'}
        validationMessage={problem ?? undefined}
      >
        <RadioGroup value={base} onChange={(_, data) => setBase(data.value)}>
          <Radio value={FITTING} label={fittingLabel(ticked)} />
          {FILLABLE.map(({ id, name }) => (
            <Radio key={id} value={id} label={name} />
          ))}
          {own && <Radio value={OWN} label={`当前表“${own.cells.name}”的版式`} />}
        </RadioGroup>
      </Field>
    </>
  );
}

/** Name, sheet, how many indicators, and what could not be told. */
function Words({ table }: { readonly table: TargetTable }) {
  const styles = useStyles();
  const { projectName, title, sheet, indicators, doubts } = table;
  return (
    <span className={styles.words}>
      <Text>{projectName?.text ?? title?.text ?? sheet}</Text>
      <Text size={200}>
        工作表“{sheet}”，{indicators.length} 条指标
      </Text>
      {doubts.map((doubt) => (
        <Text key={`${addressOf(doubt)} ${doubt.message}`} size={200}>
          {addressOf(doubt)}：{doubt.message}
        </Text>
      ))}
    </span>
  );
}

function fittingLabel(ticked: readonly TargetTable[]): string {
  const names = new Set(ticked.map((table) => templateFor(table).name));
  return names.size ? `合适的内置模板（${[...names].join('、')}）` : '合适的内置模板';
}
