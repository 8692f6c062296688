import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  Text,
} from '@fluentui/react-components';
import { useState } from 'react';
import { deleteRow, insertRow } from '../../actions';
import type { RowChange } from '../../form';
import type { WorkbookSession } from '../session/workbook-session';

const useStyles = makeStyles({
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '6px' },
  content: { overflowWrap: 'anywhere', maxHeight: '40vh', overflowY: 'auto' },
});

/** 增加指标行 and 删除指标行 at the row that is selected in the form; nothing filled in goes without a question. */
export function IndicatorRows({
  session,
  formId,
}: {
  readonly session: Pick<WorkbookSession, 'busy' | 'run' | 'planRowDeletion'>;
  readonly formId: string;
}) {
  const styles = useStyles();
  const [deletion, setDeletion] = useState<RowChange | null>(null);
  const busy = session.busy !== null;
  const confirmed = (): void => {
    setDeletion(null);
    void session.run(deleteRow, { formId, change: deletion! });
  };
  return (
    <div className={styles.buttons}>
      <Button size="small" disabled={busy} onClick={() => void session.run(insertRow, formId)}>
        {insertRow.name}
      </Button>
      <Button
        size="small"
        disabled={busy}
        onClick={() => void session.planRowDeletion(formId).then(setDeletion)}
      >
        {deleteRow.name}
      </Button>
      <Dialog open={deletion !== null} onOpenChange={(_, { open }) => !open && setDeletion(null)}>
        <DialogSurface>
          <DialogBody>
            <DialogTitle>删除第 {deletion?.row} 行指标？</DialogTitle>
            <DialogContent className={styles.content}>
              <Text>
                {deletion?.content.length ? `这一行填有：${deletion.content.join('，')}` : '这一行是空的。'}
              </Text>
            </DialogContent>
            <DialogActions>
              <Button appearance="primary" onClick={confirmed}>
                删除
              </Button>
              <Button onClick={() => setDeletion(null)}>取消</Button>
            </DialogActions>
          </DialogBody>
        </DialogSurface>
      </Dialog>
    </div>
  );
}
