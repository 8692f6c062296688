import { Button, Field, makeStyles, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { writeReason } from '../../actions';
import { isBlank, reasonPremises, type CellRef, type Premise } from '../../form';
import type { WorkbookSession } from '../session/workbook-session';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: '6px' },
  buttons: { display: 'flex', gap: '6px' },
});

interface ReasonEditorProps {
  readonly session: Pick<WorkbookSession, 'reading' | 'busy' | 'run'>;
  readonly sheet: string;
  readonly cell: CellRef;
  readonly subject: string;
  onClose(): void;
}

/** Writes the reason without leaving the pane; says so when it replaces something. */
export function ReasonEditor({ session, sheet, cell, subject, onClose }: ReasonEditorProps) {
  const styles = useStyles();
  const [text, setText] = useState('');
  // What the user saw when he began to write.
  const [premises] = useState(() => premisesOf(session, sheet, cell));
  const present = premises.at(-1)?.value ?? null;
  const save = async (): Promise<void> => {
    if (await session.run(writeReason, { sheet, cell, text: text.trim(), premises })) onClose();
  };
  return (
    <div
      className={styles.root}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onClose();
      }}
    >
      <Field
        label="偏差原因分析及改进措施"
        hint={isBlank(present) ? undefined : `表中现在写着“${String(present)}”，写入后会被替换`}
      >
        <Textarea
          autoFocus
          resize="vertical"
          value={text}
          aria-label={`${subject} 的偏差原因`}
          onChange={(_, data) => setText(data.value)}
        />
      </Field>
      <div className={styles.buttons}>
        <Button
          size="small"
          appearance="primary"
          disabled={text.trim() === '' || session.busy !== null}
          onClick={() => void save()}
        >
          写入
        </Button>
        <Button size="small" onClick={onClose}>
          取消
        </Button>
      </div>
    </div>
  );
}

function premisesOf(
  { reading }: Pick<WorkbookSession, 'reading'>,
  sheet: string,
  cell: CellRef,
): readonly Premise[] {
  const found = reading?.forms.sheets.find(({ cells }) => cells.name === sheet);
  const form = found?.forms.find(({ top, bottom }) => top <= cell.row && cell.row <= bottom);
  return found && form ? reasonPremises(found.grid, form, cell) : [];
}
