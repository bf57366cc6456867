// One running desk for all specs of a worker that only try to break a rule in its window and leave it as it was.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test as base, type ElectronApplication, type Page } from '@playwright/test';
import { expect } from './expect.ts';
import { deskAddress, launchApp, repositoryRoot, windowShowing } from './launch.ts';
import { vaultAnswers } from './vault-answers.ts';

interface SharedDesks {
  /** The desk as people get it, showing its first screen. */
  readonly app: ElectronApplication;
  /** The same without any content policy: what the other rules hold back when that one is gone. */
  readonly laxApp: ElectronApplication;
}

async function withDesk(bypassCSP: boolean, use: (app: ElectronApplication) => Promise<void>): Promise<void> {
  const userData = mkdtempSync(path.join(tmpdir(), 'tipkeep-shared-'));
  const app = await launchApp({ root: repositoryRoot, userData, bypassCSP });
  // What takes part in a page's first load was judged by the policy; from a reload on it is off.
  const page = await deskWindow(app);
  if (bypassCSP) await page.reload();
  await use(app);
  await app.close();
  rmSync(userData, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
}

export async function deskWindow(app: ElectronApplication, except?: Page): Promise<Page> {
  const page = await windowShowing(app, deskAddress, except);
  await vaultAnswers(app, page);
  return page;
}

export const test = base.extend<{ page: Page; laxPage: Page }, SharedDesks>({
  app: [async ({}, use) => withDesk(false, use), { scope: 'worker', timeout: 60_000 }],
  laxApp: [async ({}, use) => withDesk(true, use), { scope: 'worker', timeout: 60_000 }],
  page: async ({ app }, use) => {
    await use(await deskWindow(app));
  },
  laxPage: async ({ laxApp }, use) => {
    await use(await deskWindow(laxApp));
  },
});

/** Gives the next test a fresh window: a refused form leaves the driver waiting for a navigation that never comes. */
export async function replaceWindow(app: ElectronApplication, page: Page): Promise<void> {
  await page.evaluate(() => void window.api.call('host.lock', {})).catch(() => undefined); // the answer may go with the window
  await deskWindow(app, page);
  await expect.poll(() => app.windows().includes(page)).toBe(false);
}

/** Says that the page is the one it was, in the same document: set a mark first, ask at the end. */
export async function markDocument(page: Page): Promise<() => Promise<void>> {
  const before = page.url();
  const mark = Math.random();
  await page.evaluate((value) => {
    (window as unknown as { mark: number }).mark = value;
  }, mark);
  return async () => {
    await page.waitForTimeout(300); // a navigation that was not refused would have begun
    expect(page.url()).toBe(before);
    expect(await page.evaluate(() => (window as unknown as { mark: number }).mark)).toBe(mark);
    expect(await page.evaluate(() => window.api.call('host.info', {}))).toMatchObject({ ok: true });
  };
}

export { expect } from './expect.ts';
