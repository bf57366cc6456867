// Builds the app into out/: main, preload, vault and desk, then the tip form and the page that decodes received files. Prints one line when all is well, the tool's whole
// output when it is not.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const root = path.resolve(import.meta.dirname, '../..');
const stamp = path.join(root, 'out/.built');
const sources = ['electron', 'renderer', 'shared', 'package.json', 'package-lock.json', 'electron.vite.config.ts'];

/** @returns {number} when the newest file under it was changed, in milliseconds */
function newestChangeMs(target) {
  if (!existsSync(target)) return 0;
  const status = statSync(target);
  if (!status.isDirectory()) return status.mtimeMs;
  // the folder's own time counts too: it changes when a file is removed
  return Math.max(status.mtimeMs, ...readdirSync(target).map((name) => newestChangeMs(path.join(target, name))));
}

/** Whether out/ is missing or older than what it is built from. */
export function isStale() {
  if (!existsSync(stamp)) return true;
  const builtMs = statSync(stamp).mtimeMs;
  return sources.some((name) => newestChangeMs(path.join(root, name)) > builtMs);
}

function run(script, words) {
  // Whoever builds from a test runner would get React's development build, with the names of files on this machine in it.
  const env = { ...process.env, NODE_ENV: 'production' };
  const { status, stdout, stderr, error } = spawnSync(process.execPath, [path.join(root, 'node_modules', script), ...words], { cwd: root, encoding: 'utf8', env });
  if (status === 0) return;
  process.stderr.write(`${error?.message ?? ''}${stdout ?? ''}${stderr ?? ''}\n`);
  throw new Error(`The build failed: ${script} ${words.join(' ')}`);
}

export function build() {
  const began = Date.now(); // the stamp gets this time: what changes during the build counts as newer
  run('electron-vite/bin/electron-vite.js', ['build', '--logLevel', 'warn']);
  for (const page of ['form', 'decoder']) {
    const config = `renderer/${page}/vite.config.ts`;
    if (existsSync(path.join(root, config))) run('vite/bin/vite.js', ['build', '--config', config, '--logLevel', 'warn']);
  }
  writeFileSync(stamp, '');
  utimesSync(stamp, began / 1000, began / 1000);
  process.stdout.write(`Built in ${((Date.now() - began) / 1000).toFixed(1)} s.\n`);
}

if (process.argv[1] !== undefined && pathToFileURL(process.argv[1]).href === import.meta.url) {
  try {
    build();
  } catch (error) {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}
