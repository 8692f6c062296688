/**
 * Every page of dist/ as a web server of an intranet would serve it: https, the policy that docs/部署说明.md gives, and
 * no network but that server.
 */
import { readdirSync } from 'node:fs';
import { chromium, type Browser, type Page } from 'playwright-core';
import { madeCertificate } from '../support/certificate';
import { DIST, documentedPolicy, serveDist, type DistServer } from '../support/dist-server';
import { askForChromium } from '../support/run/ask';

/** Where nobody listens: what does not go to localhost goes here and fails. */
const NOWHERE = { server: 'http://127.0.0.1:9', bypass: 'localhost' };

/** What each page shows when it is opened by itself in a plain browser. */
const PAGES: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  'taskpane.html': (page) => page.getByText('请在 Excel 里打开绩效自评助手').waitFor(),
  'commands.html': (page) => page.getByText('请在 Excel 里打开绩效自评助手').waitFor(),
  'message.html': async (page) => {
    await page.goto(`${page.url()}?text=${encodeURIComponent('没有待说明的指标')}`);
    await page.getByText('没有待说明的指标').waitFor();
  },
  'help.html': helpPage,
  'workbench.html': openedWorkbench,
  'workbench-pane.html': openedWorkbench,
  'workbench-commands.html': openedWorkbench,
};

let server: DistServer;
let browser: Browser;
beforeAll(async () => {
  server = await serveDist(await madeCertificate());
  browser = await chromium.connect((await askForChromium()).endpoint);
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

test('the documented policy allows no inline script and no eval', () => {
  const scripts = documentedPolicy()
    .split(';')
    .map((part) => part.trim())
    .filter((part) => /^(script|default)-src/.test(part));
  expect(scripts).toEqual(["default-src 'self'", "script-src 'self'"]);
});

test('these are all pages', () => {
  const pages = readdirSync(DIST).filter((name) => name.endsWith('.html'));
  expect(Object.keys(PAGES).sort()).toEqual(pages.sort());
});

test.each(Object.keys(PAGES))(
  '%s works by itself, without an error and without leaving the server',
  async (name) => {
    const context = await browser.newContext({ proxy: NOWHERE });
    const page = await context.newPage();
    const requests: string[] = [];
    const errors: string[] = [];
    context.on('request', (request) => requests.push(request.url()));
    page.on('pageerror', (error) => errors.push(String(error)));
    // A page that breaks the policy says so here, and so does a file that is missing.
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    await page.goto(`${server.origin}/${name}`);
    await PAGES[name]!(page);
    // What is asked for late is seen as well; the page of a function command that has ended never comes to rest.
    await page.waitForTimeout(1000);
    expect(errors).toEqual([]);
    const elsewhere = requests.filter(
      (url) => /^(https?|wss?):/.test(url) && new URL(url).origin !== server.origin,
    );
    expect(elsewhere).toEqual([]);
    expect(requests.length).toBeGreaterThan(1);
    await context.close();
  },
);

test('the policy is in force: an inline script and a request elsewhere are refused, and seen', async () => {
  const context = await browser.newContext({ proxy: NOWHERE });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  await page.goto(`${server.origin}/help.html`);
  await page.evaluate(`{
    const script = document.createElement('script');
    script.textContent = 'window.ran = true';
    document.head.append(script);
    fetch('https://appsforoffice.microsoft.com/').catch(() => undefined);
  }`);
  await page.waitForTimeout(500);
  expect(await page.evaluate('window.ran')).toBeUndefined();
  for (const refused of [
    /Executing inline script violates/,
    /Connecting to 'https:\/\/appsforoffice.* violates/,
  ])
    expect(errors).toContainEqual(expect.stringMatching(refused));
  await context.close();
});

async function openedWorkbench(page: Page): Promise<void> {
  const heading = page.frameLocator('#pane').getByRole('heading', { name: /张自评表/ });
  await heading.waitFor({ timeout: 60_000 });
  // A function command too: its page is never seen.
  await page.locator('#summary').click();
  await page.getByRole('alert').or(page.getByText('绩效自评汇总表').first()).first().waitFor();
}

async function helpPage(page: Page): Promise<void> {
  await page.getByRole('heading', { name: '绩效自评助手 使用说明' }).waitFor();
  await page.getByRole('table').waitFor();
  const pictures = page.locator('img');
  expect(await pictures.count()).toBeGreaterThan(4);
  await page.waitForLoadState('load');
  const widths = await pictures.evaluateAll((all) =>
    all.map((image) => (image as HTMLImageElement).naturalWidth),
  );
  expect(Math.min(...widths)).toBeGreaterThan(0);
}
