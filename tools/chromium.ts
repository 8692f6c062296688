import type { Browser, BrowserServer, LaunchOptions } from 'playwright-core';

/**
 * Debian's own Chromium; never a browser that a test tool downloads. The one without windows paints the same pages with a
 * quarter less of the processor's time.
 */
const OPTIONS: LaunchOptions = {
  executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium-headless-shell',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
  ],
};

/**
 * For pages under a certificate that nobody trusts. Playwright's `ignoreHTTPSErrors` lets each request fail and start
 * again instead, which Chromium gives up after 32 times: ERR_TOO_MANY_RETRIES on a busy machine.
 */
const TRUST_ALL = '--ignore-certificate-errors';

/** A Chromium of one's own. */
export async function launchChromium(): Promise<Browser> {
  const { chromium } = await import('playwright-core');
  return chromium.launch(OPTIONS);
}

/** A Chromium that other processes connect to. Playwright is loaded for those alone who ask: half a second. */
export async function startChromium(): Promise<BrowserServer> {
  const { chromium } = await import('playwright-core');
  return chromium.launchServer({ ...OPTIONS, args: [...OPTIONS.args!, TRUST_ALL] });
}
