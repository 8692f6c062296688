import { Button, Field, makeStyles, Textarea } from '@fluentui/react-components';
import type { WorkbookSession } from '../session/workbook-session';
import { projectsIn, type NewFormsState } from './use-new-forms';

const useStyles = makeStyles({ pick: { alignSelf: 'flex-start', marginTop: '4px' } });

interface ProjectNamesProps {
  readonly session: Pick<WorkbookSession, 'busy' | 'selectedTexts'>;
  readonly state: NewFormsState;
}

/** Project names, typed, pasted or taken from the selected cells. */
export function ProjectNames({ session, state }: ProjectNamesProps) {
  const styles = useStyles();
  const isDepartment = state.template?.kind === 'department';
  const label = isDepartment
    ? '部门名称（一行一个，一个部门一张表）'
    : '项目名称（一行一个，一个项目一张表）';
  const take = async (): Promise<void> => {
    const selected = await session.selectedTexts();
    if (selected) state.setNames([...projectsIn(state.names), ...selected].join('\n'));
  };
  return (
    <Field label={label} hint={hintOf(state)}>
      <Textarea
        value={state.names}
        resize="vertical"
        rows={4}
        onChange={(_, data) => state.setNames(data.value)}
      />
      <Button
        size="small"
        className={styles.pick}
        disabled={session.busy !== null}
        onClick={() => void take()}
      >
        取自选中的单元格
      </Button>
    </Field>
  );
}

function hintOf({ template, mode, projects }: NewFormsState): string {
  if (projects.length === 0) {
    if (!template && mode === 'next-year') return '不填则沿用原来的名称';
    return '不填则新建一张空白表';
  }
  const same = projects.length - new Set(projects).size;
  return `${projects.length} 个${same ? `，其中 ${same} 个重名，工作表名会加上序号` : ''}`;
}
