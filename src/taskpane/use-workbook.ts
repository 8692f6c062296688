import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import {
  analyse,
  lacksReason,
  planRecompute,
  readWorkbook,
  type Plan,
  type SheetCells,
  type WorkbookReading as FormsReading,
} from '../form';
import { buildSummary, HostFailure, type WorkbookHost } from '../excel';
import { loadSettings, saveSettings } from '../settings/settings-store';
import { undoText } from './undo-text';
import { useAddedForms } from './use-added-forms';
import { indicatorRows } from './indicator-rows';
import type { Notice, PaneReading, WorkbookSession } from './workbook-session';

const QUIET_MS = 500;

/** Reads a workbook's forms again and again: only sheets that changed are recognised anew. */
function followingReader(): (sheets: readonly SheetCells[]) => FormsReading {
  let latest: FormsReading | undefined;
  return (sheets) => (latest = readWorkbook(sheets, latest));
}

/** Reads the workbook, keeps up with edits, and turns every failure into a notice. */
export function useWorkbook(port: WorkbookHost): WorkbookSession {
  const [reading, setReading] = useState<PaneReading | null>(null);
  const [settings, setSettings] = useState(loadSettings);
  const [notice, setNotice] = useState<Notice | null>(null);
  const [busy, setBusy] = useState<string | null>(null);
  const analysis = useMemo(() => reading && analyse(reading.forms, settings), [reading, settings]);

  const attempt = useCallback(async (what: string | null, step: () => Promise<void>): Promise<boolean> => {
    if (what) setBusy(what);
    try {
      await step();
      return true;
    } catch (cause) {
      if (!(cause instanceof HostFailure)) throw cause;
      // What the user himself stopped has not failed.
      setNotice({ kind: cause.code === 'Cancelled' ? 'done' : 'failed', text: cause.message });
      return false;
    } finally {
      if (what) setBusy(null);
    }
  }, []);

  const [readForms] = useState(followingReader);
  const read = useCallback(async (): Promise<PaneReading> => {
    const fresh = await port.readWorkbook();
    const withForms = { ...fresh, forms: readForms(fresh.sheets) };
    setReading(withForms);
    return withForms;
  }, [port, readForms]);

  useFollowEdits(port, attempt, read);
  const shown = useShownSheet(port, attempt);
  const addition = useAddedForms({ port, attempt, read, setBusy, setNotice });

  const refresh = async (): Promise<void> =>
    void (await attempt('正在读取工作簿…', async () => void (await read())));
  const plan = (overwriteScores: boolean): Plan | null =>
    analysis && planRecompute(analysis, overwriteScores ? { takeOver: 'all' } : {});
  const missingReasons = (fresh: PaneReading): number =>
    analyse(fresh.forms, settings)
      .forms.flatMap((form) => form.findings)
      .filter(lacksReason).length;

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
    dismissNotice: () => setNotice(null),
    refresh,
    plan,
    apply: (planned) =>
      attempt('正在写入公式…', async () => {
        const result = await port.applyPlan(planned, '一键重算');
        const missing = missingReasons(await read());
        setNotice({
          kind: 'done',
          text: `已写入 ${result.formulasWritten} 处公式，保留 ${planned.kept.length} 处已填的数，${missing} 处缺少说明`,
        });
      }),
    async checkDeviations() {
      await attempt('正在检查偏差…', async () => {
        const fresh = await read();
        const found = analyse(fresh.forms, settings);
        await port.applyPlan({ ...planRecompute(found), edits: [] }, '检查偏差');
        const due = found.forms.flatMap(({ form, findings }) =>
          findings.filter(lacksReason).map((finding) => ({ sheet: form.sheet, finding })),
        );
        const [first] = due;
        if (first) await port.selectCell(first.sheet, first.finding);
        await read();
        setNotice({
          kind: 'done',
          text: first ? `${due.length} 处缺少偏差原因，已在表中标出` : '没有缺少偏差原因的指标',
        });
      });
    },
    async buildSummary() {
      await attempt('正在生成汇总表…', async () => {
        const text = await buildSummary(port, settings);
        await read();
        setNotice({ kind: 'done', text });
      });
    },
    async undo() {
      await attempt('正在撤销…', async () => {
        const result = await port.undoLast();
        await read();
        setNotice({ kind: 'done', text: result ? undoText(result) : '没有可以撤销的操作' });
      });
    },
    select: async (sheet, cell) => void (await attempt(null, () => port.selectCell(sheet, cell))),
    writeReason: (sheet, cell, text) =>
      attempt('正在写入说明…', async () => {
        await port.writeText(sheet, cell, text, '填写说明');
        await read();
        setNotice({ kind: 'done', text: '说明已写入表中' });
      }),
    ...addition,
    ...indicatorRows({ port, attempt, read, setNotice }),
  };
}

/** Reads at the start and again when edits have come to rest. */
function useFollowEdits(
  port: WorkbookHost,
  attempt: (what: string | null, step: () => Promise<void>) => Promise<boolean>,
  read: () => Promise<PaneReading>,
): void {
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => {
    let stop: (() => Promise<void>) | null = null;
    let gone = false;
    void attempt('正在读取工作簿…', async () => {
      await read();
      const unsubscribe = await port.onChanged(() => {
        clearTimeout(timer.current);
        timer.current = setTimeout(() => void attempt(null, async () => void (await read())), QUIET_MS);
      });
      if (gone) await unsubscribe();
      else stop = unsubscribe;
    });
    return () => {
      gone = true;
      clearTimeout(timer.current);
      void stop?.();
    };
  }, [port, attempt, read]);
}

/** The sheet that was shown last since the pane opened; null before anybody changed it. */
function useShownSheet(
  port: WorkbookHost,
  attempt: (what: string | null, step: () => Promise<void>) => Promise<boolean>,
): string | null {
  const [shown, setShown] = useState<string | null>(null);
  useEffect(() => {
    let stop: (() => Promise<void>) | null = null;
    let gone = false;
    void attempt(null, async () => {
      const unsubscribe = await port.onActivated(setShown);
      if (gone) await unsubscribe();
      else stop = unsubscribe;
    });
    return () => {
      gone = true;
      void stop?.();
    };
  }, [port, attempt]);
  return shown;
}
