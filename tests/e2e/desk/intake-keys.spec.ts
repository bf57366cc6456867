// Intake keys over the years, by keyboard: a key, a form and what a check says of it, another laptop's key, the poster, the end of a key.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { fingerprintWords } from '#shared/sealed-tip/fingerprint.ts';
import { intakeKeyFromSeed } from '#shared/sealed-tip/intake-key.ts';
import { encodeKeyCard } from '#shared/sealed-tip/key-card.ts';
import { readSheets } from '../../support/paper.ts';
import { axeFindsNothing } from '../support/axe.ts';
import { createVault, expect, showView, test, type DeskApp } from '../support/desk-app.ts';
import { goTo, pressOn } from '../support/go-to.ts';
import { formSettingsIn } from '../support/reporter.ts';

const dayMs = 86_400_000;
const other = intakeKeyFromSeed(new Uint8Array(32).fill(77)).publicKey;
const otherWords = fingerprintWords(other);

/** To a button and through it with the keyboard. */
async function press(scope: Page | Locator, name: string | RegExp): Promise<void> {
  const button = scope.getByRole('button', { name, ...(typeof name === 'string' ? { exact: true } : {}) }).first();
  await goTo(button);
  await pressOn(button, 'Enter');
}

async function type(scope: Page | Locator, label: string, words: string): Promise<void> {
  const field = scope.getByLabel(label);
  await goTo(field);
  await field.fill('');
  await field.pressSequentially(words);
}

async function makeKey(page: Page, days?: { readonly valid: string; readonly grace: string }): Promise<void> {
  await press(page, 'Make an intake key');
  const dialog = page.getByRole('dialog');
  if (days) {
    await type(dialog, 'Valid for how many days', days.valid);
    await type(dialog, 'How many days forms seal on after that', days.grace);
  }
  await expect(dialog.getByText(/^Forms ask for a newer one from .+ and seal nothing after/)).toBeVisible();
  await pressOn(dialog.getByLabel('Valid for how many days'), 'Enter');
  await expect(dialog).toBeHidden();
}

async function checkForm(desk: DeskApp, page: Page, file: string): Promise<void> {
  await desk.answerDialogs([file]);
  await press(page, 'Check a form…');
}

