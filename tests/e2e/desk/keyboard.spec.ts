// The whole job by keyboard alone: from no vault to a dossier on the disk. Nothing in here touches the mouse.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { sealedTip } from '../../support/sealed-tips.ts';
import { shortcuts } from '../../../renderer/desk/shortcuts.ts';
import { desk as words } from '../../../shared/locales/en/desk.ts';
import { expect, lockDesk, test } from '../support/desk-app.ts';
import { formSettingsIn } from '../support/reporter.ts';

/** Presses Tab until `target` has the focus. */
async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement || element.contains(document.activeElement)).catch(() => false)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`Tab does not reach ${String(target)}`);
}

const button = (page: Page, name: string | RegExp): Locator => page.getByRole('button', { name, exact: true });

async function pressButton(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press('Enter');
}

const typed = async (page: Page, text: string): Promise<void> => {
  await page.keyboard.insertText(text);
};

const focused = (page: Page) => page.evaluate(() => (document.activeElement === document.body ? 'nothing' : (document.activeElement?.textContent ?? '')));

test('one person does the whole job without a mouse', async ({ desk, page, folder }) => {
  // A vault: the name has the focus, the six words are read and typed.
  await expect(page.getByLabel('Your name')).toBeFocused();
  await typed(page, 'Invented Member');
  const listed = (await page.getByRole('list', { name: 'Your six words' }).getByRole('listitem').allInnerTexts()).map((word) => word.replace(/[^a-z]/g, ''));
  await tabTo(page, page.getByLabel('Type the six words, with spaces'));
  await typed(page, listed.join(' '));
  await page.keyboard.press('Enter');
  const recovery = page.getByRole('list', { name: 'Recovery words' }).getByRole('listitem');
  await expect(recovery).toHaveCount(12);
  const recoveryWords = (await recovery.allInnerTexts()).map((word) => word.replace(/[^a-z]/g, ''));
  await expect(button(page, 'I have written them down')).toBeFocused();
  await page.keyboard.press('Enter');
  for (const field of await page.getByLabel(/^Word number \d+$/).all()) {
    await tabTo(page, field);
    const label = await field.evaluate((input) => (input as HTMLInputElement).labels?.[0]?.textContent ?? '');
    await typed(page, recoveryWords[Number(/\d+/.exec(label)?.[0]) - 1] ?? '');
  }
  await page.keyboard.press('Enter');

  // An intake key and its form: the empty inbox leads there.
  await expect(page.getByRole('heading', { name: 'Start with an intake key' })).toBeVisible();
  await pressButton(page, page.getByRole('main').getByRole('button', { name: 'Make an intake key' }));
  await expect(page.getByRole('heading', { name: 'No intake key yet' })).toBeVisible();
  await pressButton(page, page.getByRole('main').getByRole('button', { name: 'Make an intake key' }));
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Intake key 1' })).toBeVisible();
  const form = path.join(folder, 'notes.html');
  await desk.answerDialogs([form]);
  await pressButton(page, button(page, /^Save tip form/));
  await expect(page.getByLabel('Title of the form')).toBeFocused();
  await typed(page, 'Notes');
  await tabTo(page, page.getByLabel('App or place'));
  await typed(page, 'Signal');
  await tabTo(page, page.getByLabel('Number, name or address there'));
  await typed(page, '+1 202 555 0143');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Saved as notes.html')).toBeVisible();
  await expect(page.getByRole('dialog').getByRole('button', { name: 'Close' })).toBeFocused();
  await page.keyboard.press('Enter');

  // Import: I opens it from anywhere.
  const publicKey = new Uint8Array(Buffer.from(formSettingsIn(readFileSync(form, 'utf8')).publicKeys[0] ?? '', 'base64'));
  const carried = path.join(folder, 'carried');
  mkdirSync(carried);
  const texts = ['Sok Invented is held near the old harbour. Call 012 555 0199.', 'ទូរស័ព្ទលេខ ០១២ ៥៥៥ ០១៩៩ របស់ Sok Invented', '他们发现有人偷偷写信。'];
  texts.forEach((text, index) => {
    writeFileSync(path.join(carried, `${String(index)}.bin`), sealedTip(publicKey, text));
  });
  await page.keyboard.press('i');
  await expect(page.getByRole('heading', { name: 'Import sealed tips' })).toBeVisible();
  await desk.answerDialogs([carried]);
  await pressButton(page, button(page, 'Choose a folder…'));
  const go = page.getByRole('main').getByRole('button', { name: 'Import', exact: true });
  await expect(go).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Imported' })).toBeVisible();
  expect(await focused(page)).not.toBe('nothing');
  await pressButton(page, button(page, 'Go to the new tips'));

  // The list: J and K move, Enter goes to the text, 1 to 4 decide; each decision re-sorts the list.
  await expect(page.getByRole('option')).toHaveCount(3);
  await page.keyboard.press('j');
  await expect(page.getByRole('heading', { name: 'Tip 3' })).toBeVisible();
  await page.keyboard.press('j');
  await expect(page.getByRole('heading', { name: 'Tip 2' })).toBeVisible();
  await page.keyboard.press('k');
  await expect(page.getByRole('heading', { name: 'Tip 3' })).toBeVisible();
  for (const [key, urgency] of [['4', 'Information'], ['3', 'Within 72 h'], ['2', 'Within 24 h'], ['1', 'Danger now']] as const) {
    await page.keyboard.press(key);
    await expect(page.getByText(`Urgency set to ${urgency}.`)).toBeAttached();
  }
  await tabTo(page, page.getByRole('listbox', { name: 'Tips' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Tip 3' })).toBeFocused();
  await tabTo(page, button(page, /^New Status|^New/).last());
  await page.keyboard.press('Enter');
  await page.getByRole('option', { name: 'In review' }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Status set to In review.')).toBeAttached();

  // The search: / goes there, letters are letters, Enter goes to the list, Escape leaves.
  await page.keyboard.press('/');
  await expect(page.getByRole('searchbox')).toBeFocused();
  await page.keyboard.type('jkx1i?');
  await expect(page.getByRole('searchbox')).toHaveValue('jkx1i?');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByRole('heading', { name: 'No tip matches' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('searchbox')).toHaveValue('');
  await expect(page.getByRole('searchbox')).not.toBeFocused();
  expect(await focused(page)).not.toBe('nothing');
  await page.keyboard.press('/');
  await typed(page, 'Sok Invented');
  await expect(page.getByRole('option')).toHaveCount(2);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('listbox', { name: 'Tips' })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('heading', { name: 'Tip 2' })).toBeVisible();
  await page.keyboard.press('x');
  await expect(page.getByText('Chosen. 1 tip chosen.')).toBeAttached();
  await page.keyboard.press('j');
  await expect(page.getByRole('heading', { name: 'Tip 1' })).toBeVisible();
  await page.keyboard.press('x');
  await expect(page.getByText('Chosen. 2 tips chosen.')).toBeAttached();

  // The dossier: a passage is selected with Shift and the arrows and hidden everywhere.
  await tabTo(page, button(page, /^Dossiers/), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Title')).toBeFocused();
  await typed(page, 'Old harbour');
  await page.keyboard.press('Enter');
  const original = page.getByRole('textbox', { name: 'Original: tip 1, Text.' });
  await tabTo(page, original);
  await page.keyboard.press('Control+Home');
  for (let letters = 0; letters < 'Sok Invented'.length; letters += 1) await page.keyboard.press('Shift+ArrowRight');
  await expect(page.locator('.selected-words')).toHaveText('Sok Invented');
  await page.keyboard.press('p');
  await expect(original.locator('mark')).toHaveText('Sok Invented');
  await expect(page.locator('mark')).toHaveCount(2);
  await expect(original).toBeFocused();
  await page.keyboard.press('z');
  await expect(page.locator('mark')).toHaveCount(0);
  await page.keyboard.press('Control+Home');
  for (let letters = 0; letters < 'Sok Invented'.length; letters += 1) await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('p');
  await expect(page.locator('mark')).toHaveCount(2);
  await page.keyboard.press('Control+End');
  await page.keyboard.press('ArrowLeft');
  for (let letters = 0; letters < '012 555 0199'.length; letters += 1) await page.keyboard.press('Shift+ArrowLeft');
  await expect(page.locator('.selected-words')).toHaveText('012 555 0199');
  await page.keyboard.press('r');
  await expect(page.locator('mark')).toHaveCount(4);
  for (const box of await page.getByRole('checkbox', { name: /read to the end/ }).all()) {
    await tabTo(page, box);
    await page.keyboard.press('Space');
    await expect(box).toBeChecked();
  }
  await desk.answerDialogs([path.join(folder, 'dossier.md')]);
  await pressButton(page, button(page, 'Export Markdown…'));
  await expect(page.getByText('Saved as dossier.md')).toBeVisible();
  expect(readFileSync(path.join(folder, 'dossier.md'), 'utf8')).not.toMatch(/Sok|0199|០១៩៩/);

  // The list of shortcuts is the registry.
  await page.keyboard.press('?');
  const help = page.getByRole('dialog');
  for (const name of Object.keys(shortcuts) as (keyof typeof shortcuts)[]) await expect(help.getByText(words.shortcuts[name], { exact: true })).toBeVisible();
  await page.keyboard.press('i');
  await expect(help).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(help).toHaveCount(0);

  const fresh = await lockDesk(desk, page);
  await expect(fresh.getByLabel('Passphrase or recovery words')).toBeFocused();
  await typed(fresh, listed.join(' '));
  await fresh.keyboard.press('Enter');
  await expect(fresh.getByText(/^Last change/)).toBeVisible();
});
