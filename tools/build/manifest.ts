/** Where the add-in is developed; the manifest in the repository points here. */
const DEVELOPMENT_URL = 'https://localhost:3000';

/**
 * The manifest for where the add-in is served.
 * In: manifest.xml, the version of package.json (three numbers), the https address or undefined for development.
 * Throws on an address that Office would refuse.
 */
export function deployedManifest(manifest: string, version: string, address?: string): string {
  const versioned = manifest.replace(/<Version>[^<]*</, `<Version>${version}.0<`);
  if (address === undefined) return versioned;
  if (!/^https:/i.test(address) || /[?#]/.test(address) || !URL.canParse(address))
    throw new Error(`--env url must be an https address: ${address}`);
  return versioned.replaceAll(DEVELOPMENT_URL, new URL(address).href.replace(/\/$/, ''));
}

/** The functions that the ribbon's buttons call. */
export function ribbonFunctions(manifest: string): string[] {
  return Array.from(manifest.matchAll(/<FunctionName>([^<]+)</g), ([, name]) => name!);
}
