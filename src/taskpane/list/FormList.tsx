import { Button, makeStyles, Subtitle2, Text, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import {
  buildFindingList,
  buildSummary,
  checkDeviations,
  newForms,
  recompute,
  type Action,
} from '../../actions';
import { nearForms, REASON_DUE, SEVERITY_NAMES, type WorkbookAnalysis } from '../../form';
import { MoreButton } from '../frame/MoreButton';
import { usePortion } from '../frame/use-portion';
import { titlesOf, totalCounts, worstFirst } from '../overview';
import type { WorkbookSession } from '../session/workbook-session';
import { ConventionPicker } from './ConventionPicker';
import { EmptyWorkbook } from './EmptyWorkbook';
import { FormCard } from './FormCard';
import { ListFilter } from './ListFilter';
import { NearForms } from './NearForms';
import type { ListState } from './use-list-state';
import { filterForms } from './filter-forms';

const useStyles = makeStyles({
  header: {
    padding: '12px',
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '6px' },
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: '8px',
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
  },
  settings: { minWidth: 0 },
  filter: { padding: '8px 8px 0', display: 'flex', flexDirection: 'column', gap: '6px' },
  more: { display: 'flex', justifyContent: 'center', padding: '0 8px 8px' },
  empty: { padding: '24px 16px', lineHeight: 1.7 },
});

interface FormListProps {
  readonly session: Pick<
    WorkbookSession,
    | 'reading'
    | 'analysis'
    | 'activeSheet'
    | 'busy'
    | 'settings'
    | 'changeSettings'
    | 'refresh'
    | 'run'
    | 'select'
  >;
  readonly state: ListState;
  onOpen(id: string): void;
  onRecompute(): void;
  onNew(): void;
  onReasons(): void;
  onSettings(): void;
}

/** The forms found, worst first. */
export function FormList({
  session,
  state,
  onOpen,
  onRecompute,
  onNew,
  onReasons,
  onSettings,
}: FormListProps) {
  const styles = useStyles();
  const { analysis, reading, busy } = session;
  const counts = analysis && totalCounts(analysis);
  const none = analysis?.forms.length === 0;
  const near = useMemo(() => (reading ? nearForms(reading.forms) : []), [reading]);
  const isPossible = ({ needsForms }: Pick<Action, 'needsForms'>): boolean =>
    busy === null && analysis !== null && !(needsForms && none);
  return (
    <>
      <header className={styles.header}>
        <Subtitle2 as="h1">
          {counts && !none
            ? `${analysis.forms.length} 张自评表　${counts.reasons} 处${REASON_DUE}　${counts.errors} 处${SEVERITY_NAMES.error}`
            : '绩效自评助手'}
        </Subtitle2>
        <div className={styles.buttons}>
          <Button appearance="primary" disabled={!isPossible(recompute)} onClick={onRecompute}>
            {recompute.name}
          </Button>
          <Button disabled={!isPossible(checkDeviations)} onClick={() => void session.run(checkDeviations)}>
            {checkDeviations.name}
          </Button>
          <Button disabled={busy !== null || !counts?.reasons} onClick={onReasons}>
            待说明清单
          </Button>
          <Button disabled={!isPossible(newForms)} onClick={onNew}>
            {newForms.name}
          </Button>
          <Button disabled={!isPossible(buildSummary)} onClick={() => void session.run(buildSummary)}>
            {buildSummary.name}
          </Button>
          <Button disabled={!isPossible(buildFindingList)} onClick={() => void session.run(buildFindingList)}>
            {buildFindingList.name}
          </Button>
          <Button appearance="subtle" className={styles.settings} onClick={onSettings}>
            设置
          </Button>
        </div>
        {analysis && !none && <ConventionPicker session={session} analysis={analysis} />}
      </header>
      {none && (
        <EmptyWorkbook
          forms={reading!.forms}
          hasNearForms={near.length > 0}
          onRetry={() => void session.refresh()}
        />
      )}
      {!analysis && !busy && (
        <div className={styles.empty}>
          <Button onClick={() => void session.refresh()}>重新读取</Button>
        </div>
      )}
      {analysis && !none && <Cards session={session} state={state} analysis={analysis} onOpen={onOpen} />}
      <NearForms session={session} near={near} />
      <ul className={styles.list} aria-label="没有读取的工作表">
        {reading?.skipped.map(({ sheet, message }) => (
          <li key={sheet}>
            <Text size={200}>{message}</Text>
          </li>
        ))}
      </ul>
    </>
  );
}

/** So many forms are seen at a glance and need no search. */
const FEW_FORMS = 6;

function Cards({
  session: { activeSheet },
  state,
  analysis,
  onOpen,
}: Pick<FormListProps, 'state' | 'onOpen'> & {
  readonly session: Pick<WorkbookSession, 'activeSheet'>;
  readonly analysis: WorkbookAnalysis;
}) {
  const styles = useStyles();
  const { filter, seen, opened, change } = state;
  const sorted = useMemo(() => worstFirst(analysis.forms), [analysis]);
  const titles = useMemo(() => titlesOf(analysis.forms), [analysis]);
  const found = filterForms(sorted, filter, activeSheet);
  const portion = usePortion(found, seen, (next) => change({ seen: next }));
  const isFiltered = filter.text.trim() !== '' || filter.chips.size > 0;
  return (
    <>
      {analysis.forms.length > FEW_FORMS && (
        <div className={styles.filter}>
          <ListFilter filter={filter} onChange={(next) => change({ filter: next })} />
          {isFiltered && (
            <Text size={200} role="status">
              {found.length ? `找到 ${found.length} 张` : '没有符合条件的自评表'}
            </Text>
          )}
        </div>
      )}
      <ul className={styles.list} aria-label="自评表">
        {portion.items.map((form) => (
          <li key={form.form.id}>
            <FormCard
              analysis={form}
              telling={titles.get(form.form.id) ?? ''}
              isShown={form.form.sheet === activeSheet}
              takesFocus={form.form.id === opened}
              onOpen={() => {
                change({ opened: form.form.id });
                onOpen(form.form.id);
              }}
            />
          </li>
        ))}
      </ul>
      <div className={styles.more}>
        <MoreButton portion={portion} unit="张" />
      </div>
    </>
  );
}
