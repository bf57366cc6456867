// Is the real Electron binary here? Found out by looking at files: `require('electron')` would try to download it, then throw.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const packageFolder = path.resolve(import.meta.dirname, '../../node_modules/electron');

function usualName() {
  if (process.platform === 'win32') return 'electron.exe';
  return process.platform === 'darwin' ? 'Electron.app/Contents/MacOS/Electron' : 'electron';
}

/**
 * @param {NodeJS.ProcessEnv} environment `ELECTRON_OVERRIDE_DIST_PATH` names a folder with the binary; `TIPKEEP_HOST=stand-in` says not to use it
 * @returns {string | undefined} the binary's path
 */
export function electronBinary(environment = process.env) {
  if (environment.TIPKEEP_HOST === 'stand-in') return undefined;
  const override = environment.ELECTRON_OVERRIDE_DIST_PATH;
  const note = path.join(packageFolder, 'path.txt');
  if (!existsSync(note) && !override) return undefined;
  const name = existsSync(note) ? readFileSync(note, 'utf8').trim() : usualName();
  const file = path.join(override ?? path.join(packageFolder, 'dist'), name);
  return name !== '' && existsSync(file) ? file : undefined;
}
