import type { Page } from 'playwright-core';

/** The fill of a cell whose reason is missing. */
export const MARK = [0xff, 0xe6, 0x99] as const;

/** Where a PNG screenshot first shows a colour; null when it does not. */
export async function findColour(
  page: Page,
  png: Buffer,
  [red, green, blue]: readonly [number, number, number],
): Promise<{ x: number; y: number } | null> {
  const url = `data:image/png;base64,${png.toString('base64')}`;
  return page.evaluate(
    async ([source, r, g, b]) => {
      const image = new Image();
      image.src = source as string;
      await image.decode();
      const canvas = Object.assign(document.createElement('canvas'), {
        width: image.width,
        height: image.height,
      });
      const context = canvas.getContext('2d')!;
      context.drawImage(image, 0, 0);
      const { data } = context.getImageData(0, 0, image.width, image.height);
      for (let i = 0; i < data.length; i += 4) {
        const pixel = i / 4;
        if (data[i] === r && data[i + 1] === g && data[i + 2] === b) {
          return { x: pixel % image.width, y: Math.floor(pixel / image.width) };
        }
      }
      return null;
    },
    [url, red, green, blue] as const,
  );
}
