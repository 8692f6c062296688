import { buildSummary, copyForms } from '../../src/actions';
import { createExcelHost } from '../../src/excel';
import { HostFailure, type WorkbookHost } from '../../src/host';
import { newForms, TEMPLATES } from '../../src/templates';
import { fixtureSheets } from '../support/fixtures';
import {
  beforeRequest,
  namesIn,
  openInOffice,
  planNow,
  undoLatest,
  type OpenOffice,
} from '../support/office';
import { contextOn, perform } from '../support/perform';

/**
 * A person goes on typing while we read and write. Each operation is run once for each of its requests, and somebody types
 * right before that one: whatever becomes of the operation, what he typed is there afterwards.
 */
const FORM = '驻外招商工作经费';
const SUMMARY = '绩效自评汇总表';
let office: OpenOffice;
let host: WorkbookHost;

function open(): void {
  office = openInOffice(fixtureSheets('yuanjiang'));
  host = createExcelHost();
}
afterEach(() => office.close());

const isOpenTo = (name: string): boolean =>
  office.engine.sheets().some((sheet) => sheet.name === name && !sheet.hidden);

/** Opens a workbook, prepares it, and lets somebody type before the n-th request of the operation; false when there is none. */
async function typedBefore(
  number: number,
  { prepare, run, type }: Record<'prepare' | 'run', () => Promise<unknown>> & { type: () => void },
): Promise<boolean> {
  if (number > 1) office.close();
  open();
  await prepare();
  let typed = false;
  beforeRequest(office, number, () => ((typed = true), type()));
  await run().catch((cause: unknown) => {
    if (!(cause instanceof HostFailure)) throw cause;
  });
  return typed;
}

const recomputed = async (): Promise<void> => {
  await host.applyPlan(await planNow(host), '一键重算');
};
const inserted = (): Promise<unknown> =>
  host.insertSheets(
    (taken) => newForms(TEMPLATES[0]!, ['甲', '乙'], { department: '', unit: '', year: '' }, taken),
    { name: '新建自评表' },
  );

test('taking cells back loses nothing', async () => {
  const type = (): void => office.type(FORM, 'H14', '1.25');
  let requests = 0;
  while (await typedBefore(requests + 1, { prepare: recomputed, run: () => undoLatest(host), type })) {
    requests++;
    expect(await office.value(FORM, 'H14')).toBe(1.25);
  }
  expect(requests).toBeGreaterThan(6);
});

test('what stops taking back is said, and another try leaves that cell alone', async () => {
  open();
  await recomputed();
  const [step] = (await host.readWorkbook()).history;
  const before = (await host.readWorkbook()).sheets[0]!.formulas.flat().filter(Boolean).length;
  beforeRequest(office, 5, () => office.type(FORM, 'H14', '1.25'));
  await expect(host.undo(step!.id)).rejects.toMatchObject({
    code: 'Outdated',
    message: `${FORM}!H14刚刚有改动，没有撤销。请按现在的内容重新核对`,
  });
  const after = (await host.readWorkbook()).sheets[0]!.formulas.flat().filter(Boolean).length;
  expect(after).toBe(before - 1);
  expect(await host.undo(step!.id)).toMatchObject({ changedSince: [{ sheet: FORM, cell: 'H14' }] });
  expect(await office.value(FORM, 'H14')).toBe(1.25);
});

test('taking sheets out loses nothing', async () => {
  const type = (): void => {
    if (isOpenTo('乙')) office.type('乙', 'D6', '120');
  };
  let requests = 0;
  while (await typedBefore(requests + 1, { prepare: inserted, run: () => undoLatest(host), type })) {
    requests++;
    const names = namesIn(await host.readWorkbook());
    // The last request deletes what is hidden already.
    if (names.includes('乙')) expect(await office.value('乙', 'D6')).toBe(120);
    expect(office.engine.sheets().some(({ hidden }) => hidden)).toBe(false);
  }
  expect(requests).toBeGreaterThan(5);
});

