// The whole job by keyboard alone: from no vault to a dossier on the disk. Nothing in here touches the mouse.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { sealedTip } from '../../support/sealed-tips.ts';
import { shortcuts } from '../../../renderer/desk/shortcuts.ts';
import { desk as words } from '../../../shared/locales/en/desk.ts';
import { expect, lockDesk, test } from '../support/desk-app.ts';
import { openSealed } from '../support/export-dossier.ts';
import { Keyboard } from '../support/keyboard.ts';
import { formSettingsIn } from '../support/reporter.ts';

const button = (page: Page, name: string | RegExp): Locator => page.getByRole('button', { name, exact: true });

const focused = (page: Page) => page.evaluate(() => (document.activeElement === document.body ? 'nothing' : (document.activeElement?.textContent ?? '')));

test('one person does the whole job without a mouse', async ({ desk, page, folder }) => {
  let person = await Keyboard.at(page);
  // A vault: the name has the focus, the six words are read and typed.
  await expect(page.getByLabel('Your name')).toBeFocused();
  await person.type('Invented Member');
  const suggested = page.getByRole('list', { name: 'Your six words' }).getByRole('listitem');
  await expect(suggested).toHaveCount(6);
  const listed = (await suggested.allInnerTexts()).map((word) => word.replace(/[^a-z]/g, ''));
  await person.goTo(page.getByLabel('Type the six words, with spaces'));
  await person.type(listed.join(' '));
  await person.keys('Enter');
  const recovery = page.getByRole('list', { name: 'Recovery words' }).getByRole('listitem');
  await expect(recovery).toHaveCount(12);
  const recoveryWords = (await recovery.allInnerTexts()).map((word) => word.replace(/[^a-z]/g, ''));
  await expect(button(page, 'I have written them down')).toBeFocused();
  await person.keys('Enter');
  for (const field of await page.getByLabel(/^Word number \d+$/).all()) {
    await person.goTo(field);
    const label = await field.evaluate((input) => (input as HTMLInputElement).labels?.[0]?.textContent ?? '');
    await person.type(recoveryWords[Number(/\d+/.exec(label)?.[0]) - 1] ?? '');
  }
  await person.keys('Enter');

  // An intake key and its form: the empty inbox leads there.
  await expect(page.getByRole('heading', { name: 'Start with an intake key' })).toBeVisible();
  await person.press(page.getByRole('main').getByRole('button', { name: 'Make an intake key' }));
  await expect(page.getByRole('heading', { name: 'No intake key yet' })).toBeVisible();
  await person.press(page.getByRole('main').getByRole('button', { name: 'Make an intake key' }));
  await expect(page.getByRole('dialog')).toBeVisible();
  await person.keys('Enter');
  await expect(page.getByRole('heading', { name: 'Intake key 1' })).toBeVisible();
  const form = path.join(folder, 'notes.html');
  await desk.answerDialogs([form]);
  await person.press(button(page, /^Save tip form/));
  await expect(page.getByLabel('Title of the form')).toBeFocused();
  await person.type('Notes');
  await person.goTo(page.getByLabel('App or place'));
  await person.type('Signal');
  await person.goTo(page.getByLabel('Number, name or address there'));
  await person.type('+1 202 555 0143');
  await person.keys('Enter');
  await expect(page.getByText('Saved as notes.html')).toBeVisible();
  await expect(page.getByRole('dialog').getByRole('button', { name: 'Close' })).toBeFocused();
  await person.keys('Enter');

  // Import: I opens it from anywhere.
  const publicKey = new Uint8Array(Buffer.from(formSettingsIn(readFileSync(form, 'utf8')).publicKeys[0] ?? '', 'base64'));
  const carried = path.join(folder, 'carried');
  mkdirSync(carried);
  const texts = ['Sok Invented is held near the old harbour. Call 012 555 0199.', 'ទូរស័ព្ទលេខ ០១២ ៥៥៥ ០១៩៩ របស់ Sok Invented', '他们发现有人偷偷写信。'];
  texts.forEach((text, index) => {
    writeFileSync(path.join(carried, `${String(index)}.bin`), sealedTip(publicKey, text));
  });
  await person.keys('i');
  await expect(page.getByRole('heading', { name: 'Import sealed tips' })).toBeVisible();
  await desk.answerDialogs([carried]);
  await person.press(button(page, 'Choose a folder…'));
  const go = page.getByRole('main').getByRole('button', { name: 'Import', exact: true });
  await expect(go).toBeFocused();
  await person.keys('Enter');
  await expect(page.getByRole('heading', { name: 'Imported' })).toBeVisible();
  expect(await focused(page)).not.toBe('nothing');
  await person.press(button(page, 'Go to the new tips'));

  // The list: J and K move, Enter goes to the text, 1 to 4 decide; each decision re-sorts the list.
  await expect(page.getByRole('option')).toHaveCount(3);
  await person.keys('j');
  await expect(page.getByRole('heading', { name: 'Tip 3' })).toBeVisible();
  await person.keys('j');
  await expect(page.getByRole('heading', { name: 'Tip 2' })).toBeVisible();
  await person.keys('k');
  await expect(page.getByRole('heading', { name: 'Tip 3' })).toBeVisible();
  for (const [key, urgency] of [['4', 'Information'], ['3', 'Within 72 h'], ['2', 'Within 24 h'], ['1', 'Danger now']] as const) {
    await person.keys(key);
    await expect(page.getByText(`Urgency set to ${urgency}.`)).toBeAttached();
  }
  await person.goTo(page.getByRole('listbox', { name: 'Tips' }));
  await person.keys('Enter');
  await expect(page.getByRole('heading', { name: 'Tip 3' })).toBeFocused();
  await person.goTo(button(page, /^New Status|^New/).last());
  await person.keys('Enter');
  await page.getByRole('option', { name: 'In review' }).waitFor();
  await person.keys('ArrowDown');
  await person.keys('Enter');
  await expect(page.getByText('Status set to In review.')).toBeAttached();

  // The search: / goes there, letters are letters, Enter goes to the list, Escape leaves.
  await person.keys('/');
  await expect(page.getByRole('searchbox')).toBeFocused();
  await person.type('jkx1i?');
  await expect(page.getByRole('searchbox')).toHaveValue('jkx1i?');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByRole('heading', { name: 'No tip matches' })).toBeVisible();
  await person.keys('Escape');
  await expect(page.getByRole('searchbox')).toHaveValue('');
  await expect(page.getByRole('searchbox')).not.toBeFocused();
  expect(await focused(page)).not.toBe('nothing');
  // From a list without any tip to another one, faster than it comes.
  await person.keys('/');
  await person.type('jkx1i?');
  await person.keys('Enter');
  await expect(page.getByRole('heading', { name: 'No tip matches' })).toBeVisible();
  await expect.poll(() => focused(page)).not.toBe('nothing');
  await person.keys('/');
  await person.keys('Control+a');
  await person.type('Sok Invented');
  await person.keys('Enter');
  await person.keys('ArrowDown');
  await expect(page.getByRole('listbox', { name: 'Tips' })).toBeFocused();
  await expect(page.getByRole('option')).toHaveCount(2);
  await expect(page.getByRole('heading', { name: 'Tip 2' })).toBeVisible();
  await person.keys('x');
  await expect(page.getByText('Chosen. 1 tip chosen.')).toBeAttached();
  await person.keys('j');
  await expect(page.getByRole('heading', { name: 'Tip 1' })).toBeVisible();
  await person.keys('x');
  await expect(page.getByText('Chosen. 2 tips chosen.')).toBeAttached();

  // The dossier: a passage is selected with Shift and the arrows and hidden everywhere.
  await person.goTo(button(page, /^Dossiers/));
  await person.keys('Enter');
  await expect(page.getByLabel('Title')).toBeFocused();
  await person.type('Old harbour');
  await person.keys('Enter');
  const original = page.getByRole('textbox', { name: 'Original: tip 1, Text.' });
  await person.goTo(original);
  await person.keys('Control+Home');
  for (let letters = 0; letters < 'Sok Invented'.length; letters += 1) await person.keys('Shift+ArrowRight');
  await expect(page.locator('.selected-words')).toHaveText('Sok Invented');
  await person.keys('p');
  await expect(original.locator('mark')).toHaveText('Sok Invented');
  await expect(page.locator('mark')).toHaveCount(2);
  await expect(original).toBeFocused();
  await person.keys('z');
  await expect(page.locator('mark')).toHaveCount(0);
  await person.keys('Control+Home');
  for (let letters = 0; letters < 'Sok Invented'.length; letters += 1) await person.keys('Shift+ArrowRight');
  await person.keys('p');
  await expect(page.locator('mark')).toHaveCount(2);
  await person.keys('Control+End');
  await person.keys('ArrowLeft');
  for (let letters = 0; letters < '012 555 0199'.length; letters += 1) await person.keys('Shift+ArrowLeft');
  await expect(page.locator('.selected-words')).toHaveText('012 555 0199');
  await person.keys('r');
  await expect(page.locator('mark')).toHaveCount(4);
  for (const box of await page.getByRole('checkbox', { name: /read to the end/ }).all()) {
    await person.goTo(box);
    await person.keys('Space');
    await expect(box).toBeChecked();
  }
  await desk.answerDialogs([path.join(folder, 'dossier.zip')]);
  await person.press(button(page, 'Export…'));
  await person.choose('For whom', 'This office only · TLP:RED');
  await person.choose('Format', 'Markdown');
  await person.press('Choose where to save…');
  // It is sealed: the seven words are read, and the file opens with them.
  const spoken = page.getByRole('list', { name: 'The seven words' }).getByRole('listitem');
  await expect(spoken).toHaveCount(7);
  const sevenWords = (await spoken.allInnerTexts()).map((word) => word.replace(/[^a-z]/g, ''));
  await person.press(button(page, 'I have told them or written them down'));
  await expect(page.getByText('Saved as dossier.zip')).toBeVisible();
  const left = openSealed(path.join(folder, 'dossier.zip'), 'dossier.md', sevenWords);
  expect(left).toContain('TLP:RED');
  expect(left).not.toMatch(/Sok|0199|០១៩៩/);

  // The list of shortcuts is the registry.
  await person.keys('?');
  const help = page.getByRole('dialog');
  for (const name of Object.keys(shortcuts) as (keyof typeof shortcuts)[]) await expect(help.getByText(words.shortcuts[name], { exact: true })).toBeVisible();
  await person.keys('i');
  await expect(help).toBeVisible();
  await person.keys('Escape');
  await expect(help).toHaveCount(0);

  await person.hadNoPointer();
  const fresh = await lockDesk(desk, page);
  person = await Keyboard.at(fresh);
  await person.unlock(listed.join(' '));
});
