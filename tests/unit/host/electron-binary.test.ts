import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { electronBinary } from '../../host/electron-binary.mjs';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'tipkeep-binary-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe('looking for the Electron binary', () => {
  it('finds it in the folder that the environment names, without asking the package', () => {
    const name = process.platform === 'win32' ? 'electron.exe' : process.platform === 'darwin' ? 'Electron.app' : 'electron';
    writeFileSync(path.join(folder, name), '');
    const found = electronBinary({ ELECTRON_OVERRIDE_DIST_PATH: folder });
    if (process.platform === 'linux') expect(found).toBe(path.join(folder, name));
    else expect(found === undefined || found.startsWith(folder)).toBe(true);
  });

  it('finds none in an empty folder', () => {
    expect(electronBinary({ ELECTRON_OVERRIDE_DIST_PATH: folder })).toBeUndefined();
  });

  it('finds none when the stand-in is asked for by name', () => {
    writeFileSync(path.join(folder, 'electron'), '');
    expect(electronBinary({ ELECTRON_OVERRIDE_DIST_PATH: folder, TIPKEEP_HOST: 'stand-in' })).toBeUndefined();
  });
});
