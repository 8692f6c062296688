import { readFileSync } from 'node:fs';
import type { FrameLocator, Page } from 'playwright-core';
import { launchChromium } from '../../tools/chromium';
import { serveDist } from './dist-server';

/** The built workbench in Debian's Chromium. */
export interface Workbench {
  readonly page: Page;
  readonly pane: FrameLocator;
  /** Errors of the page since it was opened. */
  readonly errors: string[];
  /** Saves through the page's own button and reads the file. */
  savedFile(): Promise<Uint8Array>;
  close(): Promise<void>;
}

/** Opens dist/workbench.html; `npm run build` must have run. */
export async function openWorkbench(): Promise<Workbench> {
  const server = await serveDist();
  const browser = await launchChromium();
  const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  await page.goto(`${server.origin}/workbench.html`);
  const pane = page.frameLocator('#pane');
  await pane.getByRole('heading', { name: /张自评表/ }).waitFor({ timeout: 30_000 });
  return {
    page,
    pane,
    errors,
    async savedFile() {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: '保存 .xlsx' }).click(),
      ]);
      return readFileSync(await download.path());
    },
    async close() {
      await browser.close();
      await server.close();
    },
  };
}