test('keys, forms, cards and the poster by keyboard', async ({ desk, page, folder }) => {
  const at = (name: string): string => path.join(folder, name);
  await createVault(page);
  await showView(page, 'Intake keys');

  await test.step('the days of the next keys are a setting', async () => {
    await press(page, 'Change… how long keys last');
    const dialog = page.getByRole('dialog');
    await type(dialog, 'Valid for how many days', '0');
    await pressOn(dialog.getByLabel('Valid for how many days'), 'Enter');
    await expect(dialog.getByText('A number of days from 1 to 366.')).toBeVisible();
    await type(dialog, 'Valid for how many days', '60');
    await axeFindsNothing(page);
    await pressOn(dialog.getByLabel('Valid for how many days'), 'Enter');
    await expect(page.getByText('New keys are valid for 60 days. Their forms seal for 90 more.')).toBeVisible();
  });

  await test.step('a key is made with them, and another one with days of its own', async () => {
    await makeKey(page);
    await expect(page.getByRole('heading', { name: 'Intake key 1' })).toBeVisible();
    await expect(page.getByText(/^Forms with this key seal until /)).toBeVisible();
    await makeKey(page, { valid: '10', grace: '5' });
    await expect(page.getByRole('heading', { name: 'Intake key 2' })).toBeVisible();
  });

  await test.step('another laptop’s card is taken in only with the six words read out there', async () => {
    const card = at('card.txt');
    writeFileSync(card, encodeKeyCard({ publicKey: other, expiresAt: Date.now() + 30 * dayMs, destroyAfter: Date.now() + 60 * dayMs }));
    await press(page, 'Add another laptop’s key…');
    const dialog = page.getByRole('dialog');
    await type(dialog, 'What you call that laptop', 'Second office');
    await type(dialog, 'The six words its desk shows', fingerprintWords(intakeKeyFromSeed(new Uint8Array(32).fill(78)).publicKey).join(' '));
    await desk.answerDialogs([card]);
    await pressOn(dialog.getByLabel('What you call that laptop'), 'Enter');
    await expect(dialog.getByRole('alert')).toContainText('These six words are not those of the key in this card.');
    await axeFindsNothing(page);
    await type(dialog, 'The six words its desk shows', otherWords.join(' '));
    await pressOn(dialog.getByLabel('What you call that laptop'), 'Enter');
    await expect(page.getByText('Second office is on the list.')).toBeVisible();
  });

  await test.step('the own card carries the words that the desk shows', async () => {
    await desk.answerDialogs([at('own-card.txt')]);
    await press(page, 'Save key card… intake key 1');
    await expect(page.getByText('Key card saved as own-card.txt.')).toBeVisible();
    const words = /^Words: (.*)$/m.exec(readFileSync(at('own-card.txt'), 'utf8'))?.[1] ?? '';
    await expect(page.getByText(words.split(' ').join(' · '))).toBeVisible();
  });

  await test.step('a form is saved with both keys, after a plainer title is asked for', async () => {
    await desk.answerDialogs([at('notes.html')]);
    await press(page, 'Save tip form… intake key 1');
    const dialog = page.getByRole('dialog');
    await pressOn(dialog.getByRole('button', { name: 'Choose where to save…' }), 'Enter');
    await expect(dialog.getByText('Say where the sealed tip should be brought').first()).toBeVisible();
    await type(dialog, 'Title of the form', 'Scam report');
    await expect(dialog.getByText('would understand “report”')).toBeVisible();
    await type(dialog, 'Title of the form', 'Notes');
    await type(dialog, 'App or place', 'Signal');
    await type(dialog, 'Number, name or address there', '+1 202 555 0143');
    await type(dialog, 'Where a newer form is to be had (may be empty)', 'At the drop-in, Tuesdays');
    await goTo(dialog.getByRole('checkbox', { name: new RegExp(`Second office: ${otherWords.join(' · ')}`) }));
    await page.keyboard.press('Space');
    await axeFindsNothing(page);
    await pressOn(dialog.getByRole('button', { name: 'Choose where to save…' }), 'Enter');
    await expect(dialog.getByText('Saved as notes.html')).toBeVisible();
    await press(dialog, 'Close');
    expect(formSettingsIn(readFileSync(at('notes.html'), 'utf8')).publicKeys).toHaveLength(2);
    await expect(page.getByText(/^Notes, saved .+ also with: Second office$/)).toBeVisible();
  });

  await test.step('the saved form is unaltered; one with another address or script is called altered', async () => {
    await checkForm(desk, page, at('notes.html'));
    await expect(page.getByText(/^Unaltered\. This vault saved exactly this form on/)).toBeVisible();
    await expect(page.getByText('Second office, another laptop')).toBeVisible();
    await axeFindsNothing(page);
    const html = readFileSync(at('notes.html'), 'utf8');
    for (const [name, changed] of [['address.html', html.replace('0143', '0199')], ['script.html', html.replace('<script>', '<script>fetch("https://example.org");')]] as const) {
      expect(changed).not.toBe(html);
      writeFileSync(at(name), changed);
      await checkForm(desk, page, at(name));
      await expect(page.getByRole('alert').getByText('Altered. This file is not as any desk saved it.')).toBeVisible();
    }
    await axeFindsNothing(page);
    const theirs = html.replace(Buffer.from(other).toString('base64'), Buffer.from(intakeKeyFromSeed(new Uint8Array(32).fill(79)).publicKey).toString('base64')).replace(/"savedAt":\d+/, '"savedAt":7');
    writeFileSync(at('theirs.html'), theirs);
    await checkForm(desk, page, at('theirs.html'));
    await expect(page.getByRole('alert').getByText('It seals to a key that nobody here knows.')).toBeVisible();
    writeFileSync(at('other.html'), '<title>Notes</title>');
    await checkForm(desk, page, at('other.html'));
    await expect(page.getByText('This file is not a tip form')).toBeVisible();
  });

  await test.step('the poster is shown, printed, and has the six words', async () => {
    await desk.answerDialogs([at('words.pdf')]);
    await press(page, 'Save poster… intake key 1');
    const dialog = page.getByRole('dialog');
    await type(dialog, 'Name to print on it (may be empty)', 'Invented House');
    const shown = await dialog.getByRole('region', { name: 'What will be printed' }).getByRole('list').first().getByRole('listitem').allInnerTexts();
    expect(shown).toHaveLength(6);
    await axeFindsNothing(page);
    await pressOn(dialog.getByLabel('Name to print on it (may be empty)'), 'Enter');
    await expect(dialog.getByText('Saved as words.pdf')).toBeVisible({ timeout: 60_000 });
    const [sheet, ...more] = await readSheets(readFileSync(at('words.pdf')));
    expect(more).toEqual([]);
    for (const word of shown) expect(sheet?.text).toContain(word);
    expect(sheet?.text).toContain('Invented House');
    await press(dialog, 'Close');
  });

  await test.step('a key is destroyed only after its first word was typed, and warns that tips may be under way', async () => {
    const first = (await page.getByRole('listitem').filter({ hasText: 'Intake key 2' }).locator('.fingerprint').innerText()).split(' · ')[0] ?? '';
    await press(page, 'Destroy… intake key 2');
    const dialog = page.getByRole('alertdialog');
    await expect(dialog.getByText('Tips may be under way now, and you could never open them.')).toBeVisible();
    await expect(dialog.getByText('No tip has come in with it.')).toBeVisible();
    const destroy = dialog.getByRole('button', { name: 'Destroy the key' });
    await expect(destroy).toBeDisabled();
    await type(dialog, `Type the first word of its fingerprint: ${first}`, 'wrong');
    await expect(destroy).toBeDisabled();
    await type(dialog, `Type the first word of its fingerprint: ${first}`, first);
    await expect(destroy).toBeEnabled();
    await axeFindsNothing(page);
    await pressOn(destroy, 'Enter');
    await expect(page.getByText('being destroyed', { exact: true })).toBeVisible();
    await page.keyboard.press('u');
    await expect(page.getByText('being destroyed', { exact: true })).toBeHidden();
  });

  await test.step('a laptop’s key is taken off the list again', async () => {
    await press(page, 'Remove… Second office');
    await press(page.getByRole('alertdialog'), 'Remove it');
    await expect(page.getByText('No other laptop’s key is here.')).toBeVisible();
  });
});
