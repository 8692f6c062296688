import { FluentProvider, makeStyles, tokens, webDarkTheme, webLightTheme } from '@fluentui/react-components';
import { useState } from 'react';
import type { WorkbookHost } from '../host';
import { FormDetail } from './detail/FormDetail';
import { FormList } from './list/FormList';
import { HistoryScreen } from './HistoryScreen';
import { NewFormsScreen } from './new-forms/NewFormsScreen';
import { useNewForms } from './new-forms/use-new-forms';
import { NoticeBar } from './frame/NoticeBar';
import { RecomputePreview } from './preview/RecomputePreview';
import { SettingsScreen } from './SettingsScreen';
import { useListState } from './list/use-list-state';
import { useWorkbook } from './session/use-workbook';

/** Screens that the ribbon can open the pane at. */
export type Opening = 'list' | 'preview' | 'new';
type Screen = { name: Opening | 'settings' | 'history' } | { name: 'detail'; id: string };

const useStyles = makeStyles({
  root: {
    height: '100vh',
    display: 'flex',
    flexDirection: 'column',
    backgroundColor: tokens.colorNeutralBackground2,
    fontFamily: '"Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", sans-serif',
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
  const newForms = useNewForms(session);
  const list = useListState();
  const styles = useStyles();
  const toList = (): void => setScreen({ name: 'list' });
  const detail =
    screen.name === 'detail' ? session.analysis?.forms.find(({ form }) => form.id === screen.id) : undefined;

  return (
    <FluentProvider theme={isDark() ? webDarkTheme : webLightTheme}>
      <div className={styles.root}>
        <main className={styles.main}>
          {screen.name === 'preview' && <RecomputePreview session={session} onClose={toList} />}
          {screen.name === 'history' && <HistoryScreen session={session} onClose={toList} />}
          {screen.name === 'settings' && <SettingsScreen session={session} onClose={toList} />}
          {screen.name === 'new' && <NewFormsScreen session={session} state={newForms} onClose={toList} />}
          {detail && <FormDetail key={detail.form.id} session={session} analysis={detail} onClose={toList} />}
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
              onSettings={() => setScreen({ name: 'settings' })}
            />
          )}
        </main>
        <NoticeBar
          session={session}
          onHistory={screen.name === 'history' ? null : () => setScreen({ name: 'history' })}
        />
      </div>
    </FluentProvider>
  );
}

function isDark(): boolean {
  return Office.context.officeTheme?.isDarkTheme === true;
}
