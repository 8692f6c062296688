import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { ServerOptions } from 'node:https';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { generateCertificates } from 'office-addin-dev-certs';

/** A certificate for localhost that nobody trusts, made for one test run and never installed. */
export async function madeCertificate(): Promise<ServerOptions> {
  const folder = mkdtempSync(path.join(tmpdir(), 'ziping-certificate-'));
  const [ca, cert, key] = ['ca.crt', 'localhost.crt', 'localhost.key'].map((name) => path.join(folder, name));
  try {
    await generateCertificates(ca, cert, key, 1, ['localhost']);
    return { cert: readFileSync(cert!), key: readFileSync(key!) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
