import {
  Button,
  Field,
  makeStyles,
  Textarea,
  tokens,
  useArrowNavigationGroup,
} from '@fluentui/react-components';
import { useRef, type ClipboardEvent } from 'react';
import { isBlank, REASON_OPENINGS, type MissingReason } from '../../form';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: '4px' },
  openings: { display: 'flex', flexWrap: 'wrap', gap: '4px' },
  opening: { minWidth: 0, padding: '0 8px', fontWeight: tokens.fontWeightRegular },
});

interface ReasonFieldProps {
  readonly reason: MissingReason;
  readonly text: string;
  readonly takesFocus?: boolean;
  /** Why the text cannot be written yet; null when it can, or when nothing was typed. */
  readonly problem: string | null;
  onChange(text: string): void;
  /** Called with the lines of a paste of several; returns whether they were taken. */
  onPasteLines?(lines: readonly string[]): boolean;
}

/** A field for a reason, with a sentence to start from and openings by cause. */
export function ReasonField({
  reason,
  text,
  takesFocus = false,
  problem,
  onChange,
  onPasteLines,
}: ReasonFieldProps) {
  const styles = useStyles();
  // One stop of the tab key for all openings, or the way through the list is long.
  const arrows = useArrowNavigationGroup({ axis: 'both' });
  const field = useRef<HTMLTextAreaElement>(null);
  const insert = (piece: string): void => {
    onChange(joined(text, piece));
    field.current?.focus();
  };
  const paste = (event: ClipboardEvent): void => {
    const lines = linesOf(event.clipboardData.getData('text'));
    if (lines.length > 1 && onPasteLines?.(lines)) event.preventDefault();
  };
  return (
    <div className={styles.root}>
      <Field hint={hintOf(reason)} validationMessage={problem ?? undefined}>
        <Textarea
          ref={field}
          autoFocus={takesFocus}
          resize="vertical"
          value={text}
          aria-label={`${reason.subject} 的偏差原因`}
          placeholder="偏差原因分析及改进措施"
          onChange={(_, data) => onChange(data.value)}
          onPaste={paste}
        />
      </Field>
      <div {...arrows} className={styles.openings} role="toolbar" aria-label={`${reason.subject} 的开头`}>
        <Button size="small" className={styles.opening} onClick={() => insert(reason.start)}>
          写明完成情况
        </Button>
        {REASON_OPENINGS.map((opening) => (
          <Button
            key={opening.cause}
            size="small"
            appearance="outline"
            className={styles.opening}
            onClick={() => insert(opening.text)}
          >
            {opening.cause}
          </Button>
        ))}
      </div>
    </div>
  );
}

/** The opening goes behind what is written; after 主要因 it goes on at once. */
function joined(text: string, piece: string): string {
  const before = text.trimEnd();
  return before === '' || /[，。；因]$/.test(before) ? before + piece : `${before}，${piece}`;
}

/** One line a reason; blank ones do not count. */
function linesOf(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function hintOf({ present, others, asksForMeasure }: MissingReason): string | undefined {
  const hints = [
    isBlank(present) ? '' : `表中现在写着“${String(present)}”，写入后会被替换`,
    others > 0 ? `另有 ${others} 项指标也在此处说明` : '',
    asksForMeasure ? '本表还要求写改进措施' : '',
  ].filter(Boolean);
  return hints.length ? hints.join('；') : undefined;
}
