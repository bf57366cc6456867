import { readFileSync } from 'node:fs';
import path from 'node:path';
import { onlyOnStandIn } from '../support/host-only.ts';
import { repositoryRoot } from '../support/launch.ts';
import { expect, test } from './specimen.ts';

const why = 'what the stand-in fakes; Electron is the real thing';

/** What tests/host/strict.mjs knows, on the stand-in's record. */
interface StandInRecord {
  readonly listedNames: Set<string>;
  readonly isListedNoOp: (value: unknown) => boolean;
}

/** The first column of the table "Faked" in docs/stand-in.md. */
function listInDocumentation(): string[] {
  const text = readFileSync(path.join(repositoryRoot, 'docs/stand-in.md'), 'utf8');
  const section = /^## Faked$(.*?)(?=^## )/msu.exec(text)?.[1] ?? '';
  return [...section.matchAll(/^\| `([^`]+)` \|/gmu)].map((match) => match[1]!);
}

test('every faked member is on the list in docs/stand-in.md, and nothing else is', async ({ app, page }) => {
  onlyOnStandIn(why);
  await page.evaluate(() => window.page.call('echo', 1));
  await app.evaluate(() => globalThis.specimen.print('<p>x'));
  const faked = await app.evaluate(() => [...(globalThis as unknown as Record<symbol, StandInRecord>)[Symbol.for('tipkeep.stand-in')]!.listedNames]);
  expect(faked.length).toBeGreaterThan(5);
  expect(listInDocumentation().sort()).toEqual(faked.sort());
});

test('no member of any object does nothing without being on the list', async ({ app, page }) => {
  onlyOnStandIn(why);
  await page.evaluate(() => 1);
  const silent = await app.evaluate((electron) => {
    const { isListedNoOp } = (globalThis as unknown as Record<symbol, StandInRecord>)[Symbol.for('tipkeep.stand-in')]!;
    const own = globalThis.specimen;
    const objects: Record<string, object> = {
      ...electron, browserWindow: own.window, webContentsOfWindow: own.window.webContents, mainFrame: own.window.webContents.mainFrame, sessionOfWindow: own.session,
      webRequest: own.session.webRequest, protocolOfSession: own.session.protocol, utility: own.vault, commandLine: electron.app.commandLine,
      port: new electron.MessageChannelMain().port1,
    };
    const isEmpty = (source: string): boolean => /\{\s*\}$|=>\s*(undefined|null|void 0|Promise\.resolve\(\)|\(?\{\}\)?)$/.test(source.replaceAll(/\/\*.*?\*\/|\/\/[^\n]*/gs, '').trim());
    const emitter = process.getBuiltinModule('node:events').EventEmitter.prototype;
    const found: string[] = [];
    let looked = 0;
    for (const [name, object] of Object.entries(objects)) {
      for (let level: object | null = object; level !== null && level !== Object.prototype && level !== Function.prototype && level !== emitter; level = Object.getPrototypeOf(level) as object | null) {
        for (const [member, { value }] of Object.entries<PropertyDescriptor>(Object.getOwnPropertyDescriptors(level))) {
          if (typeof value !== 'function' || member === 'constructor') continue;
          looked += 1;
          if (isEmpty(String(value)) && !isListedNoOp(value)) found.push(`${name}.${member}`);
        }
      }
    }
    return { looked, found, caught: [isEmpty('setIcon() {}'), isEmpty('() => undefined'), isEmpty('show() { this.x(); }')] };
  });
  expect(silent.caught).toEqual([true, true, false]);
  expect(silent.looked).toBeGreaterThan(60);
  expect(silent.found).toEqual(['Menu.getApplicationMenu']); // truly null: there is no menu
});

test('a member, an event or an option that is not emulated throws', async ({ app, page }) => {
  onlyOnStandIn(why);
  const told = await app.evaluate((electron) => {
    const own = globalThis.specimen as unknown as Record<string, Record<string, unknown>>;
    const attempts: (() => unknown)[] = [
      () => (electron as unknown as Record<string, unknown>)['Tray'],
      () => (electron.app as unknown as Record<string, unknown>)['dock'],
      () => own['window']?.['setKiosk'],
      () => own['session']?.['loadExtension'],
      () => electron.app.on('accessibility-support-changed', () => undefined),
      () => globalThis.specimen.window.webContents.on('context-menu', () => undefined),
      () => new electron.BrowserWindow({ kiosk: true }),
      () => new electron.BrowserWindow({ webPreferences: { nodeIntegration: true } }),
      () => new electron.BrowserWindow({ webPreferences: { sandbox: false } }),
      () => electron.session.fromPartition('persist:kept'),
      () => {
        (electron.app as unknown as Record<string, unknown>)['badgeCount'] = 3;
      },
    ];
    return attempts.map((attempt) => {
      try {
        attempt();
        return 'silence';
      } catch (error) {
        return String(error);
      }
    });
  });
  for (const text of told) expect(text).toContain('is not emulated');
  const inPreload = await page.evaluate(() => window.specimen.invoke('add', 1, 1));
  expect(inPreload).toBe(2);
});
