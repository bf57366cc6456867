// What was copied in the desk leaves the clipboard: ten seconds later, at a lock, at the end; and never what somebody else put there.
import { cpSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { lockDesk, startDesk, unlock, type DeskApp } from '../support/desk-app.ts';
import { expect, firstTipText, test } from '../support/prepared-vault.ts';

const read = (desk: DeskApp): Promise<string> => desk.app.evaluate(({ clipboard }) => clipboard.readText());
const write = (desk: DeskApp, text: string): Promise<void> => desk.app.evaluate(({ clipboard }, words) => clipboard.writeText(words), text);

/** Selects the text of the open tip and copies it with the keys for it. */
async function copyTip(page: Page): Promise<void> {
  await page.getByRole('option').filter({ hasText: firstTipText }).click();
  const original = page.getByRole('main').getByText(firstTipText).last();
  await original.evaluate((element) => document.getSelection()?.selectAllChildren(element));
  await page.keyboard.press('ControlOrMeta+c');
}

test('a copied text is cleared after ten seconds and at a lock; what was copied elsewhere meanwhile stays', { tag: '@long' }, async ({ vaults, folder }) => {
  const profile = path.join(folder, 'profile');
  cpSync(vaults.clean, path.join(profile, 'vault'), { recursive: true });
  const desk = await startDesk(profile);
  const first = await desk.window();
  await first.getByText('Show what I type').click();
  await first.getByLabel('Passphrase or recovery words').fill('typed and copied');
  await first.getByLabel('Passphrase or recovery words').press('ControlOrMeta+a');
  await first.getByLabel('Passphrase or recovery words').press('ControlOrMeta+x');
  await expect.poll(() => read(desk)).toBe('typed and copied');
  await first.waitForTimeout(400);
  await write(desk, 'copied in another program');
  const page = await lockDesk(desk, first);
  expect(await read(desk)).toBe('copied in another program');

  await unlock(page, vaults.passphrase);
  await expect(page.getByText(/^Last change/)).toBeVisible();
  const beforeMs = Date.now();
  await copyTip(page);
  await expect.poll(() => read(desk)).toContain(firstTipText);
  await expect.poll(() => read(desk), { timeout: 15_000, intervals: [500] }).toBe('');
  // Ten seconds after the copy, which came after this clock was read, however busy the machine is.
  expect(Date.now() - beforeMs).toBeGreaterThan(9_500);

  await copyTip(page);
  await expect.poll(() => read(desk)).toContain(firstTipText);
  await lockDesk(desk, page);
  await expect.poll(() => read(desk)).toBe('');
  await desk.close();
});
