import { request } from 'node:http';

/** The environment variable that says where the processes of a run find what they share. */
export const RUN_PORT = 'ZIPING_RUN_PORT';

/** Where to reach the run's Chromium, and the pages of dist/. */
export interface ChromiumAddress {
  readonly endpoint: string;
  readonly origin: string;
}

/** The run's Chromium; rejects when dist/ is missing. */
export function askForChromium(): Promise<ChromiumAddress> {
  return ask('/chromium', null);
}

/** Files recalculated by the run's LibreOffice, in the same order. */
export async function askToRecalculate(files: readonly Uint8Array[]): Promise<Uint8Array[]> {
  const sent = files.map((bytes) => Buffer.from(bytes).toString('base64'));
  const answered = await ask<string[]>('/recalculate', sent);
  return answered.map((bytes) => Buffer.from(bytes, 'base64'));
}

/** Waits as long as it takes, which `fetch` does not: others may stand before us. */
function ask<Answer>(path: string, body: unknown): Promise<Answer> {
  const port = process.env[RUN_PORT];
  if (!port) throw new Error('nothing is shared outside a run: startRun() first');
  return new Promise((done, failed) => {
    // No connection is kept: the server may be closing it while the next suite asks.
    const options = { host: '127.0.0.1', port, path, method: 'POST', agent: false } as const;
    const sent = request(options, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
      response.on('error', failed);
      response.on('end', () =>
        response.statusCode === 200 ? done(JSON.parse(text) as Answer) : failed(new Error(text)),
      );
    });
    sent.on('error', failed);
    sent.end(JSON.stringify(body));
  });
}
