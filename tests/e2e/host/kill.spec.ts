// People's words must not survive on the disk of a laptop that is switched off hard. Chromium writes much into its profile; the
// stand-in sees to it that none of it holds what was typed, stored or shown as an address.
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { hasVirtualDisplay, startDisplay } from '../support/display.ts';
import { onlyOnStandIn } from '../support/host-only.ts';
import { familyOf, filesBelow, formsOf, isRunning, startPlainly } from '../support/processes.ts';
import { expect, launchSpecimen, plainRoot, readyPage, test } from './specimen.ts';

const why = 'the profile of the stand-in; Electron is given in-memory sessions and writes none of it';

async function leaveTraces(page: Page, canary: string): Promise<void> {
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
      request.onerror = () => {
        reject(new Error('no database'));
      };
      request.onsuccess = () => {
        const transaction = request.result.transaction('s', 'readwrite');
        transaction.objectStore('s').put(text.repeat(100), 'k');
        transaction.oncomplete = () => {
          resolve();
        };
      };
    });
  }, canary);
  await page.waitForTimeout(2500); // Chromium writes its session files every few seconds
}

for (const seen of ['headless', 'on a screen'] as const) {
  test(`${seen}: after kill -9 no process lives on, nothing typed is on disk, and the next start wipes the rest`, async ({ folder }) => {
    onlyOnStandIn(why);
    test.skip(seen === 'on a screen' && !hasVirtualDisplay, 'Xvfb is not installed');
    const temporary = mkdtempSync(path.join(tmpdir(), 'tk-'));
    const home = path.join(folder, 'home');
    mkdirSync(home);
    const display = seen === 'on a screen' ? await startDisplay() : undefined;
    const screen = display ? { DISPLAY: display.name, TIPKEEP_STAND_IN_HEADLESS: '0' } : {};
    const surroundings = { TMPDIR: temporary, HOME: home, XDG_CONFIG_HOME: '', XDG_CACHE_HOME: '', XDG_DATA_HOME: '', ...screen };
    try {
      const app = await launchSpecimen(folder, surroundings);
      const page = await readyPage(app);
      await app.evaluate(() => globalThis.specimen.print('<p>something hidden'));
      const canary = `Canary${randomBytes(12).toString('hex')}`;
      await leaveTraces(page, canary);
      const host = app.process().pid!;
      const family = familyOf(host);
      expect(family.length).toBeGreaterThan(4);
      process.kill(host, 'SIGKILL');
      await expect.poll(() => family.filter(isRunning)).toEqual([]);

      const profile = path.join(folder, 'profile', 'stand-in-profile');
      const files = filesBelow(folder);
      expect(files.filter((file) => file.startsWith(profile)).length).toBeGreaterThan(5);
      const forms = formsOf(canary);
      expect(files.filter((file) => file.includes(canary) || forms.some((form) => readFileSync(file).includes(form)))).toEqual([]);
      expect(filesBelow(home)).toEqual([]); // Chromium kept to its profile
      writeFileSync(path.join(profile, 'left-over'), 'x');

      const next = await startPlainly([plainRoot, `--user-data-dir=${path.join(folder, 'profile')}`], surroundings, { when: 'READY', signal: 'SIGTERM' });
      expect(next.code).toBe(0);
      expect(existsSync(profile)).toBe(false);
      expect(readdirSync(temporary).filter((name) => !name.startsWith('playwright'))).toEqual([]);
    } finally {
      display?.stop();
      rmSync(temporary, { recursive: true, force: true });
    }
  });
}

test('a folder too deep for a socket still works and leaves nothing behind', async ({ folder }) => {
  onlyOnStandIn(why);
  const temporary = mkdtempSync(path.join(tmpdir(), 'tk-'));
  const deep = path.join(folder, 'd'.repeat(60), 'e'.repeat(60));
  const { code } = await startPlainly([plainRoot, `--user-data-dir=${deep}`], { TMPDIR: temporary }, { when: 'READY', signal: 'SIGTERM' });
  expect([code, readdirSync(deep), readdirSync(temporary)]).toEqual([0, [], []]);
  rmSync(temporary, { recursive: true, force: true });
});
