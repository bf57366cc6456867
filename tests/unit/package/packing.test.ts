import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { extractFile, listPackage } from '@electron/asar';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { build } from '../../host/build.mjs';
import { packApp, type Packing, type PackingOptions } from '../../support/packed-app.ts';
import { root } from '../../support/source-files.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'tipkeep-package-'));
const own = readFileSync(path.join(root, 'electron-builder.yml'), 'utf8');
/** Packing takes two seconds on an idle machine. */
const slowMs = 120_000;
let runs = 0;

function pack(options: PackingOptions): Promise<Packing> {
  runs += 1;
  return packApp(path.join(folder, String(runs)), options);
}

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('the package', () => {
  let packed: Packing;
  let files: readonly string[];

  beforeAll(async () => {
    if (!existsSync(path.join(root, 'out/.built'))) build();
    packed = await pack({ installers: true });
    expect(packed.output).toContain('packaging');
    expect(packed.code, packed.output).toBe(0);
    files = listPackage(packed.archive, { isPack: false }).map((name) => name.split(path.sep).join('/').slice(1));
  }, slowMs);

  it('holds what the build wrote, the licences and package.json, and nothing else', () => {
    const built = readdirSync(path.join(root, 'out'), { recursive: true, encoding: 'utf8' }).map((name) => `out/${name.split(path.sep).join('/')}`);
    const expected = ['LICENSE', 'THIRD-PARTY-NOTICES.md', 'package.json', 'out', ...built.filter((name) => !name.startsWith('out/.'))];
    expect(files.toSorted()).toEqual(expected.toSorted());
  });

  it('has every part the app reads when it starts', () => {
    expect(files).toEqual(expect.arrayContaining(['out/main/main.js', 'out/main/vault.js', 'out/main/assets/sqlite.wasm', 'out/preload/preload.cjs', 'out/renderer/index.html', 'out/form/tip-form.html']));
  });

  it('has no sources, no source maps, no tests and no node_modules', () => {
    expect(files.filter((name) => /\.(tsx?|mts|cts|map)$|(^|\/)(node_modules|tests?|e2e|host|support)(\/|$)/.test(name))).toEqual([]);
    const scripts = files.filter((name) => /\.(c?js|css|html)$/.test(name)).map((name) => extractFile(packed.archive, name).toString());
    expect(scripts.filter((text) => /^\/\/# sourceMappingURL=/m.test(text))).toHaveLength(0);
  });

  it('has nothing of the computer it was made on in its text', () => {
    const texts = files.filter((name) => /\.(c?js|css|html|json|md)$/.test(name));
    expect(texts.filter((name) => extractFile(packed.archive, name).includes(root))).toEqual([]);
  });

  it('keeps scripts and development packages out of package.json', () => {
    const inside = JSON.parse(extractFile(packed.archive, 'package.json').toString()) as Record<string, unknown>;
    const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string };
    expect(inside).toMatchObject({ name: 'tipkeep', productName: 'Tipkeep', version, type: 'module', main: 'out/main/main.js', license: 'AGPL-3.0-or-later' });
    expect(inside).not.toHaveProperty('scripts');
    expect(inside).not.toHaveProperty('devDependencies');
  });

  it('has all nine fuses as the desk wants them', async () => {
    const wire: Readonly<Record<string, unknown>> = await getCurrentFuseWire(packed.program);
    const states = Object.keys(wire).flatMap((key) => (key === 'version' ? [] : [[FuseV1Options[Number(key)], FuseState[Number(wire[key])]]]));
    expect(wire['version']).toBe('1');
    expect(Object.fromEntries(states)).toEqual({
      RunAsNode: 'DISABLE',
      EnableCookieEncryption: 'DISABLE',
      EnableNodeOptionsEnvironmentVariable: 'DISABLE',
      EnableNodeCliInspectArguments: 'DISABLE',
      EnableEmbeddedAsarIntegrityValidation: 'ENABLE',
      OnlyLoadAppFromAsar: 'ENABLE',
      LoadBrowserProcessSpecificV8Snapshot: 'DISABLE',
      GrantFileProtocolExtraPrivileges: 'DISABLE',
      WasmTrapHandlers: 'ENABLE',
    });
  });

  it("keeps the languages we speak and Chromium's and Electron's licences", () => {
    expect(readdirSync(path.join(packed.unpacked, 'locales')).toSorted()).toEqual(['en-US.pak', 'th.pak', 'vi.pak', 'zh-CN.pak']);
    expect(existsSync(path.join(packed.unpacked, 'LICENSES.chromium.html'))).toBe(true);
    expect(readdirSync(packed.unpacked, { recursive: true, encoding: 'utf8' }).some((name) => name.endsWith('LICENSE.electron.txt'))).toBe(true);
  });

  it.each(['deb', 'rpm'] as const)('gives the %s a menu entry without switches, an AppArmor profile and every size of the icon', (kind) => {
    const { words, desktopEntry, afterInstall, appArmorProfile } = packed.installer(kind);
    expect(desktopEntry.split('\n').filter((line) => line.startsWith('Exec='))).toEqual(['Exec=/opt/Tipkeep/tipkeep %U']);
    expect(desktopEntry).toContain('StartupWMClass=tipkeep\n');
    expect([...words, desktopEntry, afterInstall].join('\n')).not.toMatch(/no-sandbox|--inspect|remote-debugging/);
    expect(appArmorProfile).toContain('profile "tipkeep" "/opt/Tipkeep/tipkeep"');
    expect(afterInstall).toContain("chmod 4755 '/opt/Tipkeep/chrome-sandbox'");
    expect(words.flatMap((word) => /hicolor\/(\d+)x\d+\/apps\/tipkeep\.png$/.exec(word)?.[1] ?? []).map(Number)).toEqual([16, 32, 48, 64, 128, 256, 512]);
  });
});

describe('a configuration that says something wrong ends the packaging', () => {
  it('a key that does not exist', async () => {
    const { code, output } = await pack({ configuration: `${own}\nasarr: true\n` });
    expect(code).not.toBe(0);
    expect(output).toContain("unknown property 'asarr'");
  }, slowMs);

  it('a tenth fuse in a newer Electron that nobody has decided on', async () => {
    const { code, output } = await pack({ fuses: '1111001101' });
    expect(code).not.toBe(0);
    expect(output).toContain('has 10 fuses but you only provided a config for 9');
  }, slowMs);
});

describe('the icons', () => {
  const icons = path.join(root, 'electron/package');
  const width = (png: Buffer): number => png.readUInt32BE(16);

  it('are PNG images of the size their names say', () => {
    for (const name of readdirSync(path.join(icons, 'icons'))) expect(`${width(readFileSync(path.join(icons, 'icons', name)))}`).toBe(/^(\d+)x/.exec(name)?.[1]);
  });

  it('hold whole images for Windows, 256 pixels among them', () => {
    const ico = readFileSync(path.join(icons, 'icon.ico'));
    const entries = Array.from({ length: ico.readUInt16LE(4) }, (_, index) => ico.subarray(6 + 16 * index, 22 + 16 * index));
    const widths = entries.map((entry) => width(ico.subarray(entry.readUInt32LE(12), entry.readUInt32LE(12) + entry.readUInt32LE(8))));
    expect(widths).toEqual(entries.map((entry) => entry.readUInt8(0) || 256));
    expect(widths).toContain(256);
  });

  it('hold whole images for macOS, 1024 pixels among them', () => {
    const icns = readFileSync(path.join(icons, 'icon.icns'));
    expect(icns.readUInt32BE(4)).toBe(icns.length);
    const widths: number[] = [];
    for (let at = 8; at < icns.length; at += icns.readUInt32BE(at + 4)) widths.push(width(icns.subarray(at + 8)));
    expect(widths.toSorted((a, b) => a - b)).toEqual([32, 64, 128, 256, 256, 512, 512, 1024]);
  });
});
