import { createRoot } from 'react-dom/client';
import { createExcelPort, isExcelSupported } from '../excel';
import { App } from './App';
import { TooOld } from './TooOld';

void Office.onReady(() => {
  const root = createRoot(document.getElementById('root')!);
  const openAtPreview = new URLSearchParams(location.search).get('do') === 'recompute';
  root.render(
    isExcelSupported() ? <App port={createExcelPort()} openAtPreview={openAtPreview} /> : <TooOld />,
  );
});
