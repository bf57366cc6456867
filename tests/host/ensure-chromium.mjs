// Makes sure that a Chromium is installed, since the stand-in and the tip form's tests need one, and for tests a Firefox ESR. On Debian and Ubuntu as
// root it installs the package, saying so first; elsewhere it says exactly what to install.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import process from 'node:process';
import { findChromium } from './chromium.mjs';

/** Programs without which some tests say that they could not run, or all take longer: the package, and where its program is. */
const wished = { 'chromium-headless-shell': ['/usr/bin/chromium-headless-shell'], strace: ['/usr/bin/strace'], iproute2: ['/usr/sbin/ip', '/sbin/ip', '/usr/bin/ip'] };

/** Programs with which tests read finished files, since they share nothing with what wrote them. */
const readers = { 'poppler-utils': '/usr/bin/pdftotext', qpdf: '/usr/bin/qpdf', 'libimage-exiftool-perl': '/usr/bin/exiftool' };

/** Installs what is missing or explains it. Returns true when a Chromium (and, for tests, the readers and Firefox ESR) is there. */
export function ensureChromium({ alsoForTests = false } = {}) {
  const missing = [];
  if (!findChromium()) missing.push('chromium');
  if (alsoForTests && process.platform === 'linux') for (const [name, file] of Object.entries(readers)) if (!existsSync(file)) missing.push(name);
  // Tor Browser is a Firefox ESR: what the form does there is proven in Debian's. Ubuntu has only a snap of another one.
  if (alsoForTests && process.platform === 'linux' && !isUbuntu() && !existsSync(process.env['TIPKEEP_FIREFOX'] ?? '/usr/bin/firefox-esr')) missing.push('firefox-esr');
  const mayInstall = process.platform === 'linux' && existsSync('/usr/bin/apt-get') && process.getuid?.() === 0;
  const alsoWished = alsoForTests && mayInstall ? Object.keys(wished).filter((name) => !(name === 'chromium-headless-shell' && isUbuntu()) && !wished[name].some((file) => existsSync(file))) : [];
  if (missing.length + alsoWished.length === 0) return true;
  const words = ['install', '--yes', '--no-install-recommends'];
  const command = `apt-get ${[...words, ...missing, ...alsoWished].join(' ')}`;
  // Ubuntu's package is a snap, which may not read an app's hidden folder; Playwright brings one that may.
  const fromPlaywright = missing.includes('chromium') && isUbuntu() ? 'npx playwright install --with-deps chromium' : undefined;
  if (!mayInstall) {
    console.error(`Missing: ${missing.join(', ')}. Install with: ${fromPlaywright ?? `sudo ${command}`}`);
    return false;
  }
  console.log(`Missing: ${[...missing, ...alsoWished].join(', ')}. Installing with: ${fromPlaywright ?? command}`);
  const run = (program, given) => spawnSync(program, given, { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }).status === 0;
  if (fromPlaywright && !run('npx', ['playwright', 'install', '--with-deps', 'chromium'])) return false;
  const packages = missing.filter((name) => !(fromPlaywright && name === 'chromium'));
  const isUpdated = run('apt-get', ['update']);
  const isInstalled = packages.length === 0 || (isUpdated && run('apt-get', [...words, ...packages]));
  // One by one: an older Debian does not know every one of them, and none is needed.
  if (isUpdated) for (const name of alsoWished) run('apt-get', [...words, name]);
  return isInstalled;
}

function isUbuntu() {
  return existsSync('/etc/os-release') && /^ID=ubuntu$/m.test(readFileSync('/etc/os-release', 'utf8'));
}

if (process.argv[1] === import.meta.filename) process.exit(ensureChromium({ alsoForTests: true }) ? 0 : 3);
