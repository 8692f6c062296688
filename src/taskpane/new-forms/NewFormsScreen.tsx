import { Button, Field, Input, Radio, RadioGroup, Text } from '@fluentui/react-components';
import { copyForms, newForms, newFromTargets } from '../../actions';
import { ScreenFrame } from '../frame/ScreenFrame';
import type { WorkbookSession } from '../session/workbook-session';
import { ProjectNames } from './ProjectNames';
import { RowCountFields } from './RowCountFields';
import { TemplateGallery } from './TemplateGallery';
import { TargetTables } from './TargetTables';
import { FROM_TARGETS, useNewForms, type NewFormsState } from './use-new-forms';
import { FILLABLE, OWN } from './use-target-choice';

interface NewFormsScreenProps {
  readonly session: Pick<
    WorkbookSession,
    'reading' | 'analysis' | 'activeSheet' | 'busy' | 'run' | 'selectedRows'
  >;
  onClose(): void;
}

/** 新建自评表: which form, for which projects; nothing is inserted before 执行. */
export function NewFormsScreen({ session, onClose }: NewFormsScreenProps) {
  const state = useNewForms(session);
  const { busy, reading } = session;
  const fromTargets = state.choice === FROM_TARGETS;
  const run = async (): Promise<void> => {
    if (!(await start(session, state))) return;
    // What was made is not made again by the next 执行.
    if (fromTargets) state.targets.tickAll(false);
    else state.setNames('');
    onClose();
  };
  return (
    <ScreenFrame
      title={newForms.name}
      busy={busy !== null}
      onClose={onClose}
      foot={
        <>
          <Button
            appearance="primary"
            disabled={busy !== null || !state.isReady || !reading}
            onClick={() => void run()}
          >
            执行
          </Button>
          {!busy && <Button onClick={onClose}>取消</Button>}
          <Text size={200}>{outlook(session, state)}</Text>
        </>
      }
    >
      {fromTargets ? (
        <TargetTables choice={state.targets} own={state.own} />
      ) : (
        <ProjectNames session={session} state={state} />
      )}
      <TemplateGallery state={state} />
      {!fromTargets && <ForProjects state={state} />}
    </ScreenFrame>
  );
}

/** What forms for projects that the user names are filled with. */
function ForProjects({ state }: { readonly state: NewFormsState }) {
  return (
    <>
      {!state.template && <Mode state={state} />}
      <Fields state={state} />
      {state.template && (
        <RowCountFields template={state.template} rows={state.rows} onChange={state.setRows} />
      )}
    </>
  );
}

function start({ run }: Pick<WorkbookSession, 'run'>, state: NewFormsState): Promise<boolean> {
  const { choice, targets, template, own, projects, department, unit, year, rows, mode } = state;
  if (choice === FROM_TARGETS) {
    const tables = targets.ticked.map(({ id }) => id);
    const onto = FILLABLE.find(({ id }) => id === targets.base) ?? null;
    const base = targets.base === OWN ? { sheet: own!.cells.name } : { template: onto };
    return run(newFromTargets, { tables, base });
  }
  if (template) return run(newForms, { template, projects, fields: { department, unit, year }, rows });
  const options = { mode, year, department: department || null, unit: unit || null };
  return run(copyForms, { sheets: [own!.cells.name], projects, options });
}

/** How many sheets 执行 is going to add, and where. */
function outlook(
  { activeSheet }: Pick<WorkbookSession, 'activeSheet'>,
  { choice, targets, template, own, projects, isReady }: NewFormsState,
): string {
  if (choice === FROM_TARGETS && targets.ticked.length === 0) return '请先勾选绩效目标表';
  if (!isReady) return '';
  const perSheet = template ? 1 : (own?.forms.length ?? 1);
  const sheets =
    choice === FROM_TARGETS ? targets.ticked.length : Math.max(1, Math.ceil(projects.length / perSheet));
  return activeSheet === null ? '' : `将在“${activeSheet}”后新建 ${sheets} 张工作表`;
}

function Mode({ state }: { readonly state: NewFormsState }) {
  return (
    <Field label="新表里留下什么">
      <RadioGroup
        value={state.mode}
        onChange={(_, data) => state.setMode(data.value === 'next-year' ? 'next-year' : 'blank')}
      >
        <Radio value="blank" label="空白表：只留版式、列名和公式" />
        <Radio value="next-year" label="结转到下一年度：留项目、指标和目标值，清空完成值、得分、资金和原因" />
      </RadioGroup>
    </Field>
  );
}

function Fields({ state }: { readonly state: NewFormsState }) {
  const hint = state.template ? '' : '不填则沿用原表';
  return (
    <>
      <Field label="主管部门">
        <Input
          value={state.department}
          placeholder={hint}
          onChange={(_, data) => state.setDepartment(data.value)}
        />
      </Field>
      <Field label="实施单位">
        <Input value={state.unit} placeholder={hint} onChange={(_, data) => state.setUnit(data.value)} />
      </Field>
      <Field
        label="年度"
        validationState={state.problem ? 'error' : 'none'}
        validationMessage={state.problem ?? undefined}
      >
        <Input
          value={state.year}
          inputMode="numeric"
          maxLength={4}
          onChange={(_, data) => state.setYear(data.value.trim())}
        />
      </Field>
    </>
  );
}
