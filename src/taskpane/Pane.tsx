import { FluentProvider, makeStyles, Spinner, Subtitle2, tokens } from '@fluentui/react-components';
import { lazy, Suspense } from 'react';
import type { Opening } from './App';
import { ErrorBoundary } from './frame/ErrorBoundary';
import { useOfficeTheme } from './frame/use-office-theme';

const connectedApp = import(/* webpackChunkName: "pane" */ './ConnectedApp');
const ConnectedApp = lazy(() => connectedApp);

const useStyles = makeStyles({
  pane: {
    minHeight: '100vh',
    backgroundColor: tokens.colorNeutralBackground2,
    fontFamily: '"Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", sans-serif',
  },
  opening: { padding: '12px', display: 'flex', flexDirection: 'column', gap: '8px' },
  spinner: { justifyContent: 'flex-start' },
});

/** The pane's frame, which is painted while the rest is still loading. */
export function Pane({ openAt }: { readonly openAt: Opening }) {
  const styles = useStyles();
  return (
    <FluentProvider theme={useOfficeTheme()} className={styles.pane}>
      <ErrorBoundary>
        <Suspense fallback={<OpeningLine />}>
          <ConnectedApp openAt={openAt} />
        </Suspense>
      </ErrorBoundary>
    </FluentProvider>
  );
}

function OpeningLine() {
  const styles = useStyles();
  return (
    <div className={styles.opening}>
      <Subtitle2 as="h1">绩效自评助手</Subtitle2>
      <Spinner size="tiny" className={styles.spinner} label="正在打开…" labelPosition="after" role="status" />
    </div>
  );
}
