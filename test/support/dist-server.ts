import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer as createHttp, type RequestListener } from 'node:http';
import { createServer as createHttps, type ServerOptions } from 'node:https';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

export const DIST = path.join(__dirname, '..', '..', 'dist');
const DEPLOYING = path.join(__dirname, '..', '..', 'docs', '部署说明.md');
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.png': 'image/png',
};

/** The Content-Security-Policy that docs/部署说明.md tells administrators to send. */
export function documentedPolicy(): string {
  return /Content-Security-Policy "([^"]+)"/.exec(readFileSync(DEPLOYING, 'utf8'))![1]!;
}

/** dist/ on a web server of one's own. */
export interface DistServer {
  readonly origin: string;
  close(): Promise<void>;
}

/** Serves dist/ with the documented policy, over https when a certificate is given; `npm run build` must have run. */
export async function serveDist(https?: ServerOptions): Promise<DistServer> {
  if (!existsSync(path.join(DIST, 'workbench.html')))
    throw new Error('dist/ is missing: run npm run build first');
  const policy = documentedPolicy();
  const listener: RequestListener = (request, response) => {
    const file = path.join(DIST, decodeURIComponent(new URL(request.url!, 'http://localhost').pathname));
    if (!file.startsWith(DIST) || !existsSync(file) || statSync(file).isDirectory()) {
      response.writeHead(404).end();
      return;
    }
    const type = TYPES[path.extname(file)] ?? 'application/octet-stream';
    response.writeHead(200, { 'content-type': type, 'content-security-policy': policy });
    createReadStream(file).pipe(response);
  };
  const server = https ? createHttps(https, listener) : createHttp(listener);
  await new Promise<void>((done) => server.listen(0, done));
  return {
    origin: `${https ? 'https' : 'http'}://localhost:${(server.address() as AddressInfo).port}`,
    close: () => new Promise((done) => void server.close(() => done())),
  };
}
