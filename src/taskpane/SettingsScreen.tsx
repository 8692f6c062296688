import { Button, Field, Input, makeStyles } from '@fluentui/react-components';
import { DEFAULT_SETTINGS, type Settings } from '../form';
import { ScreenTitle } from './frame/ScreenTitle';
import type { WorkbookSession } from './session/workbook-session';

const useStyles = makeStyles({
  root: { padding: '12px', display: 'flex', flexDirection: 'column', gap: '12px' },
  buttons: { display: 'flex', gap: '8px' },
});

interface NumberSetting {
  readonly label: string;
  read(settings: Settings): number;
  change(settings: Settings, value: number): Settings;
}

const NUMBERS: readonly NumberSetting[] = [
  {
    label: '“优”不低于（分）',
    read: (s) => s.gradeBounds.excellent,
    change: (s, excellent) => ({ ...s, gradeBounds: { ...s.gradeBounds, excellent } }),
  },
  {
    label: '“良”不低于（分）',
    read: (s) => s.gradeBounds.good,
    change: (s, good) => ({ ...s, gradeBounds: { ...s.gradeBounds, good } }),
  },
  {
    label: '“中”不低于（分）',
    read: (s) => s.gradeBounds.fair,
    change: (s, fair) => ({ ...s, gradeBounds: { ...s.gradeBounds, fair } }),
  },
  {
    label: '完成值达到指标值的多少时提醒说明（%）',
    read: (s) => Math.round(s.overshootRatio * 100),
    change: (s, percent) => ({ ...s, overshootRatio: percent / 100 }),
  },
];

/** What the user may set; each change counts at once. */
export function SettingsScreen({
  session,
  onClose,
}: {
  readonly session: Pick<WorkbookSession, 'settings' | 'changeSettings'>;
  onClose(): void;
}) {
  const styles = useStyles();
  const { settings } = session;
  return (
    <section className={styles.root} onKeyDown={(event) => event.key === 'Escape' && onClose()}>
      <ScreenTitle>设置</ScreenTitle>
      {NUMBERS.map(({ label, read, change }) => (
        <Field key={label} label={label}>
          <Input
            type="number"
            value={String(read(settings))}
            onChange={(_, data) => {
              const value = Number(data.value);
              if (data.value !== '' && Number.isFinite(value) && value >= 0)
                session.changeSettings(change(settings, value));
            }}
          />
        </Field>
      ))}
      <div className={styles.buttons}>
        <Button appearance="primary" onClick={onClose}>
          完成
        </Button>
        <Button
          onClick={() => session.changeSettings({ ...DEFAULT_SETTINGS, convention: settings.convention })}
        >
          恢复默认
        </Button>
      </div>
    </section>
  );
}
