// Locking from wherever a person is, and coming back. What can be wrong with a vault is in tests/e2e/bad-input, what a lock leaves
// behind in lock.spec.ts.
import { cpSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { lockDesk, showView, startDesk, unlock, type DeskApp } from '../support/desk-app.ts';
import { goTo } from '../support/go-to.ts';
import { expect, test } from '../support/inhabited-vault.ts';

let desk: DeskApp;
let page: Page;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async ({ inhabited }) => {
  const profile = path.join(path.dirname(inhabited.folder), 'session-profile');
  cpSync(inhabited.folder, path.join(profile, 'vault'), { recursive: true });
  desk = await startDesk(profile);
  page = await desk.window();
});
test.afterAll(() => desk.close());

const opened = () => expect(page.getByText(/^Last change/)).toBeVisible();

test('the recovery words open the vault, however they are typed, and the desk names the last change', async ({ inhabited }) => {
  await unlock(page, ` ${inhabited.recoveryWords.join('  ').toUpperCase()}\n`);
  await opened();
  await expect(page.getByText(/^Last change 1 hr ago, \d+ events\./)).toBeVisible();
  await expect(page.getByText('Opened with the recovery words.')).toBeVisible();
});

test('what was the last change is what was done last', async ({ inhabited }) => {
  // The recovery words lead to the people first.
  await expect(page.getByRole('heading', { name: 'People' })).toBeVisible();
  await showView(page, 'All open');
  await page.getByRole('option').first().click();
  await page.getByRole('heading', { name: /^Tip \d+$/ }).waitFor();
  await page.keyboard.press('2');
  await expect(page.getByText('Urgency set to Within 24 h.')).toBeAttached();
  page = await lockDesk(desk, page);
  await unlock(page, inhabited.passphrase);
  await expect(page.getByText(/^Last change now, \d+ events\./)).toBeVisible();
});

const places: readonly (readonly [string, () => Promise<unknown>])[] = [
  ['while typing in the search', () => page.getByRole('searchbox').fill('words')],
  ['with a dialog open', () => page.keyboard.press('?')],
  ['with a menu open', () => page.getByRole('button', { name: /^Any urgency/ }).click()],
  [
    'on the redaction screen, in a text',
    async () => {
      await showView(page, 'Dossiers');
      await page.getByRole('button', { name: /^Open Golden/ }).click();
      await goTo(page.getByRole('textbox', { name: /^Original: tip / }).first());
    },
  ],
];
for (const [place, go] of places) {
  test(`Ctrl+L locks ${place}`, async ({ inhabited }) => {
    await go();
    page = await lockDesk(desk, page);
    await expect(page.getByLabel('Passphrase or recovery words')).toBeFocused();
    await unlock(page, inhabited.passphrase);
    await opened();
  });
}

test('the button locks as well', async ({ inhabited }) => {
  // The window may be gone before the click is told of.
  await page.getByRole('button', { name: 'Lock' }).click().catch(() => undefined);
  page = await desk.window(page);
  await unlock(page, inhabited.passphrase);
  await opened();
});