test('sheets that are taken out are hidden before the last look at them', async () => {
  open();
  await inserted();
  const shown: boolean[] = [];
  const receive = office.host.receive.bind(office.host);
  office.host.receive = (text) => (shown.push(isOpenTo('乙')), receive(text));
  await undoLatest(host);
  office.host.receive = receive;
  expect(shown.at(-1)).toBe(false);
});

test('an insertion that is cancelled leaves a new sheet that somebody has filled in meanwhile', async () => {
  open();
  const cancel = new AbortController();
  const cancelled = host.insertSheets(
    (taken) => newForms(TEMPLATES[0]!, ['甲', '乙'], { department: '', unit: '', year: '' }, taken),
    {
      name: '新建自评表',
      signal: cancel.signal,
      onProgress(done) {
        if (done === 0) return;
        office.type('乙', 'D6', '120');
        cancel.abort();
      },
    },
  );
  await expect(cancelled).rejects.toMatchObject({
    code: 'Cancelled',
    message: '已取消，工作簿没有改动；其中“乙”刚刚有人改过，没有删除',
  });
  expect(namesIn(await host.readWorkbook())).toEqual([FORM, '乙']);
});

test('a copying that is cancelled leaves a sheet that somebody has made meanwhile, whatever its name', async () => {
  open();
  const cancel = new AbortController();
  const context = contextOn(host);
  const progress = {
    signal: cancel.signal,
    onProgress(done: number) {
      if (done === 0) return;
      office.addSheet(`${FORM} (2)`);
      office.addSheet('甲 (2)');
      cancel.abort();
    },
  };
  const input = {
    sheets: [FORM],
    projects: ['甲'],
    options: { mode: 'blank', year: '', department: null, unit: null },
  } as const;
  await expect(copyForms.run({ ...context, progress }, input)).rejects.toMatchObject({ code: 'Cancelled' });
  expect(namesIn(await host.readWorkbook())).toEqual([FORM, `${FORM} (2)`, '甲 (2)']);
});

test('refreshing a summary loses nothing', async () => {
  const prepare = (): Promise<unknown> => perform(host, buildSummary);
  const type = (): void => {
    office.type(SUMMARY, 'M4', '99');
    office.type(SUMMARY, 'P4', '已报财政局');
  };
  let requests = 0;
  // The first requests read the workbook: what stands there by then is planned with.
  while (await typedBefore(requests + 1, { prepare, run: () => perform(host, buildSummary), type })) {
    requests++;
    expect(await office.value(SUMMARY, 'P4')).toBe('已报财政局');
    if (requests > 3) expect(await office.value(SUMMARY, 'M4')).toBe(99);
  }
  expect(requests).toBeGreaterThan(6);
});

test('a summary’s row is not given to another form under the note that somebody writes beside it', async () => {
  open();
  await perform(host, buildSummary);
  await inserted();
  await perform(host, buildSummary);
  office.deleteSheet('甲');
  await host.insertSheets(
    (taken) => newForms(TEMPLATES[0]!, ['丙'], { department: '', unit: '', year: '' }, taken),
    { name: '新建自评表' },
  );
  const before = (await host.readWorkbook()).sheets.find(({ name }) => name === SUMMARY)!.formulas;
  // Three requests read the workbook, the fourth what is about to be written over.
  beforeRequest(office, 5, () => office.type(SUMMARY, 'P5', '要补材料'));
  await expect(perform(host, buildSummary)).rejects.toMatchObject({ code: 'Outdated' });
  expect(await office.value(SUMMARY, 'P5')).toBe('要补材料');
  const after = (await host.readWorkbook()).sheets.find(({ name }) => name === SUMMARY)!.formulas;
  expect(after.map((row) => row.slice(0, 15))).toEqual(before.map((row) => row.slice(0, 15)));
});
