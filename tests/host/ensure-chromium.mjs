// Makes sure that a Chromium is installed, since the stand-in and the tip form's tests need one. On Debian and Ubuntu as
// root it installs the package, saying so first; elsewhere it says exactly what to install.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import process from 'node:process';
import { findChromium } from './chromium.mjs';

/** Installs what is missing or explains it. Returns true when a Chromium (and, for tests, pdftotext) is there. */
export function ensureChromium({ alsoForTests = false } = {}) {
  const missing = [];
  if (!findChromium()) missing.push('chromium');
  if (alsoForTests && process.platform === 'linux' && !existsSync('/usr/bin/pdftotext')) missing.push('poppler-utils');
  if (missing.length === 0) return true;
  const command = `apt-get install --yes --no-install-recommends ${missing.join(' ')}`;
  if (process.platform !== 'linux' || !existsSync('/usr/bin/apt-get') || process.getuid?.() !== 0) {
    console.error(`Missing: ${missing.join(', ')}. Install with: sudo ${command}`);
    return false;
  }
  console.log(`Missing: ${missing.join(', ')}. Installing with: ${command}`);
  const apt = (args) => spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }).status === 0;
  return apt(['update']) && apt(['install', '--yes', '--no-install-recommends', ...missing]);
}

if (process.argv[1] === import.meta.filename) process.exit(ensureChromium({ alsoForTests: true }) ? 0 : 3);
