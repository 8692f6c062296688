import { makeStyles, tokens } from '@fluentui/react-components';
import { SEVERITY_NAMES, type Severity } from '../../form';

const useStyles = makeStyles({
  mark: { width: '18px', height: '18px', flexShrink: 0, marginTop: '1px' },
  error: { color: tokens.colorPaletteRedForeground1 },
  warning: { color: tokens.colorPaletteDarkOrangeForeground1 },
  info: { color: tokens.colorBrandForeground1 },
  ok: { color: tokens.colorPaletteGreenForeground1 },
  unread: { color: tokens.colorNeutralForeground3 },
});

/** Each severity has a shape of its own, so that colour is not the only sign. */
const SHAPES = {
  error: {
    label: SEVERITY_NAMES.error,
    path: 'M9 1 17 16.5H1Z M8.2 6h1.6l-.2 5H8.4Z M8.2 12.5h1.6v1.6H8.2Z',
  },
  warning: {
    label: SEVERITY_NAMES.warning,
    path: 'M9 1a8 8 0 1 1 0 16A8 8 0 0 1 9 1Z M8.2 4.5h1.6l-.2 6H8.4Z M8.2 12h1.6v1.6H8.2Z',
  },
  info: { label: SEVERITY_NAMES.info, path: 'M2 2h14v14H2Z M8.2 7.5h1.6v6H8.2Z M8.2 4.5h1.6v1.6H8.2Z' },
  unread: { label: '未算出', path: 'M9 1a8 8 0 1 1 0 16A8 8 0 0 1 9 1Z M5 8.2v1.6h8V8.2Z' },
  ok: { label: '无问题', path: 'M6.8 14.5 1.5 9.2l1.8-1.8 3.5 3.5L14.7 3l1.8 1.8Z' },
} as const;

interface SeverityMarkProps {
  readonly severity: Severity | 'ok' | 'unread';
  /** Where the severity's own name is not what it counts as. */
  readonly level?: string | undefined;
}

/** A mark for a finding or a form; read aloud by its label. */
export function SeverityMark({ severity, level }: SeverityMarkProps) {
  const styles = useStyles();
  const { label, path } = SHAPES[severity];
  return (
    <svg
      className={`${styles.mark} ${styles[severity]}`}
      viewBox="0 0 18 18"
      role="img"
      aria-label={level ?? label}
    >
      <path d={path} fill="currentColor" fillRule="evenodd" />
    </svg>
  );
}
