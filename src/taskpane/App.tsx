import { makeStyles } from '@fluentui/react-components';
import { Suspense, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Place } from '../form';
import type { WorkbookHost } from '../host';
import { FormList } from './list/FormList';
import { NoticeBar } from './frame/NoticeBar';
import {
  FormDetail,
  HistoryScreen,
  NewFormsScreen,
  preloadScreens,
  ReasonList,
  ReasonStep,
  RecomputePreview,
  SettingsScreen,
} from './lazy-screens';
import { useListState } from './list/use-list-state';
import { useDrafts } from './reasons/use-drafts';
import { useWorkbook } from './session/use-workbook';

/** Screens that the ribbon can open the pane at. */
export type Opening = 'list' | 'preview' | 'new';
type Screen =
  | { name: Opening | 'settings' | 'history' | 'reasons' }
  | { name: 'detail'; id: string }
  /** One missing reason after the other; then back to where it began. */
  | { name: 'reason'; start: Place; from: Screen };

const useStyles = makeStyles({
  root: {
    height: '100vh',
    display: 'flex',
    flexDirection: 'column',
  },
  main: { flexGrow: 1, minHeight: 0, overflowY: 'auto', display: 'flex', flexDirection: 'column' },
});

interface AppProps {
  readonly host: WorkbookHost;
  readonly openAt?: Opening;
}

/** The pane: one screen at a time, and a notice of what was done at the foot. */
export function App({ host, openAt = 'list' }: AppProps) {
  const session = useWorkbook(host);
  const [screen, setScreen] = useState<Screen>({ name: openAt });
  const list = useListState();
  const drafts = useDrafts(session);
  const styles = useStyles();
  const isRead = session.reading !== null;
  useEffect(() => {
    if (isRead) preloadScreens();
  }, [isRead]);
  const main = useRef<HTMLElement>(null);
  // Another screen begins at its top; a card that is come back to scrolls to itself afterwards.
  useLayoutEffect(() => {
    if (main.current) main.current.scrollTop = 0;
  }, [screen]);
  const toList = (): void => setScreen({ name: 'list' });
  const detail =
    screen.name === 'detail' ? session.analysis?.forms.find(({ form }) => form.id === screen.id) : undefined;

  return (
    <div className={styles.root}>
      <main ref={main} className={styles.main}>
        <Suspense>
          {screen.name === 'preview' && <RecomputePreview session={session} onClose={toList} />}
          {screen.name === 'history' && <HistoryScreen session={session} onClose={toList} />}
          {screen.name === 'settings' && <SettingsScreen session={session} onClose={toList} />}
          {screen.name === 'new' && <NewFormsScreen session={session} onClose={toList} />}
          {screen.name === 'reasons' && (
            <ReasonList
              session={session}
              drafts={drafts}
              onStep={(reason) => setScreen({ name: 'reason', start: reason, from: screen })}
              onClose={toList}
            />
          )}
          {screen.name === 'reason' && (
            <ReasonStep
              session={session}
              drafts={drafts}
              start={screen.start}
              onClose={() => setScreen(screen.from)}
            />
          )}
          {detail && (
            <FormDetail
              key={detail.form.id}
              session={session}
              analysis={detail}
              onReason={(place) => setScreen({ name: 'reason', start: place, from: screen })}
              onClose={toList}
            />
          )}
          {(screen.name === 'list' || (screen.name === 'detail' && !detail)) && (
            <FormList
              session={session}
              state={list}
              onOpen={(id) => setScreen({ name: 'detail', id })}
              onRecompute={() => {
                setScreen({ name: 'preview' });
                void session.refresh();
              }}
              onNew={() => {
                setScreen({ name: 'new' });
                void session.refresh();
              }}
              onReasons={() => setScreen({ name: 'reasons' })}
              onSettings={() => setScreen({ name: 'settings' })}
            />
          )}
        </Suspense>
      </main>
      <NoticeBar
        session={session}
        onHistory={screen.name === 'history' ? null : () => setScreen({ name: 'history' })}
      />
    </div>
  );
}
