import { createRoot } from 'react-dom/client';
import { createExcelHost, isExcelSupported } from '../excel';
import { App, type Opening } from './App';
import { TooOld } from './TooOld';

/** What the ribbon's buttons put behind `?do=`. */
const OPENINGS: Readonly<Record<string, Opening>> = { recompute: 'preview', new: 'new' };

void Office.onReady(() => {
  const root = createRoot(document.getElementById('root')!);
  const openAt = OPENINGS[new URLSearchParams(location.search).get('do') ?? ''] ?? 'list';
  root.render(isExcelSupported() ? <App host={createExcelHost()} openAt={openAt} /> : <TooOld />);
});
