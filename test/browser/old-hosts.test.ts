/** What a person reads where the add-in cannot run: by the web view, and by what Excel can do. */
import { chromium, type Browser, type Page } from 'playwright-core';
import { askForChromium } from '../support/run/ask';

const TRIDENT = 'Mozilla/5.0 (Windows NT 10.0; WOW64; Trident/7.0; rv:11.0) like Gecko';
const EDGE_HTML =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/70.0.3538.102 Safari/537.36 Edge/18.19044';
const TOO_OLD = '这个版本的 Excel 打不开绩效自评助手';
const NO_WEBVIEW2 = '缺少 Microsoft Edge WebView2 运行时';

let origin: string;
let browser: Browser;
beforeAll(async () => {
  const run = await askForChromium();
  origin = run.origin;
  browser = await chromium.connect(run.endpoint);
});
afterAll(() => browser.close());

test.each([
  ['Trident', TRIDENT, '1.9', TOO_OLD],
  ['EdgeHTML', EDGE_HTML, '1.9', TOO_OLD],
  ['Trident', TRIDENT, '1.13', NO_WEBVIEW2],
  ['EdgeHTML', EDGE_HTML, '1.17', NO_WEBVIEW2],
  ['Chromium', undefined, '1.12', TOO_OLD],
])('%s and ExcelApi %3$s: the pane says why, and runs nothing else', async (_, userAgent, version, text) => {
  const { page, errors } = await open('taskpane.html', version, userAgent);
  await page.getByText(text).waitFor();
  expect(await page.locator('main section:visible').count()).toBe(1);
  expect(await page.locator('#root').innerHTML()).toBe('');
  expect(errors).toEqual([]);
  await page.context().close();
});

test('an engine that lacks what the scripts use counts as an old web view', async () => {
  const { page, errors } = await open('taskpane.html', '1.17', undefined, 'delete window.structuredClone');
  await page.getByText(NO_WEBVIEW2).waitFor();
  await page.getByText('https://developer.microsoft.com/microsoft-edge/webview2/').waitFor();
  expect(errors).toEqual([]);
  await page.context().close();
});

test.each([
  ['Trident', TRIDENT, '1.17', NO_WEBVIEW2],
  ['Chromium', undefined, '1.12', TOO_OLD],
])(
  '%s and ExcelApi %3$s: a function command says why in its dialog, and ends',
  async (_, userAgent, version, text) => {
    const { page, errors } = await open('commands.html', version, userAgent);
    await page.waitForFunction('Object.keys(commands).length === 3');
    for (const name of ['checkDeviations', 'buildSummary', 'buildFindingList']) {
      const dialog = await page.evaluate<string>(
        `new Promise((done) => commands.${name}({ completed: () => setTimeout(() => done(dialogs.pop())) }))`,
      );
      expect(decodeURIComponent(dialog)).toContain(`message.html?text=`);
      expect(decodeURIComponent(dialog)).toContain(text);
    }
    expect(errors).toEqual([]);
    await page.context().close();
  },
);

/** Opens a page where Office.js is a stand-in for an Excel of this version. */
async function open(
  name: string,
  version: string,
  userAgent?: string,
  before = '',
): Promise<{ page: Page; errors: string[] }> {
  const context = await browser.newContext({ userAgent });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  if (before) await page.addInitScript(before);
  await context.route('**/office.js', (route) =>
    route.fulfill({ contentType: 'text/javascript', body: excelOf(version) }),
  );
  await page.goto(`${origin}/${name}`);
  return { page, errors };
}

const excelOf = (version: string): string => `
  window.commands = {};
  window.dialogs = [];
  window.Office = {
    onReady: (ready) => Promise.resolve({ host: 'Excel', platform: 'PC' }).then(ready),
    context: {
      requirements: { isSetSupported: (set, asked) => Number(asked.split('.')[1]) <= ${version.split('.')[1]} },
      // The user closes it at once.
      ui: {
        displayDialogAsync(url, _, opened) {
          dialogs.push(url);
          if (opened) opened({ value: { addEventHandler: (_, closed) => closed() } });
        },
      },
    },
    EventType: { DialogEventReceived: 'dialogEventReceived' },
    AsyncResultStatus: { Failed: 'failed' },
    actions: { associate: (name, action) => { commands[name] = action; } },
  };`;
