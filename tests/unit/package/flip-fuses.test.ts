// The hook on the layouts of Windows and macOS, which cannot be packed on every machine; Linux is packed whole in packing.test.ts.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import flipFuses, { type Packed } from '../../../electron/package/flip-fuses.mjs';
import { fuseWire } from '../../support/packed-app.ts';

const top = mkdtempSync(path.join(tmpdir(), 'tipkeep-fuses-'));
const eight = {
  runAsNode: false,
  enableCookieEncryption: false,
  enableNodeOptionsEnvironmentVariable: false,
  enableNodeCliInspectArguments: false,
  enableEmbeddedAsarIntegrityValidation: true,
  onlyLoadAppFromAsar: true,
  loadBrowserProcessSpecificV8Snapshot: false,
  grantFileProtocolExtraPrivileges: false,
};
const opposite = '111100110';
const wanted = '000011001';

let appOutDir = '';
beforeEach(() => {
  appOutDir = mkdtempSync(path.join(top, 'app-'));
});
afterAll(() => {
  rmSync(top, { recursive: true, force: true });
});

function program(...words: readonly string[]): string {
  const file = path.join(appOutDir, ...words);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, fuseWire(opposite));
  return file;
}

const packed = (electronPlatformName: string, electronFuses: Readonly<Record<string, boolean | undefined>> = eight): Packed => ({
  appOutDir,
  electronPlatformName,
  packager: { executableName: 'tipkeep', appInfo: { productFilename: 'Tipkeep' }, config: { electronFuses } },
});

describe('the fuses', () => {
  it.each([
    ['win32', ['Tipkeep.exe']],
    ['darwin', ['Tipkeep.app', 'Contents', 'Frameworks', 'Electron Framework.framework', 'Electron Framework']],
    ['linux', ['tipkeep']],
  ] as const)('are all nine set in the program of %s', async (platform, words) => {
    const file = program(...words);
    await flipFuses(packed(platform));
    expect(readFileSync(file).equals(fuseWire(wanted))).toBe(true);
  });

  it.each([
    ['a name that is no fuse', { ...eight, runAsNod: false }, 'there is no fuse runAsNod'],
    ['the ninth, declared a second time', { ...eight, wasmTrapHandlers: false }, 'wasmTrapHandlers is declared twice'],
    ['a fuse without a state', { ...eight, grantFileProtocolExtraPrivileges: undefined }, 'Missing explicit configuration for fuse GrantFileProtocolExtraPrivileges'],
    ['none at all', {}, 'Missing explicit configuration for fuse RunAsNode'],
  ])('refuse %s and leave the program as it was', async (_what, fuses, reason) => {
    const file = program('tipkeep');
    await expect(flipFuses(packed('linux', fuses))).rejects.toThrow(reason);
    expect(readFileSync(file).equals(fuseWire(opposite))).toBe(true);
  });
});
