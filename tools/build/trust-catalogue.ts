import { createHash } from 'node:crypto';
import type { Files } from './emit-files';

/**
 * The .reg file with which a user of Windows trusts a shared folder of manifests. In: the folder, \\server\share.
 * After learn.microsoft.com/office/dev/add-ins/testing/create-a-network-shared-folder-catalog-for-task-pane-and-content-add-ins.
 */
export function trustCatalogue(share: string): Files {
  if (!/^\\\\[^\\]+\\[^"\r\n]+$/.test(share))
    throw new Error(`--env catalogue must be a shared folder like \\\\server\\share: ${share}`);
  const id = guid(share.toLowerCase());
  const lines = [
    'Windows Registry Editor Version 5.00',
    '',
    `[HKEY_CURRENT_USER\\Software\\Microsoft\\Office\\16.0\\WEF\\TrustedCatalogs\\${id}]`,
    `"Id"="${id}"`,
    `"Url"="${share.replaceAll('\\', '\\\\')}"`,
    // Show in Menu.
    '"Flags"=dword:00000001',
    '',
  ];
  // regedit reads Chinese folder names only in UTF-16 with a byte order mark.
  return { 'trust-catalogue.reg': Buffer.from(`\ufeff${lines.join('\r\n')}`, 'utf16le') };
}

/** The same id for the same folder, so that a second import replaces the first. */
function guid(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  const [a, b, c, d, e] = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(12, 16),
    hex.slice(16, 20),
    hex.slice(20, 32),
  ];
  return `{${a}-${b}-${c}-${d}-${e}}`;
}
