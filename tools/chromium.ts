import type { Browser, BrowserServer, LaunchOptions } from 'playwright-core';

/** Debian's own Chromium; never a browser that a test tool downloads. */
const OPTIONS: LaunchOptions = {
  executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
  ],
};

/** A Chromium of one's own. */
export async function launchChromium(): Promise<Browser> {
  const { chromium } = await import('playwright-core');
  return chromium.launch(OPTIONS);
}

/** A Chromium that other processes connect to. Playwright is loaded for those alone who ask: half a second. */
export async function startChromium(): Promise<BrowserServer> {
  const { chromium } = await import('playwright-core');
  return chromium.launchServer(OPTIONS);
}
