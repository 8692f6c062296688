import { Button, Field, makeStyles, Radio, RadioGroup, Text, Textarea } from '@fluentui/react-components';
import type { WorkbookSession } from '../session/workbook-session';
import { changedNames } from './project-names';
import type { NewFormsState } from './use-new-forms';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: '6px' },
  pick: { alignSelf: 'flex-start', marginTop: '4px' },
  changed: { overflowWrap: 'anywhere' },
});

interface ProjectNamesProps {
  readonly session: Pick<WorkbookSession, 'reading' | 'busy' | 'selectedRows'>;
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
    const selected = await session.selectedRows();
    if (!selected) return;
    const lines = selected.map((row) => row.join('\t')).filter((line) => line.trim() !== '');
    state.setNames([...(state.names.trim() ? [state.names] : []), ...lines].join('\n'));
  };
  return (
    <div className={styles.root}>
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
      <WhichColumn state={state} />
      {state.template && <ChangedNames session={session} state={state} />}
    </div>
  );
}

function hintOf({ template, mode, projects, columns }: NewFormsState): string {
  if (columns.length > 1 && projects.length === 0) return '';
  if (projects.length === 0)
    return !template && mode === 'next-year' ? '不填则沿用原来的名称' : '填写后才能执行';
  const same = projects.length - new Set(projects).size;
  return `${projects.length} 个${same ? `，其中 ${same} 个重名，工作表名会加上序号` : ''}`;
}

/** Asked only where more than one column was pasted. */
function WhichColumn({ state: { columns, nameColumn, setNameColumn } }: Pick<ProjectNamesProps, 'state'>) {
  if (columns.length < 2) return null;
  return (
    <Field label="粘贴的内容有几列，哪一列是名称？">
      <RadioGroup
        value={nameColumn === null ? '' : String(nameColumn)}
        onChange={(_, data) => setNameColumn(Number(data.value))}
      >
        {columns.map((cells, index) => (
          <Radio
            key={index}
            value={String(index)}
            label={`第 ${index + 1} 列：${cells.slice(0, 2).join('、')}${cells.length > 2 ? '…' : ''}`}
          />
        ))}
      </RadioGroup>
    </Field>
  );
}

const MOST_CHANGED = 5;

/** Names that had to be changed or cut for the sheet, so that nobody looks for them in vain. */
function ChangedNames({ session: { reading }, state: { projects } }: ProjectNamesProps) {
  const styles = useStyles();
  const changed = changedNames(projects, reading?.tabs.map(({ name }) => name) ?? []);
  if (changed.length === 0) return null;
  return (
    <div className={styles.changed}>
      <Text block size={200}>
        {changed.length} 张工作表的名称与填写的不同（表里的名称不变）：
      </Text>
      {changed.slice(0, MOST_CHANGED).map(({ project, sheet }, index) => (
        <Text key={`${index} ${sheet}`} block size={200}>
          “{project}” → “{sheet}”
        </Text>
      ))}
      {changed.length > MOST_CHANGED && (
        <Text block size={200}>
          其余 {changed.length - MOST_CHANGED} 个从略
        </Text>
      )}
    </div>
  );
}
