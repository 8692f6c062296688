/**
 * The pane's first paint beside that of an empty scaffold: both in the workbench's frame, before the same Office.js and over
 * the same line, by turns in one Chromium, each time with nothing cached.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Frame, Page } from 'playwright-core';
import { launchChromium } from '../chromium';
import { serveGzipped } from './gzip-server';
import { buildScaffold } from './scaffold/build';
import { BUTTON } from './scaffold/button';

const DIST = path.join(__dirname, '..', '..', 'dist');
const PANE = 'workbench-pane.html';
const SCAFFOLD = { page: 'scaffold.html', script: 'scaffold.js' };
const ROUNDS = 7;
/** What Microsoft's scaffold loads besides: core-js 3.51 and regenerator-runtime 0.14, webpack production, gzip -9. */
const CORE_JS_KB = 79;
/** A slow line of an office: 10 Mbit/s, 20 ms. Without one the bytes would cost nothing. */
const LINE = { offline: false, latency: 20, downloadThroughput: 1.25e6, uploadThroughput: 1.25e6 };

interface Candidate {
  readonly name: string;
  readonly page: string;
  /** The button whose turn is waited for. */
  readonly button: string;
}

const CANDIDATES: readonly Candidate[] = [
  { name: 'empty scaffold', page: SCAFFOLD.page, button: BUTTON },
  { name: 'pane', page: PANE, button: '一键重算' },
];

/** Milliseconds since the frame began to load; packed bytes without Office.js, which is the same for both. */
interface Opening {
  readonly paint: number;
  readonly paintBytes: number;
  readonly clickable: number;
  readonly clickableBytes: number;
}

export async function benchFirstPaint(): Promise<void> {
  if (!existsSync(path.join(DIST, PANE))) return console.log('first paint: not built (npm run build)');
  const folder = mkdtempSync(path.join(tmpdir(), 'ziping-scaffold-'));
  try {
    await buildScaffold(folder, SCAFFOLD.script);
    const html = readFileSync(path.join(DIST, PANE), 'utf8');
    writeFileSync(path.join(folder, SCAFFOLD.page), html.replace(/\btaskpane\.[^"' >]*js/, SCAFFOLD.script));
    const openings = await measureByTurns(folder);
    for (const { name, button } of CANDIDATES) report(name, button, openings.get(name)!);
    console.log(
      `Microsoft's scaffold loads core-js besides: another ${CORE_JS_KB} kB gzipped before its first paint`,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measureByTurns(folder: string): Promise<Map<string, Opening[]>> {
  const server = await serveGzipped([folder, DIST]);
  const browser = await launchChromium();
  const openings = new Map(CANDIDATES.map(({ name }) => [name, [] as Opening[]]));
  try {
    for (let round = 0; round < ROUNDS; round++)
      for (const candidate of CANDIDATES)
        openings.get(candidate.name)!.push(await measure(browser, server.origin, candidate));
  } finally {
    await browser.close();
    await server.close();
  }
  return openings;
}

/** Opens the workbench in a context of its own, with a blank frame until it is at rest, then the candidate in that frame. */
async function measure(browser: Browser, origin: string, candidate: Candidate): Promise<Opening> {
  const context = await browser.newContext({ viewport: { width: 1400, height: 900 } });
  const page = await context.newPage();
  await page.route(`**/${PANE}`, (route) => route.fulfill({ contentType: 'text/html', body: '' }));
  await page.goto(`${origin}/workbench.html`);
  await page.waitForFunction(`document.querySelector('#pane').getAttribute('src') === '${PANE}'`);
  await page.waitForLoadState('networkidle');
  await page.unroute(`**/${PANE}`);
  await slowDown(page);
  await page.locator('#pane').evaluate((pane: HTMLIFrameElement, src) => (pane.src = src), candidate.page);
  const opening = await whatOpeningTook(await frameOf(page, candidate.page), candidate.button);
  await context.close();
  return opening;
}

async function slowDown(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', LINE);
}

async function frameOf(page: Page, name: string): Promise<Frame> {
  const isIt = (frame: Frame): boolean => frame.url().endsWith(`/${name}`);
  return page.frames().find(isIt) ?? page.waitForEvent('framenavigated', isIt);
}

async function whatOpeningTook(frame: Frame, button: string): Promise<Opening> {
  const clickable = await frame.waitForFunction((name) => {
    const buttons = Array.from(document.querySelectorAll('button'));
    const ready = buttons.some(
      (one) => one.textContent === name && one.matches(':enabled:not([aria-disabled=true])'),
    );
    return ready && performance.now();
  }, button);
  const ready = Number(await clickable.jsonValue());
  await frame.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
  return frame.evaluate((readyAt) => {
    const paint = performance.getEntriesByName('first-contentful-paint')[0]!.startTime;
    // What stands in the page before it is painted cannot be clicked yet.
    const clickableAt = Math.max(readyAt, paint);
    const loaded = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
    const own = loaded.filter(({ name }) => !/office-js|workbench-/.test(name));
    const bytesBy = (time: number): number =>
      own.reduce(
        (sum, { responseEnd, encodedBodySize }) => sum + (responseEnd <= time ? encodedBodySize : 0),
        0,
      );
    return {
      paint,
      paintBytes: bytesBy(paint),
      clickable: clickableAt,
      clickableBytes: bytesBy(clickableAt),
    };
  }, ready);
}

function report(name: string, button: string, openings: readonly Opening[]): void {
  const middle = (pick: (opening: Opening) => number): number =>
    openings.map(pick).sort((a, b) => a - b)[Math.floor(openings.length / 2)]!;
  const kB = (bytes: number): string => `${(bytes / 1000).toFixed(0)} kB gzipped`;
  const ms = (time: number): string => `${time.toFixed(0)} ms`;
  console.log(
    `${name}: first contentful paint after ${kB(middle((one) => one.paintBytes))}, ${ms(middle((one) => one.paint))}; ${button} can be clicked after ${kB(middle((one) => one.clickableBytes))}, ${ms(middle((one) => one.clickable))} (median of ${openings.length}, 10 Mbit/s)`,
  );
}
