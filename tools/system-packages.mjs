// What npm test needs besides npm packages: installed when root on Debian, else named in one line.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const NEEDED = [
  { package: 'chromium-headless-shell', program: '/usr/bin/chromium-headless-shell' },
  { package: 'libreoffice-calc-nogui', program: '/usr/bin/soffice' },
  { package: 'fonts-noto-cjk', program: '/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc' },
];

const missing = NEEDED.filter(({ program }) => !existsSync(program)).map((needed) => needed.package);
if (missing.length > 0) {
  const isRoot = process.getuid?.() === 0;
  if (!isRoot || !existsSync('/etc/debian_version')) {
    console.error(`npm test needs: ${missing.join(' ')} (Debian: sudo apt-get install ${missing.join(' ')})`);
    process.exit(1);
  }
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  execFileSync('apt-get', ['update', '-qq'], { stdio: 'inherit', env });
  execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...missing], {
    stdio: 'inherit',
    env,
  });
}
