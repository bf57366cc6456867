import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onlyOnStandIn } from '../support/host-only.ts';
import { familyOf, filesBelow, formsOf, isRunning, startPlainly } from '../support/processes.ts';
import { expect, launchSpecimen, readyPage, specimenRoot, test } from './specimen.ts';

const plainRoot = path.join(import.meta.dirname, 'plain-app');
const ownMessages = 'exit codes and messages of the stand-in itself';
const ownProfile = 'the profile of the stand-in; Electron is given in-memory sessions and writes none of it';

const words = (folder: string, root = plainRoot): string[] => [root, `--user-data-dir=${path.join(folder, 'profile')}`];

test('a plain start says in one line what it is and what is weaker', async ({ folder }) => {
  onlyOnStandIn(ownMessages);
  const { code, output } = await startPlainly(words(folder), {}, { when: 'READY', signal: 'SIGTERM' });
  const lines = output.trim().split('\n');
  expect(lines).toEqual([expect.stringContaining('No Electron binary was found'), 'READY', 'QUIT 0']);
  expect(lines[0]).toContain('Plain specimen opens in the installed Chromium');
  expect(lines[0]).toContain('npx install-electron');
  expect(code).toBe(0);
});

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  test(`${signal} ends it cleanly and leaves no profile`, async ({ folder }) => {
    onlyOnStandIn(ownProfile);
    const { code, output } = await startPlainly(words(folder), {}, { when: 'READY', signal });
    expect([code, output.includes('QUIT 0')]).toEqual([0, true]);
    expect(readdirSync(path.join(folder, 'profile'))).toEqual([]);
  });
}

test('without a browser it names the package and ends with 3', async ({ folder }) => {
  onlyOnStandIn(ownMessages);
  const { code, output } = await startPlainly(words(folder), { TIPKEEP_STAND_IN_CHROMIUM: '/nowhere' });
  expect(code).toBe(3);
  expect(output).toContain('apt-get install chromium');
  expect(output).not.toContain('READY');
});

test('without a display it says so, names the demo and ends with 4', async ({ folder }) => {
  onlyOnStandIn(ownMessages);
  const { code, output } = await startPlainly(words(folder), { TIPKEEP_STAND_IN_HEADLESS: undefined, DISPLAY: undefined, WAYLAND_DISPLAY: undefined });
  expect(code).toBe(4);
  expect(output).toContain('npm run demo -- --out DIR');
});

test('a browser that dies at once is told with its last words, and ends with 1', async ({ folder }) => {
  onlyOnStandIn(ownMessages);
  const broken = path.join(folder, 'broken');
  writeFileSync(broken, '#!/bin/sh\necho "cannot open shared object" >&2\nexit 7\n', { mode: 0o755 });
  const { code, output } = await startPlainly(words(folder), { TIPKEEP_STAND_IN_CHROMIUM: broken });
  expect(code).toBe(1);
  expect(output).toContain('cannot open shared object');
});

test('a main module that waits for ready before it is evaluated is told so', async ({ folder }) => {
  onlyOnStandIn('Electron hangs without a word');
  const root = path.join(folder, 'hanging');
  mkdirSync(root);
  writeFileSync(path.join(root, 'package.json'), '{ "name": "hanging", "version": "0.0.0", "type": "module", "main": "main.mjs" }');
  writeFileSync(path.join(root, 'main.mjs'), "import { app } from 'electron';\nawait app.whenReady();\n");
  const { code, output } = await startPlainly(words(folder, root));
  expect(code).toBe(1);
  expect(output).toContain('top-level await');
});

test('a second start tells the first one and ends by itself', async ({ folder }) => {
  const app = await launchSpecimen(folder);
  await readyPage(app);
  const { code } = await startPlainly([...words(folder, specimenRoot), 'argument']);
  expect(code).toBe(0);
  await expect.poll(() => app.evaluate(() => globalThis.specimen.second.map(({ argv, data }) => ({ last: argv.at(-1), data })))).toEqual([{ last: 'argument', data: { greeting: 'again' } }]);
  await app.close();
});

test('a second start on one profile is refused even for an app that never asks, with 2', async ({ folder }) => {
  onlyOnStandIn('two Electron processes may share a profile when the app does not ask for the lock');
  const app = await launchSpecimen(folder);
  const page = await readyPage(app);
  const { code, output } = await startPlainly(words(folder));
  expect(code).toBe(2);
  expect(output).toContain('already open');
  expect(output).not.toContain('READY');
  expect(await page.evaluate(() => window.page.call('echo', 'first lives'))).toBe('first lives');
  await app.close();
});

test('after kill -9 nothing typed is left in the profile, no process lives on, and the next start wipes it', async ({ folder }) => {
  onlyOnStandIn(ownProfile);
  const temporary = mkdtempSync(path.join(tmpdir(), 'tk-'));
  const app = await launchSpecimen(folder, { TMPDIR: temporary });
  const page = await readyPage(app);
  const canary = `Canary${randomBytes(12).toString('hex')}`;
  await page.locator('#typed').pressSequentially(canary.slice(0, 12));
  await page.locator('#typed').fill(canary);
  await page.evaluate(async (text) => {
    localStorage.setItem('a', text);
    sessionStorage.setItem('a', text);
    document.cookie = `c=${text}; max-age=9999`;
    history.pushState({}, '', `/index.html?${text}`);
    const cache = await caches.open('c');
    await cache.put('/x', new Response(text));
    await new Promise<void>((resolve, reject) => {
      const request = indexedDB.open('d');
      request.onupgradeneeded = () => {
        request.result.createObjectStore('s');
      };
      request.onerror = () => reject(new Error('no database'));
      request.onsuccess = () => {
        const transaction = request.result.transaction('s', 'readwrite');
        transaction.objectStore('s').put(text.repeat(100), 'k');
        transaction.oncomplete = () => resolve();
      };
    });
  }, canary);
  await page.waitForTimeout(2500); // Chromium writes its session files every few seconds
  const host = app.process().pid!;
  const family = familyOf(host);
  expect(family.length).toBeGreaterThan(4);
  process.kill(host, 'SIGKILL');
  await expect.poll(() => family.filter(isRunning), { timeout: 15_000 }).toEqual([]);

  const profile = path.join(folder, 'profile', 'stand-in-profile');
  const files = filesBelow(folder);
  expect(files.filter((file) => file.startsWith(profile)).length).toBeGreaterThan(5);
  const forms = formsOf(canary);
  expect(files.filter((file) => forms.some((form) => readFileSync(file).includes(form)) || file.includes(canary))).toEqual([]);
  writeFileSync(path.join(profile, 'left-over'), 'x');

  const { code } = await startPlainly(words(folder), { TMPDIR: temporary }, { when: 'READY', signal: 'SIGTERM' });
  expect(code).toBe(0);
  expect(existsSync(profile)).toBe(false);
  expect(readdirSync(temporary).filter((name) => !name.startsWith('playwright'))).toEqual([]);
  rmSync(temporary, { recursive: true, force: true });
});
