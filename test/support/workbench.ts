import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { FrameLocator, Page } from 'playwright-core';
import { launchChromium } from '../../tools/chromium';

const DIST = path.join(__dirname, '..', '..', 'dist');
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.png': 'image/png',
};

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
  if (!existsSync(path.join(DIST, 'workbench.html')))
    throw new Error('dist/ is missing: run npm run build first');
  const server = await serve();
  const browser = await launchChromium();
  const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  await page.goto(`http://localhost:${(server.address() as AddressInfo).port}/workbench.html`);
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
      await new Promise((done) => server.close(done));
    },
  };
}

function serve(): Promise<Server> {
  const server = createServer((request, response) => {
    const file = path.join(DIST, decodeURIComponent(new URL(request.url!, 'http://localhost').pathname));
    if (!file.startsWith(DIST) || !existsSync(file) || statSync(file).isDirectory()) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'content-type': TYPES[path.extname(file)] ?? 'application/octet-stream' });
    createReadStream(file).pipe(response);
  });
  return new Promise((done) => server.listen(0, () => done(server)));
}
