/** Draws the add-in's icons from assets/*.svg: npm run icons */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { launchChromium } from './chromium';

const ASSETS = path.join(__dirname, '..', 'assets');
const BUTTON = [16, 32, 80];
const SIZES = {
  icon: [16, 32, 64, 80, 128],
  recompute: BUTTON,
  check: BUTTON,
  new: BUTTON,
  summary: BUTTON,
  findings: BUTTON,
} as const;

async function main(): Promise<void> {
  const browser = await launchChromium();
  const page = await browser.newPage();
  for (const [name, sizes] of Object.entries(SIZES)) {
    const svg = readFileSync(path.join(ASSETS, `${name}.svg`), 'utf8');
    for (const size of sizes) {
      await page.setViewportSize({ width: size, height: size });
      await page.setContent(
        `<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
      );
      await page.screenshot({ path: path.join(ASSETS, `${name}-${size}.png`), omitBackground: true });
    }
  }
  await browser.close();
}

void main();
