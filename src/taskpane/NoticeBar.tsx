import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Spinner,
  tokens,
} from '@fluentui/react-components';
import type { UndoableOperation } from '../excel';
import type { WorkbookSession } from './workbook-session';

const useStyles = makeStyles({
  bar: {
    padding: '8px 12px',
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

/** What is going on or was done, and the way back. */
export function NoticeBar({ session }: { readonly session: WorkbookSession }) {
  const styles = useStyles();
  const { busy, notice, reading } = session;
  const undoable = reading?.undoable ?? null;
  if (!busy && !notice && !undoable) return null;
  const text = notice?.text ?? (undoable && `上次操作：${undoable.name}，${extentOf(undoable)}`);
  return (
    <div className={styles.bar}>
      {busy ? (
        <Spinner size="tiny" label={busy} labelPosition="after" role="status" />
      ) : (
        <MessageBar
          intent={notice?.kind === 'failed' ? 'error' : 'success'}
          layout="multiline"
          politeness="polite"
        >
          <MessageBarBody role="status">{text}</MessageBarBody>
          <MessageBarActions>
            {undoable && (
              <Button size="small" onClick={() => void session.undo()}>
                撤销本次操作
              </Button>
            )}
            {notice && (
              <Button size="small" appearance="transparent" onClick={session.dismissNotice}>
                知道了
              </Button>
            )}
          </MessageBarActions>
        </MessageBar>
      )}
    </div>
  );
}

function extentOf({ cells, sheets, row }: UndoableOperation): string {
  if (row !== null) return `第 ${row} 行`;
  return sheets ? `新建了 ${sheets} 张工作表` : `改动了 ${cells} 个单元格`;
}
