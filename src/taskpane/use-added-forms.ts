import { useState } from 'react';
import { planCopies } from '../form';
import { HostFailure, type WorkbookHost, type NewSheetsRequest } from '../excel';
import { newForms } from '../templates';
import type { Notice, PaneReading, WorkbookSession } from './workbook-session';

interface Parts {
  readonly port: WorkbookHost;
  attempt(what: string | null, step: () => Promise<void>): Promise<boolean>;
  read(): Promise<PaneReading>;
  setBusy(busy: string): void;
  setNotice(notice: Notice): void;
}

/** Blank rows and columns that a form's head may be merged over. */
const HEAD_ROWS = 12;

/** Adding sheets: what of a session does so, with progress and a way to stop. */
export function useAddedForms(
  parts: Parts,
): Pick<WorkbookSession, 'cancel' | 'selectedTexts' | 'insertForms' | 'copyForms'> {
  const { port, attempt, read, setBusy, setNotice } = parts;
  const [cancel, setCancel] = useState<(() => void) | null>(null);

  const add = async (
    name: string,
    step: (request: NewSheetsRequest) => Promise<readonly string[]>,
    remarks: () => readonly string[] = () => [],
  ): Promise<boolean> => {
    const abort = new AbortController();
    setCancel(() => () => abort.abort());
    try {
      return await attempt('正在新建…', async () => {
        const names = await step({
          name,
          signal: abort.signal,
          onProgress: (done, of) => setBusy(`正在新建：${done} / ${of} 张`),
        });
        await read();
        const text = [`已新建 ${names.length} 张自评表`, ...remarks()].join('。');
        setNotice({ kind: names.length ? 'done' : 'failed', text });
      });
    } finally {
      setCancel(null);
    }
  };

  return {
    cancel,
    async selectedTexts() {
      let texts: readonly string[] | null = null;
      await attempt(null, async () => {
        const rows = await port.readSelection();
        texts = rows
          .flat()
          .map((text) => text.trim())
          .filter((text) => text !== '');
      });
      return texts;
    },
    insertForms: (template, projects, fields, rows) =>
      add('新建自评表', (request) =>
        port.insertSheets((taken) => newForms(template, projects, fields, taken, rows), request),
      ),
    copyForms(sheet, projects, options) {
      let refused: readonly string[] = [];
      return add(
        options.mode === 'next-year' ? '结转到下一年度' : '以当前表新建',
        async (request) => {
          // Read anew: what was typed a moment ago must not stay in the copy.
          const { forms: workbook } = await read();
          const source = workbook.sheets.find(({ cells }) => cells.name === sheet);
          if (!source || source.forms.length === 0)
            throw new HostFailure(`工作表“${sheet}”里没有自评表了，没有新建`, 'ItemNotFound');
          const { cells, forms } = source;
          const { top, left, right } = forms[0]!;
          const head = { top, left, bottom: top + HEAD_ROWS - 1, right };
          const merges = await port.readMerges(cells.name, head);
          return port.copySheets((taken) => {
            const plan = planCopies([{ cells, forms, merges }], options, projects, taken);
            refused = plan.refused.map(({ message }) => message);
            return plan.copies;
          }, request);
        },
        () => refused,
      );
    },
  };
}
