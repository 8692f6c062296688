import { createRoot } from 'react-dom/client';
import { isExcelSupported } from '../excel/is-supported';
import { showNotice } from '../guard/notice';
import type { Opening } from './App';
import { Pane } from './Pane';

/** What the ribbon's buttons put behind `?do=`. */
const OPENINGS: Readonly<Record<string, Opening>> = { recompute: 'preview', new: 'new' };

void Office.onReady(({ host }) => {
  // In a plain browser there is no host (learn.microsoft.com/office/dev/add-ins/develop/initialize-add-in).
  if (!host) return showNotice('not-in-excel');
  if (!isExcelSupported()) return showNotice('excel-too-old');
  const openAt = OPENINGS[new URLSearchParams(location.search).get('do') ?? ''] ?? 'list';
  createRoot(document.getElementById('root')!).render(<Pane openAt={openAt} />);
});
