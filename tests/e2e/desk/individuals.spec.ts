// Two tips tell of somebody, each in its own words. A colleague says that it is one person, both tips show it, also after a lock, and it is taken back. By keyboard alone.
import { cpSync } from 'node:fs';
import path from 'node:path';
import { axeFindsNothing } from '../support/axe.ts';
import { lockDesk, startDesk } from '../support/desk-app.ts';
import { Keyboard } from '../support/keyboard.ts';
import { attachedTipText, expect, firstTipText, test } from '../support/prepared-vault.ts';

const words = ['A woman of about thirty, from the coast (invented)', 'បងស្រីដែលនិយាយភាសាចិនបាន (invented)'] as const;

test('two people of two tips are said to be one person, which each of both tips shows, and are told apart again', async ({ vaults, folder }) => {
  const profile = path.join(folder, 'profile');
  cpSync(vaults.clean, path.join(profile, 'vault'), { recursive: true });
  const desk = await startDesk(profile);
  let page = await desk.window();
  let person = await Keyboard.at(page);
  await person.unlock(vaults.passphrase);
  let told = page.getByRole('list', { name: 'Whom it tells of' });
  /** Goes to a tip and gives what it is called. */
  const open = async (text: string): Promise<string> => {
    await person.openTip(text);
    await expect(page.getByRole('region', { name: 'Original text' })).toContainText(text);
    return page.getByRole('heading', { name: /^Tip \d+$/ }).innerText();
  };

  const first = await open(firstTipText);
  await person.press('Add a person…');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText('No other tip has a person recorded yet.')).toBeVisible();
  await person.type(words[0]);
  await axeFindsNothing(page);
  await person.press('Save');
  await expect(told).toContainText(`Person 1 ${words[0]}No other tip tells of them.`);

  const attached = await open(attachedTipText);
  await person.press('Add a person…');
  await person.type(words[1]);
  await expect(dialog.getByRole('radio', { name: 'Somebody no other tip tells of, as far as is known' })).toBeChecked();
  await expect(dialog.getByRole('radio', { name: `Person 1: ${words[0]} (1 tip, 1 independent source)` })).not.toBeChecked();
  await axeFindsNothing(page);
  await person.press('Save');
  await expect(told).toContainText(`Person 2 ${words[1]}No other tip tells of them.`);

  // That it is one person is a decision of its own.
  await person.press('Person 2 is the same person as…');
  await expect(dialog.getByText('That it is one person is a decision of its own', { exact: false })).toBeVisible();
  await person.press('They are one person');
  await expect(dialog.getByRole('alert')).toHaveText('Choose a person first.');
  await axeFindsNothing(page);
  await person.pick(dialog.getByRole('radio', { name: /^Person 1: / }), dialog.getByRole('radiogroup'));
  await person.press('They are one person');
  await expect(page.getByText('Recorded as one person.')).toBeVisible();
  await expect(told).toContainText(`Person 1 ${words[1]}2 independent sources`);
  await expect(page.getByRole('list', { name: 'Other tips that tell of Person 1' })).toHaveText(`${first} ${words[0]}`);
  await expect(told).toContainText('Also recorded as Person 2.');
  await axeFindsNothing(page);
  await person.hadNoPointer();

  page = await lockDesk(desk, page);
  person = await Keyboard.at(page);
  told = page.getByRole('list', { name: 'Whom it tells of' });
  await person.unlock(vaults.passphrase);
  await open(firstTipText);
  await expect(told).toContainText(`Person 1 ${words[0]}2 independent sources`);
  await expect(page.getByRole('list', { name: 'Other tips that tell of Person 1' })).toHaveText(`${attached} ${words[1]}`);
  await person.press('Not the same after all: Person 2 and Person 1');
  await expect(page.getByText('Recorded as two people again.')).toBeVisible();
  await expect(told).toContainText(`Person 1 ${words[0]}No other tip tells of them.`);
  await open(attachedTipText);
  await expect(told).toContainText(`Person 2 ${words[1]}No other tip tells of them.`);
  await person.hadNoPointer();
  await desk.close();
});
