import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { BrowserServer } from 'playwright-core';
import { startChromium } from '../../../tools/chromium';
import { serveDist, type DistServer } from '../dist-server';
import { RUN_PORT, type ChromiumAddress } from './ask';
import { LibreOffice } from './libreoffice';

/** A run of the tests, or of a tool that uses what they use. */
export interface Run {
  close(): Promise<void>;
}

/**
 * What the processes of a run share: one Chromium, one web server of dist/, one LibreOffice, each started by the first
 * who asks, and a folder for temporary files that goes with the run, whatever ended it.
 */
export async function startRun(): Promise<Run> {
  const folder = mkdtempSync(path.join(tmpdir(), 'ziping-run-'));
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  process.once('exit', remove);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
  process.env['TMPDIR'] = folder;
  const programs = new Programs(folder);
  const server = createServer((request, response) => {
    answer(programs, request).then(
      (body) => response.end(JSON.stringify(body)),
      (cause: unknown) => response.writeHead(500).end(String(cause)),
    );
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  process.env[RUN_PORT] = String((server.address() as AddressInfo).port);
  return {
    async close() {
      server.close();
      await programs.close();
      remove();
    },
  };
}

class Programs {
  private browser: Promise<BrowserServer> | null = null;
  private dist: Promise<DistServer> | null = null;
  private libreOffice: LibreOffice | null = null;

  constructor(private readonly folder: string) {}

  async chromium(): Promise<ChromiumAddress> {
    this.dist ??= serveDist();
    this.browser ??= startChromium();
    return { origin: (await this.dist).origin, endpoint: (await this.browser).wsEndpoint() };
  }

  recalculate(files: readonly string[]): Promise<string[]> {
    const office = (this.libreOffice ??= new LibreOffice(path.join(this.folder, 'libreoffice')));
    const recalculated = async (file: string): Promise<string> =>
      Buffer.from(await office.recalculate(Buffer.from(file, 'base64'))).toString('base64');
    return Promise.all(files.map(recalculated));
  }

  async close(): Promise<void> {
    // What did not start has told the one who asked.
    const started = await Promise.allSettled([this.browser, this.dist]);
    for (const one of started) if (one.status === 'fulfilled') await one.value?.close();
  }
}

async function answer(programs: Programs, request: IncomingMessage): Promise<unknown> {
  if (request.url === '/chromium') return programs.chromium();
  let body = '';
  for await (const chunk of request.setEncoding('utf8')) body += chunk as string;
  return programs.recalculate(JSON.parse(body) as string[]);
}
