import { Button, Checkbox, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { recompute } from '../actions';
import { addressOf, planRecompute, type CellEdit, type EditPurpose, type KeptCell, type Plan } from '../form';
import { ScreenTitle } from './ScreenTitle';
import type { WorkbookSession } from './session/workbook-session';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', flexGrow: 1 },
  body: { padding: '12px', display: 'flex', flexDirection: 'column', gap: '10px', flexGrow: 1 },
  list: { margin: 0, paddingLeft: '18px', display: 'flex', flexDirection: 'column', gap: '4px' },
  row: { overflowWrap: 'anywhere' },
  buttons: {
    padding: '10px 12px',
    display: 'flex',
    gap: '8px',
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

const PURPOSES: Readonly<Record<EditPurpose, string>> = {
  'execution-rate': '执行率',
  'execution-score': '执行率得分',
  'indicator-score': '指标得分',
  total: '总分',
  sum: '合计数',
  'control-rate': '控制率',
};

/** What 一键重算 is going to write and what it keeps; nothing is written before 执行. */
export function RecomputePreview({
  session,
  onClose,
}: {
  readonly session: Pick<WorkbookSession, 'analysis' | 'busy' | 'canRemember' | 'run'>;
  onClose(): void;
}) {
  const styles = useStyles();
  const [overwrite, setOverwrite] = useState(false);
  const { analysis, canRemember } = session;
  const careful = useMemo(() => analysis && planRecompute(analysis), [analysis]);
  const plan = useMemo(
    () => (overwrite && analysis ? planRecompute(analysis, { takeOver: 'all' }) : careful),
    [overwrite, analysis, careful],
  );
  const isRemembered = useMemo(() => !plan || canRemember(plan), [plan, canRemember]);
  const disputed = careful?.kept ?? [];
  const run = async (): Promise<void> => {
    if (plan && (await session.run(recompute, plan))) onClose();
  };
  const nothing = plan !== null && plan.edits.length === 0;
  return (
    <section
      className={styles.root}
      onKeyDown={(event) => event.key === 'Escape' && !session.busy && onClose()}
    >
      <div className={styles.body}>
        <ScreenTitle>一键重算：预览</ScreenTitle>
        {plan && <Summary plan={plan} />}
        {!isRemembered && <Text weight="semibold">本次改动较多，写入后不能用本插件撤销，请先另存一份</Text>}
        {plan && <Changes edits={plan.edits.filter((edit) => edit.changesNumber)} />}
        {disputed.length > 0 && (
          <>
            <Text weight="semibold">
              {overwrite ? '按规则覆盖' : '保留'} {disputed.length} 处与规则不同的数
            </Text>
            <Kept cells={disputed} />
            <Checkbox
              checked={overwrite}
              label={`按规则覆盖这 ${disputed.length} 处`}
              onChange={(_, data) => setOverwrite(data.checked === true)}
            />
          </>
        )}
        {plan && <LeftAlone plan={plan} />}
      </div>
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          disabled={!plan || nothing || session.busy !== null}
          onClick={() => void run()}
        >
          执行
        </Button>
        {!session.busy && <Button onClick={onClose}>取消</Button>}
      </div>
    </section>
  );
}

function Summary({ plan }: { readonly plan: Plan }) {
  if (plan.edits.length === 0) return <Text>没有需要写入的公式：该写的都已经写好了。</Text>;
  const counts = (Object.keys(PURPOSES) as EditPurpose[])
    .map((purpose) => ({ purpose, count: plan.edits.filter((edit) => edit.purpose === purpose).length }))
    .filter(({ count }) => count > 0);
  return (
    <Text>
      将写入 {plan.edits.length} 处公式：
      {counts.map(({ purpose, count }) => `${PURPOSES[purpose]} ${count} 处`).join('，')}。
      缺少偏差原因的单元格会标出来，填好后标记自动消失。
    </Text>
  );
}

function Kept({ cells }: { readonly cells: readonly KeptCell[] }) {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {cells.map((cell) => (
        <li key={`${cell.sheet}!${addressOf(cell)}`} className={styles.row}>
          <Text size={200}>
            {cell.sheet}!{addressOf(cell)} {cell.label}：填的是 {cell.typed}，按规则是 {cell.rule}
          </Text>
        </li>
      ))}
    </ul>
  );
}

function Changes({ edits }: { readonly edits: readonly CellEdit[] }) {
  const styles = useStyles();
  if (edits.length === 0) return null;
  return (
    <>
      <Text weight="semibold">{edits.length} 处的数会改变</Text>
      <ul className={styles.list}>
        {edits.map((edit) => (
          <li key={`${edit.sheet}!${addressOf(edit)}`} className={styles.row}>
            <Text size={200}>
              {edit.sheet}!{addressOf(edit)} {edit.label}：{String(edit.before)} → {edit.expected}
            </Text>
          </li>
        ))}
      </ul>
    </>
  );
}

const MOST_LEFT_ALONE = 5;

function LeftAlone({ plan: { leftAlone } }: { readonly plan: Plan }) {
  const more = leftAlone.length - MOST_LEFT_ALONE;
  return (
    <>
      {leftAlone.slice(0, MOST_LEFT_ALONE).map(({ sheet, message }) => (
        <Text key={sheet}>{message}</Text>
      ))}
      {more > 0 && <Text>另有 {more} 张工作表没有写入，原因见“自评表”列表</Text>}
    </>
  );
}
