// Tags by keyboard: one is written and one chosen, it leads to all tips that have it, chosen tips are tagged in one go, and that is undone.
import { cpSync } from 'node:fs';
import path from 'node:path';
import { axeFindsNothing } from '../support/axe.ts';
import { showView, startDesk, unlock } from '../support/desk-app.ts';
import { goTo } from '../support/go-to.ts';
import { press } from '../support/press.ts';
import { expect, test } from '../support/prepared-vault.ts';

test('a tip is tagged, the tag leads to its tips, chosen tips are tagged in one go, and that is undone', async ({ vaults, folder }) => {
  const profile = path.join(folder, 'profile');
  cpSync(vaults.clean, path.join(profile, 'vault'), { recursive: true });
  const desk = await startDesk(profile);
  const page = await desk.window();
  await unlock(page, vaults.passphrase);
  await page.getByRole('option').first().click();

  const field = page.getByRole('combobox', { name: 'Add a tag' });
  const tags = page.getByRole('list', { name: 'Tags' });
  await goTo(field);
  await page.keyboard.type('needs interpreter');
  await press(page, 'Add');
  await expect(tags.getByRole('listitem')).toHaveCount(1);
  await goTo(field);
  await page.keyboard.type('ត្រូវការអ្នកបកប្រែ');
  await press(page, 'Add');
  await expect(tags.getByRole('listitem')).toHaveCount(2);
  await expect(page.getByRole('option', { selected: true })).toContainText('needs interpreter');
  await axeFindsNothing(page);

  await press(page, 'All tips tagged needs interpreter');
  await expect(page.getByRole('option')).toHaveCount(1);
  await press(page, 'Tag: needs interpreter. Show tips with any tag');
  await expect(page.getByRole('option')).toHaveCount(2);

  // Another tip gets the same one from the list of those that are known.
  const list = page.getByRole('listbox').first();
  await goTo(list);
  await page.keyboard.press('ArrowDown');
  await expect(page.getByText('No tags.')).toBeVisible();
  await goTo(field);
  await page.keyboard.type('NEEDS');
  const offered = page.getByRole('option', { name: 'needs interpreter, 1 tip' });
  await expect(offered).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(tags.getByRole('listitem')).toHaveCount(1);
  await press(page, 'Take the tag needs interpreter away');
  await expect(page.getByText('No tags.')).toBeVisible();

  for (const row of await page.getByRole('option').all()) {
    await row.click();
    const name = /Tip \d+/.exec(await row.innerText())?.[0] ?? '';
    await expect(page.getByRole('article', { name, exact: true })).toBeVisible();
    await row.press('x');
  }
  await press(page, 'Tag 2 chosen tips…');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('combobox', { name: 'Add a tag' })).toBeFocused();
  await page.keyboard.type('needs interpreter');
  // The list of known ones is open; leaving the field closes it.
  await page.keyboard.press('Tab');
  await expect(dialog.getByRole('button', { name: 'Add', exact: true })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog.getByText('1 tip tagged “needs interpreter”.')).toBeVisible();
  await axeFindsNothing(page);
  await press(page, 'Undo');
  await expect(dialog.getByText('Undone.')).toBeVisible();
  await press(page, 'Close');
  await page.getByRole('option').filter({ hasText: 'needs interpreter' }).first().waitFor();
  await expect(page.getByRole('option').filter({ hasText: 'needs interpreter' })).toHaveCount(1);

  // The page of all tags: another word for one shows on its tips, and never a word that another one has.
  await showView(page, 'Tags');
  await press(page, 'Rename… needs interpreter');
  const renaming = page.getByRole('dialog');
  await expect(renaming.getByRole('textbox', { name: 'New name' })).toBeFocused();
  await page.keyboard.press('Control+A');
  await page.keyboard.type('ត្រូវការអ្នកបកប្រែ');
  await page.keyboard.press('Enter');
  await expect(renaming.getByRole('alert')).toContainText('There is a tag of this name');
  await renaming.getByRole('textbox', { name: 'New name' }).fill('wants a voice');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Renamed to “wants a voice”.')).toBeVisible();
  await axeFindsNothing(page);
  await press(page, 'wants a voice');
  await expect(page.getByRole('option')).toHaveCount(1);
  await expect(page.getByRole('option')).toContainText('wants a voice');
  await desk.close();
});
