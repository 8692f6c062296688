import { useState } from 'react';
import { createExcelHost } from '../excel';
import { App, type Opening } from './App';

/** The pane with the workbook that it runs in; comes behind the first paint. */
export default function ConnectedApp({ openAt }: { readonly openAt: Opening }) {
  const [host] = useState(createExcelHost);
  return <App host={host} openAt={openAt} />;
}
