import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import {
  planRowDeletion,
  selectedReason,
  type Action,
  type ActionContext,
  type Reading,
} from '../../actions';
import { analyse } from '../../form';
import { HostFailure, type Progress, type WorkbookHost } from '../../host';
import { onRibbonChange } from '../../ribbon/changed-message';
import { loadSettings, saveSettings } from '../../settings/settings-store';
import { followEdits, followFocus, followShownSheet, quietly } from './follow-edits';
import { FollowedWorkbook } from './followed-workbook';
import { waitFor, type Saying, type Waiting } from './wait-for';
import type { Notice, WorkbookSession } from './workbook-session';

const READING: Saying = { busy: '正在读取工作簿…', steps: null };

/** Reads the workbook, keeps up with edits, carries actions out and turns every failure into a notice. */
export function useWorkbook(host: WorkbookHost): WorkbookSession {
  const [reading, setReading] = useState<Reading | null>(null);
  const [shown, setShown] = useState<string | null>(null);
  const [settings, setSettings] = useState(loadSettings);
  const [notice, setNotice] = useState<Notice | null>(null);
  const { busy, attempt } = useAttempts(setNotice);
  const workbook = useMemo(() => new FollowedWorkbook(host, setReading), [host]);
  const analysis = useMemo(() => reading && analyse(reading.forms, settings), [reading, settings]);

  const refresh = useCallback(
    async () => void (await attempt(READING, () => workbook.read())),
    [attempt, workbook],
  );
  useEffect(() => {
    void refresh();
    const stops = [
      followEdits(host, workbook),
      followFocus(workbook),
      followShownSheet(host, setShown),
      followRibbon(workbook, () => setNotice(null)),
    ];
    return () => stops.forEach((stop) => stop());
  }, [host, workbook, refresh]);

  const dismissNotice = useCallback(() => setNotice(null), []);

  const context = (progress: Progress): ActionContext => ({
    host,
    settings,
    progress,
    read: () => workbook.read(),
  });
  const ask = <T>(step: (context: ActionContext) => Promise<T>): Promise<T | null> =>
    attempt({ ...READING, isQuick: true }, (progress) => step(context(progress)));

  return {
    reading,
    analysis,
    activeSheet: shown ?? reading?.activeSheet ?? null,
    settings,
    notice,
    busy,
    changeSettings(next) {
      setSettings(next);
      saveSettings(next);
    },
    dismissNotice,
    refresh,
    async run<Input>(action: Action<Input>, input?: Input) {
      const known = stepsOf(workbook);
      const said = await attempt(action, (progress) => action.run(context(progress), input as Input));
      if (!said) return false;
      setNotice({ kind: 'done', text: said.text, stays: said.hasNotes, offer: wayBack(workbook, known) });
      return true;
    },
    canRemember: host.canRemember,
    async select(sheet, cell) {
      const saying = { busy: '正在定位…', steps: null, isQuick: true };
      await attempt(saying, () => host.selectCell(sheet, cell), { kind: 'show', sheet, cell });
    },
    async showHidden(sheet, cell) {
      setNotice(null);
      await attempt({ busy: '正在显示工作表…', steps: null }, async () => {
        await host.showSheet(sheet);
        await host.selectCell(sheet, cell);
        await workbook.read();
      });
    },
    planRowDeletion: (formId) => ask((asked) => planRowDeletion(asked, formId)),
    selectedReason: () => ask(selectedReason),
    selectedRows: () => ask(() => host.readSelection()),
  };
}

type Attempt = <T>(
  what: Saying,
  step: (progress: Progress) => Promise<T>,
  ifHidden?: Notice['offer'],
) => Promise<T | null>;

/** Does what the user asks for, and says why it was not done. */
function useAttempts(setNotice: (notice: Notice) => void): { busy: Waiting | null; attempt: Attempt } {
  const [busy, setBusy] = useState<Waiting | null>(null);
  const latest = useRef(0);
  const attempt = useCallback<Attempt>(
    async (what, step, ifHidden = null) => {
      const number = ++latest.current;
      const show = (waiting: Waiting | null): void => {
        if (number === latest.current) setBusy(waiting);
      };
      try {
        return await waitFor(what, show, step);
      } catch (cause) {
        if (!(cause instanceof HostFailure)) throw cause;
        setNotice(noticeOf(cause, ifHidden));
        return null;
      }
    },
    [setNotice],
  );
  return { busy, attempt };
}

/** What the user himself stopped has not failed, nor what waits for him to look again. */
function noticeOf({ code, message }: HostFailure, ifHidden: Notice['offer']): Notice {
  const kinds: Readonly<Record<string, Notice['kind']>> = {
    Cancelled: 'done',
    GivenUp: 'warning',
    Outdated: 'warning',
    Hidden: 'warning',
  };
  const kind = kinds[code] ?? 'failed';
  return { kind, text: message, stays: kind !== 'done', offer: code === 'Hidden' ? ifHidden : null };
}

function stepsOf({ current }: FollowedWorkbook): ReadonlySet<string> {
  return new Set(current?.history.map(({ id }) => id));
}

/** The step that has come since, where it can be taken back. */
function wayBack({ current }: FollowedWorkbook, known: ReadonlySet<string>): Notice['offer'] {
  const step = current?.history[0];
  return step && !known.has(step.id) && step.obstacle === null ? { kind: 'undo', step: step.id } : null;
}

/** Reads again after a command of the ribbon; a notice of something earlier makes way for what the command did. */
function followRibbon(workbook: FollowedWorkbook, dismissNotice: () => void): () => void {
  return onRibbonChange(
    () =>
      void quietly(async () => {
        const known = stepsOf(workbook);
        const { history } = await workbook.read();
        if (history[0] && !known.has(history[0].id)) dismissNotice();
      }),
  );
}
