// Who sees to a tip, by when, and notes: by keyboard, and over a lock.
import { cpSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { axeFindsNothing } from '../support/axe.ts';
import { lockDesk, memberName, startDesk, unlock } from '../support/desk-app.ts';
import { goTo } from '../support/go-to.ts';
import { press } from '../support/press.ts';
import { expect, test } from '../support/prepared-vault.ts';

/** The list may be drawn anew in the very moment of a key press: whoever sees that presses again. */
async function openFirst(page: Page): Promise<void> {
  await expect(async () => {
    await goTo(page.getByRole('listbox').first());
    await page.keyboard.press('ArrowDown');
    await expect(page.getByRole('heading', { name: 'Work on it' })).toBeVisible({ timeout: 2000 });
  }).toPass({ timeout: 30_000 });
}

test('a tip is given to somebody, with a date and a note; the desk leads back to it, and a half-written note outlives a lock', async ({ vaults, folder }) => {
  const profile = path.join(folder, 'profile');
  cpSync(vaults.clean, path.join(profile, 'vault'), { recursive: true });
  const desk = await startDesk(profile);
  let page = await desk.window();
  await unlock(page, vaults.passphrase);
  await openFirst(page);

  const assignee = page.getByRole('button', { name: /Who sees to it$/ });
  await goTo(assignee);
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByText(`Given to ${memberName}.`)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Mine 1' })).toBeVisible();

  await press(page, 'Set a date…');
  const dialog = page.getByRole('dialog');
  await goTo(dialog.getByRole('button', { name: 'Save', exact: true }));
  await page.keyboard.press('Enter');
  await expect(dialog.getByText('Give a date and a time.')).toBeVisible();
  await axeFindsNothing(page);
  await dialog.getByLabel('Date and time').fill('2026-01-02T03:04');
  await dialog.getByLabel('What is due (one line)').fill('Ask the cook again (invented)');
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(page.getByText('Ask the cook again (invented)')).toBeVisible();

  await page.getByLabel('New note').fill('Called back, nobody answered (invented). គ្មាននរណាឆ្លើយទេ');
  await press(page, 'Add note');
  await expect(page.getByRole('list', { name: 'Notes' }).getByRole('listitem')).toHaveText([/គ្មាននរណាឆ្លើយទេ/]);
  await expect(page.getByLabel('New note')).toHaveValue('');
  await page.getByLabel('New note').fill('Half of a note (invented)');
  await axeFindsNothing(page);

  await press(page, 'Due 1');
  await expect(page.getByRole('heading', { name: 'Due', exact: true })).toBeVisible();
  await expect(page.getByRole('option')).toHaveCount(1);
  await expect(page.getByRole('option')).toContainText(memberName);
  page = await lockDesk(desk, page);
  await unlock(page, vaults.passphrase);
  await press(page, 'Mine 1');
  await expect(page.getByRole('option')).toHaveCount(1);
  await openFirst(page);
  await expect(page.getByLabel('New note')).toHaveValue('Half of a note (invented)');
  await press(page, 'Done, no date any more');
  await expect(page.getByRole('button', { name: 'Due 0', exact: true })).toBeVisible();
  await expect(page.getByText('No date', { exact: true })).toBeVisible();
  await desk.close();
});
