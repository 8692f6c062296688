import { Button, Checkbox, makeStyles, Text } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { recompute } from '../../actions';
import type { EditPurpose, Plan } from '../../form';
import { MoreButton } from '../frame/MoreButton';
import { ScreenFrame } from '../frame/ScreenFrame';
import { usePortion } from '../frame/use-portion';
import type { WorkbookSession } from '../session/workbook-session';
import {
  isTicked,
  isWorthACard,
  NO_TICKS,
  plannedInAll,
  previewForms,
  tick,
  type PreviewedForm,
  type Ticks,
} from './planned-numbers';
import { PreviewCard } from './PreviewCard';

const useStyles = makeStyles({
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
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

interface RecomputePreviewProps {
  readonly session: Pick<WorkbookSession, 'analysis' | 'busy' | 'canRemember' | 'run' | 'select'>;
  onClose(): void;
}

/** What 一键重算 is going to write and what it keeps; nothing is written before 执行. */
export function RecomputePreview({ session, onClose }: RecomputePreviewProps) {
  const [ticks, setTicks] = useState(NO_TICKS);
  const { analysis, busy, canRemember } = session;
  const forms = useMemo(() => (analysis ? previewForms(analysis.forms, ticks) : []), [analysis, ticks]);
  const plan = useMemo(() => analysis && plannedInAll(forms, ticks), [analysis, forms, ticks]);
  const isRemembered = useMemo(() => !plan || canRemember(plan), [plan, canRemember]);
  const run = async (): Promise<void> => {
    if (plan && (await session.run(recompute, plan))) onClose();
  };
  return (
    <ScreenFrame
      title="一键重算：预览"
      busy={busy !== null}
      onClose={onClose}
      foot={
        <>
          <Button
            appearance="primary"
            disabled={!plan || plan.edits.length === 0 || busy !== null}
            onClick={() => void run()}
          >
            执行
          </Button>
          {!busy && <Button onClick={onClose}>取消</Button>}
          {plan && <Text size={200}>写入 {plan.edits.length} 处公式</Text>}
        </>
      }
    >
      {plan && <Summary plan={plan} hasForms={analysis!.forms.length > 0} />}
      {!isRemembered && <Text weight="semibold">本次改动较多，写入后不能用助手撤销，请先另存一份</Text>}
      <Forms session={session} forms={forms.filter(isWorthACard)} ticks={ticks} onTicks={setTicks} />
      {plan && <LeftAlone plan={plan} />}
    </ScreenFrame>
  );
}

function Summary({ plan, hasForms }: { readonly plan: Plan; readonly hasForms: boolean }) {
  if (!hasForms) return <Text>这个工作簿里没有找到绩效自评表，没有可以写入的公式。</Text>;
  if (plan.edits.length === 0) {
    const isDone = plan.leftAlone.length === 0 && plan.kept.length === 0;
    return <Text>{isDone ? '没有需要写入的公式：该写的都已经写好了。' : '没有可以写入的公式。'}</Text>;
  }
  const counts = (Object.keys(PURPOSES) as EditPurpose[])
    .map((purpose) => ({ purpose, count: plan.edits.filter((edit) => edit.purpose === purpose).length }))
    .filter(({ count }) => count > 0);
  return (
    <Text>
      将写入 {plan.edits.length} 处公式：
      {counts.map(({ purpose, count }) => `${PURPOSES[purpose]} ${count} 处`).join('，')}。
      {plan.highlights.length > 0 && '缺偏差原因的单元格会标出来，填好后标记自动消失。'}
    </Text>
  );
}

interface FormsProps {
  readonly session: Pick<WorkbookSession, 'select'>;
  readonly forms: readonly PreviewedForm[];
  readonly ticks: Ticks;
  onTicks(ticks: Ticks): void;
}

/** Forms with numbers to decide on come first. */
function Forms({ session, forms, ticks, onTicks }: FormsProps) {
  const styles = useStyles();
  const toDecide = forms.filter(({ numbers }) => numbers.length > 0);
  const portion = usePortion([...toDecide, ...forms.filter(({ numbers }) => numbers.length === 0)]);
  return (
    <>
      <AllKept forms={toDecide} ticks={ticks} onTicks={onTicks} />
      <ul className={styles.list} aria-label="要写入的自评表">
        {portion.items.map((form) => (
          <PreviewCard
            key={form.analysis.form.id}
            session={session}
            form={form}
            ticks={ticks}
            onTicks={onTicks}
          />
        ))}
      </ul>
      <MoreButton portion={portion} unit="张" />
    </>
  );
}

/** One tick for every number that somebody typed and that differs from the rule. */
function AllKept({ forms, ticks, onTicks }: Omit<FormsProps, 'session'>) {
  const kept = forms.flatMap(({ numbers }) => numbers.filter(({ isKept }) => isKept));
  const ticked = kept.filter((number) => isTicked(number, ticks)).length;
  if (kept.length === 0) return null;
  return (
    <div>
      <Text block weight="semibold">
        {kept.length} 处填的数与规则不同，{ticked ? `其中 ${ticked} 处按规则覆盖` : '都保留'}
      </Text>
      <Checkbox
        checked={ticked === kept.length ? true : ticked > 0 ? 'mixed' : false}
        label={`按规则覆盖这 ${kept.length} 处`}
        onChange={(_, { checked }) => onTicks(tick(ticks, kept, checked === true))}
      />
    </div>
  );
}

const MOST_LEFT_ALONE = 5;

function LeftAlone({ plan: { leftAlone } }: { readonly plan: Plan }) {
  const more = leftAlone.length - MOST_LEFT_ALONE;
  return (
    <>
      {leftAlone.slice(0, MOST_LEFT_ALONE).map(({ message }) => (
        <Text key={message}>{message}</Text>
      ))}
      {more > 0 && <Text>另有 {more} 处没有写入，原因见“自评表”列表</Text>}
    </>
  );
}
