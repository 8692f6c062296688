import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { ScreenTitle } from './ScreenTitle';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', flexGrow: 1 },
  head: {
    padding: '8px 12px 12px',
    display: 'flex',
    flexDirection: 'column',
    gap: '6px',
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  back: { alignSelf: 'flex-start', minWidth: 0, marginLeft: '-8px' },
  body: { padding: '8px 12px 12px', display: 'flex', flexDirection: 'column', gap: '10px', flexGrow: 1 },
  foot: {
    position: 'sticky',
    bottom: 0,
    zIndex: 1,
    padding: '10px 12px',
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '8px',
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

interface ScreenFrameProps {
  readonly title: ReactNode;
  /** What stands below the title and does not belong to the list. */
  readonly head?: ReactNode;
  /** Buttons that stay in sight at the foot, however long the screen is. */
  readonly foot?: ReactNode;
  readonly children: ReactNode;
  /** Esc is ignored while this is true. */
  readonly busy?: boolean;
  /** True where a field takes the focus when the screen opens, and not its title. */
  readonly focusesField?: boolean;
  /** 返回 and Esc. */
  onClose(): void;
}

/** A screen behind the list: the way back, its title, and its buttons at the foot. */
export function ScreenFrame({
  title,
  head,
  foot,
  children,
  busy = false,
  focusesField = false,
  onClose,
}: ScreenFrameProps) {
  const styles = useStyles();
  return (
    <section
      className={styles.root}
      onKeyDown={(event) => event.key === 'Escape' && !busy && !event.defaultPrevented && onClose()}
    >
      <header className={styles.head}>
        <Button size="small" appearance="subtle" className={styles.back} disabled={busy} onClick={onClose}>
          ← 返回
        </Button>
        <ScreenTitle takesFocus={!focusesField}>{title}</ScreenTitle>
        {head}
      </header>
      <div className={styles.body}>{children}</div>
      {foot && <div className={styles.foot}>{foot}</div>}
    </section>
  );
}
