import sample from '../../../assets/sample.xlsx';
import { XlsxError } from '../../xlsx';
import { CommandRuntime } from './command-runtime';
import { drawingsNotice } from './drawings-notice';
import { Guest } from './guest';
import { showMessage } from './message-bar';
import type { OpenWorkbook } from './open-workbook';
import { guardPage, mayLeave } from './unsaved-changes';
import './workbench.css';

const byId = <T extends HTMLElement>(id: string): T => document.getElementById(id) as T;
const pane = byId<HTMLIFrameElement>('pane');
const fileInput = byId<HTMLInputElement>('file');

/** The grid is large and only the workbench needs it. */
const grid = import(/* webpackChunkName: "grid" */ './open-workbook');
const panes = new Guest(pane, 'workbench-pane.html');
const commands = new CommandRuntime(byId<HTMLIFrameElement>('commands'), 'workbench-commands.html');
let current: OpenWorkbook | null = null;

/** Opens a file in the grid; a file that cannot be read leaves the open one as it is. */
async function open(name: string, bytes: Uint8Array): Promise<void> {
  try {
    const { openWorkbook } = await grid;
    const opened = openWorkbook(byId('grid'), bytes, current);
    current = opened;
    byId<HTMLElement>('message').hidden = true;
    byId('file-name').textContent = name;
    panes.connect(opened);
    panes.load();
    commands.connect(opened);
    const notices = [
      ...opened.skipped.map(({ message }) => message),
      drawingsNotice(opened.drawings) ?? [],
    ].flat();
    if (notices.length > 0) showMessage(`${name}：${notices.join('；')}`);
  } catch (cause) {
    if (!(cause instanceof XlsxError)) throw cause;
    showMessage(`${name}：${cause.message}`);
  }
}

async function openFile(file: File): Promise<void> {
  if (!(await mayLeave(current, save))) return;
  let buffer: ArrayBuffer;
  try {
    buffer = await file.arrayBuffer();
  } catch {
    return showMessage(`${file.name}：文件读不出来，可能已被移动、删除或改动。请重新选择文件`);
  }
  await open(file.name, new Uint8Array(buffer));
}

/** The workbook that the page begins with; without it the page still opens files. */
async function openSample(): Promise<void> {
  const response = await fetch(sample).catch(() => null);
  if (!response?.ok) return showMessage('示例工作簿没有读到。请点“打开”选择一个 .xlsx 文件');
  await open('自评表示例.xlsx', new Uint8Array(await response.arrayBuffer()));
}

/** Returns whether the file was handed over. */
function save(): boolean {
  if (!current) return false;
  try {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([current.save() as BlobPart]));
    link.download = byId('file-name').textContent ?? '自评表.xlsx';
    link.click();
    URL.revokeObjectURL(link.href);
    return true;
  } catch (cause) {
    if (!(cause instanceof XlsxError)) throw cause;
    showMessage(cause.message);
    return false;
  }
}

/** Opens the pane at one of its screens, as a button of the ribbon does. */
function openPaneAt(what: string): void {
  pane.classList.remove('closed');
  panes.load({ do: what });
}

byId('recompute').onclick = () => openPaneAt('recompute');
byId('new').onclick = () => openPaneAt('new');
byId('summary').onclick = () => commands.run('buildSummary');
byId('findings').onclick = () => commands.run('buildFindingList');
byId('open-pane').onclick = () => pane.classList.toggle('closed');
byId('check').onclick = () => commands.run('checkDeviations');
byId('open-file').onclick = () => fileInput.click();
byId('save-file').onclick = () => void save();
fileInput.onchange = () => {
  const [file] = fileInput.files ?? [];
  if (file) void openFile(file);
  fileInput.value = '';
};
document.addEventListener('dragover', (event) => event.preventDefault());
document.addEventListener('drop', (event) => {
  event.preventDefault();
  const [file] = event.dataTransfer?.files ?? [];
  if (file) void openFile(file);
});
guardPage(() => current);

void openSample();
