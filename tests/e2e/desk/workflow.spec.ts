// Working through tips by keyboard: unread, closed with what came of it, set aside and brought back, many changed and undone.
import { cpSync } from 'node:fs';
import path from 'node:path';
import { axeFindsNothing } from '../support/axe.ts';
import { showView, startDesk, unlock } from '../support/desk-app.ts';
import { goTo, pressOn } from '../support/go-to.ts';
import { press } from '../support/press.ts';
import { expect, test } from '../support/prepared-vault.ts';

test('a tip is read, marked unread, closed with an outcome and found by it, set aside and brought back, and two are changed in one go and undone', async ({ vaults, folder }) => {
  const profile = path.join(folder, 'profile');
  cpSync(vaults.clean, path.join(profile, 'vault'), { recursive: true });
  const desk = await startDesk(profile);
  const page = await desk.window();
  await unlock(page, vaults.passphrase);
  const rows = page.getByRole('option');
  await rows.nth(1).waitFor();
  await expect(rows).toHaveCount(2);
  await expect(rows.filter({ hasText: 'unread' })).toHaveCount(2);

  // Opened and on screen for a moment it is read; U takes that back.
  await rows.first().click();
  await expect(page.getByRole('option', { selected: true })).not.toContainText('unread');
  await expect(page.getByRole('button', { name: 'Unread 1' })).toBeVisible();
  await page.keyboard.press('u');
  await expect(page.getByRole('option', { selected: true })).toContainText('unread');
  await axeFindsNothing(page);

  // Closing asks what came of it.
  await goTo(page.getByRole('button', { name: 'New Status' }));
  await page.keyboard.press('Enter');
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('radio')).toHaveCount(10);
  await pressOn(dialog.getByRole('button', { name: 'Close tip' }), 'Enter');
  await expect(dialog.getByRole('alert')).toHaveText('Choose what came of it.');
  await axeFindsNothing(page);
  await pressOn(dialog.getByRole('radio').first(), 'Space');
  await pressOn(dialog.getByRole('button', { name: 'Close tip' }), 'Enter');
  await expect(page.getByText('Outcome: Acted on by us')).toBeVisible();
  await showView(page, 'Closed');
  await expect(rows).toHaveCount(1);
  await expect(rows).toContainText('Acted on by us');
  await page.locator('.filters .select-button').nth(2).click();
  await page.getByRole('option', { name: 'Not recorded' }).click();
  await expect(page.getByRole('heading', { name: 'No tip matches' })).toBeVisible();
  await page.getByRole('button', { name: 'Clear filters' }).click();

  // What is set aside is in no list but its own, and a search tells of it.
  await page.getByRole('option').first().click();
  await press(page, 'Set aside…');
  await pressOn(dialog.getByRole('button', { name: 'Set aside' }), 'Enter');
  await expect(page.getByText('Set aside: Spam. It stands in no other list and no count.')).toBeVisible();
  await showView(page, 'Set aside');
  await expect(rows).toHaveCount(1);
  await axeFindsNothing(page);
  await press(page, 'Bring it back');
  await expect(page.getByRole('heading', { name: 'Nothing here' })).toBeVisible();

  // Both at once, and back.
  await page.getByRole('navigation', { name: 'Views' }).getByRole('button', { name: 'All 2' }).click();
  await expect(rows).toHaveCount(2);
  for (const row of await rows.all()) {
    await row.click();
    const name = /Tip \d+/.exec(await row.innerText())?.[0] ?? '';
    await expect(page.getByRole('article', { name, exact: true })).toBeVisible();
    await row.press('x');
  }
  await press(page, 'Change 2 chosen tips…');
  await pressOn(dialog.getByRole('button', { name: 'Change', exact: true }), 'Enter');
  await expect(dialog.getByText('2 tips changed.')).toBeVisible();
  // Behind the dialog the list says it at once: both are in review, and none is closed any more.
  const behind = page.locator('.list [role=option]');
  await expect(behind.filter({ hasText: 'In review' })).toHaveCount(2);
  await expect(behind.filter({ hasText: 'Acted on by us' })).toHaveCount(0);
  await axeFindsNothing(page);
  await press(page, 'Undo');
  await expect(dialog.getByText('Undone for 2 tips.')).toBeVisible();
  await press(page, 'Close');
  await expect(rows.filter({ hasText: 'Acted on by us' })).toHaveCount(1);
  await desk.close();
});
