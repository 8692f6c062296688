import { readFileSync } from 'node:fs';
import path from 'node:path';
import {
  chromium,
  type Browser,
  type BrowserContextOptions,
  type Download,
  type FrameLocator,
  type Page,
} from 'playwright-core';
import { askForChromium } from './run/ask';

/** The workbook that the page begins with. */
const SAMPLE = {
  name: '自评表示例.xlsx',
  mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  buffer: readFileSync(path.join(__dirname, '..', '..', 'assets', 'sample.xlsx')),
};
const OPENED_MS = 30_000;
/** No larger than the tests need: most of Chromium's time goes into painting the grid. */
const PAGE: BrowserContextOptions = {
  viewport: { width: 1000, height: 640 },
  reducedMotion: 'reduce',
  permissions: ['clipboard-read', 'clipboard-write'],
};

/** The built workbench in the run's Chromium. */
export interface Workbench {
  readonly page: Page;
  readonly pane: FrameLocator;
  /** Errors of the page since it was fresh. */
  readonly errors: string[];
  /** For each test: the sample workbook as it came, a new pane, nothing stored. The first finds the page so. */
  fresh(): Promise<void>;
  /** Saves through the page's own button and reads the file. */
  savedFile(): Promise<Uint8Array>;
  close(): Promise<void>;
}

/** Opens dist/workbench.html in a context of its own; `npm run build` must have run. */
export async function openWorkbench(): Promise<Workbench> {
  const { endpoint, origin } = await askForChromium();
  const browser = await chromium.connect(endpoint);
  const errors: string[] = [];
  let page = await openPage(browser, origin, errors);
  let isNew = true;
  return {
    errors,
    get page() {
      return page;
    },
    get pane() {
      return paneOf(page);
    },
    async fresh() {
      errors.length = 0;
      try {
        if (!isNew) await openSample(page);
        isNew = false;
      } catch (cause) {
        // What a failed test has left there is no fault of the next.
        console.warn(`the page is loaded anew: ${String(cause)}`);
        await page.context().close();
        page = await openPage(browser, origin, errors);
      }
    },
    async savedFile() {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: '保存 .xlsx' }).click(),
      ]);
      return downloaded(download);
    },
    close: () => browser.close(),
  };
}

/** The bytes of a file that the page saves; the run's Chromium keeps it, so that it has no path here. */
export async function downloaded(download: Download): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

const paneOf = (page: Page): FrameLocator => page.frameLocator('#pane');
const openedPane = (page: Page) => paneOf(page).getByRole('heading', { name: /张自评表/ });

async function openPage(browser: Browser, origin: string, errors: string[]): Promise<Page> {
  const context = await browser.newContext(PAGE);
  const page = await context.newPage();
  page.on('pageerror', (error) => errors.push(String(error)));
  await page.goto(`${origin}/workbench.html`);
  await openedPane(page).waitFor({ timeout: OPENED_MS });
  return page;
}

/** Opens the sample anew on the loaded page, as a person does: a fifth of the time that loading the page takes. */
async function openSample(page: Page): Promise<void> {
  // The pane goes first: what it leaves behind when it goes is then forgotten as well.
  await page.locator('#pane').evaluate(async (pane: HTMLIFrameElement) => {
    const gone = new Promise((done) => pane.addEventListener('load', done, { once: true }));
    pane.src = 'about:blank';
    await gone;
    sessionStorage.clear();
    localStorage.clear();
  });
  await page.locator('#file').setInputFiles(SAMPLE);
  await page.waitForFunction(() => {
    const asked = document.querySelector<HTMLDialogElement>('#unsaved')!.open;
    return asked || !document.querySelector('#pane')!.getAttribute('src')!.startsWith('about:');
  });
  const discard = page.getByRole('button', { name: '不保存，直接打开' });
  if (await discard.isVisible()) await discard.click();
  await openedPane(page).waitFor({ timeout: OPENED_MS });
}
