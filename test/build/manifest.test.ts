/** The built manifest: `npm run build -- --env url=https://…` is one command, and all that it names is in dist/. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import webpack, { type Configuration } from 'webpack';
import { EmitFiles } from '../../tools/build/emit-files';
import { deployedManifest, ribbonFunctions } from '../../tools/build/manifest';
import { DIST } from '../support/dist-server';

const ROOT = path.join(__dirname, '..', '..');
const SOURCE = readFileSync(path.join(ROOT, 'manifest.xml'), 'utf8');
const PACKAGE = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as {
  version: string;
  scripts: Record<string, string>;
};

/** The addresses that a manifest names. */
const addresses = (manifest: string): string[] =>
  Array.from(manifest.matchAll(/DefaultValue="(https?:[^"]+)"/g), ([, url]) => url!);

describe('npm run build -- --env url=…', () => {
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'ziping-build-'));
    await emit({ url: 'https://intranet.example/ziping/', catalogue: '\\\\server\\自评' }, folder);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test('is one program, so that the arguments reach it', () => {
    expect(PACKAGE.scripts['build']).toMatch(/^webpack [^&|;]+$/);
  });

  test('every address of the manifest is there, in files that dist/ has', () => {
    const urls = addresses(readFileSync(path.join(folder, 'manifest.xml'), 'utf8'));
    expect(urls).toHaveLength(addresses(SOURCE).length);
    expect(urls.length).toBeGreaterThan(20);
    for (const url of urls) {
      expect(url).toMatch(/^https:\/\/intranet\.example\/ziping\/[^/]/);
      expect(existsSync(path.join(DIST, new URL(url).pathname.replace('/ziping/', '')))).toBe(true);
    }
  });

  test('writes the help page with its pictures, the blank forms and the .reg file', () => {
    const help = readFileSync(path.join(folder, 'help.html'), 'utf8');
    const pictures = Array.from(help.matchAll(/<img src="?([^" >]+)/g), ([, file]) => file!);
    expect(pictures.length).toBeGreaterThan(4);
    for (const file of [...pictures, 'templates/项目支出绩效自评表.xlsx', 'trust-catalogue.reg'])
      expect([file, existsSync(path.join(folder, file))]).toEqual([file, true]);
  });
});

test('the help page is where the manifest sends people who ask', () => {
  expect(SOURCE).toMatch(/<SupportUrl DefaultValue="[^"]+\/help\.html"/);
  expect(SOURCE).toContain('<LearnMoreUrl resid="Help.Url"/>');
  expect(SOURCE).toMatch(/id="Help\.Url" DefaultValue="[^"]+\/help\.html"/);
});

test('the ribbon is only for hosts that have ExcelApi 1.13; the pane opens on all and says why', () => {
  const [base, overrides] = SOURCE.split('<VersionOverrides');
  expect(base).toContain('<Set Name="ExcelApi" MinVersion="1.1"/>');
  expect(overrides).toMatch(/<bt:Sets DefaultMinVersion="1\.13">\s*<bt:Set Name="ExcelApi"\/>/);
});

describe('the version is that of package.json', () => {
  const read = (...place: string[]): string => readFileSync(path.join(ROOT, ...place), 'utf8');

  test('in the manifest, built and in the repository', () => {
    expect(deployedManifest(SOURCE, '2.3.4')).toContain('<Version>2.3.4.0</Version>');
    expect(SOURCE).toContain(`<Version>${PACKAGE.version}.0</Version>`);
    expect(read('dist', 'manifest.xml')).toContain(`<Version>${PACKAGE.version}.0</Version>`);
  });

  test('in the pane, which tells it with an error', () => {
    const scripts = readdirSync(DIST, { encoding: 'utf8', recursive: true }).filter((name) =>
      /^(taskpane|chunks).*\.js$/.test(name),
    );
    const told = scripts.filter((name) => read('dist', name).includes(`绩效自评助手 ${PACKAGE.version}`));
    expect(told).toHaveLength(1);
  });

  test('in the documentation', () => {
    expect(read('docs', '命令行.md')).toContain(`image: ziping:${PACKAGE.version}\n`);
    expect(read('docs', 'changelog.md')).toMatch(new RegExp(`^## ${PACKAGE.version}\\b`, 'm'));
  });
});

test.each(['http://intranet.example', 'intranet.example', 'https://', 'https://intranet.example/?a=1'])(
  'an address that Office refuses is refused: %s',
  (url) => expect(() => deployedManifest(SOURCE, '1.0.0', url)).toThrow('https'),
);

test('the commands page knows every function of the ribbon', () => {
  const page = readFileSync(path.join(DIST, 'commands.html'), 'utf8');
  expect(ribbonFunctions(SOURCE)).toEqual(['checkDeviations', 'buildSummary', 'buildFindingList']);
  expect(page).toContain(`data-commands="${ribbonFunctions(SOURCE).join(' ')}"`);
});

/** Runs the build's own configuration without its scripts, which take minutes. */
async function emit(env: Record<string, string>, folder: string): Promise<void> {
  const configure =
    jest.requireActual<(env: object, argv: object) => Promise<Configuration[]>>('../../webpack.config.js');
  const [site] = await configure(env, { mode: 'production' });
  const plugins = site!.plugins!.filter((plugin) => plugin instanceof EmitFiles);
  const compiler = webpack({
    mode: 'production',
    context: ROOT,
    entry: {},
    output: { path: folder },
    plugins,
  });
  await new Promise<void>((done, failed) =>
    compiler!.run((error, stats) => (error || stats!.hasErrors() ? failed(error ?? stats) : done())),
  );
}
