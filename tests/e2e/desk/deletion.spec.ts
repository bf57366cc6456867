// Deleting for good and taking it back, by keyboard; what is due; the record of custody. What is left on the disk is tested where the bytes are.
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { desk as khmer } from '#shared/locales/km/desk.ts';
import { popplerText } from '../../support/outside-readers.ts';
import { sealedTip } from '../../support/sealed-tips.ts';
import { lockDesk, searchFor, showView, startDesk, unlock, type DeskApp } from '../support/desk-app.ts';
import { pressOn } from '../support/go-to.ts';
import { expect, test } from '../support/inhabited-vault.ts';
import { speak } from '../support/live-language.ts';
import { tick } from '../support/tick.ts';

let desk: DeskApp;
let page: Page;
let base: string;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async ({ inhabited }) => {
  base = path.dirname(inhabited.folder);
  const profile = path.join(base, 'deletion-profile');
  cpSync(inhabited.folder, path.join(profile, 'vault'), { recursive: true });
  desk = await startDesk(profile);
  page = await desk.window();
  await unlock(page, inhabited.passphrase);
  await page.getByRole('option').first().waitFor({ timeout: 30_000 });
});
test.afterAll(() => desk.close());

const shown = async (): Promise<number> => Number(/(\d+) tip/.exec((await page.locator('.list-bar [role=status]').first().textContent()) ?? '')?.[1]);
const banner = () => page.getByRole('button', { name: /^Keep it after all/ });

/** The button waits for what the vault says would go; a key that comes before is for nobody. */
async function deleteForGood(): Promise<void> {
  const button = page.getByRole('button', { name: 'Delete for good' });
  await expect(button).toBeEnabled();
  await pressOn(button, 'Enter');
}

/** Brings one tip by its text, and opens it. */
async function bring(publicKey: Uint8Array, words: string, name: string): Promise<string> {
  const file = path.join(base, name);
  writeFileSync(file, sealedTip(publicKey, words));
  await page.getByRole('banner').getByRole('button', { name: /^Import/ }).click();
  await desk.answerDialogs([file]);
  await page.getByRole('button', { name: 'Choose files…' }).click();
  await pressOn(page.getByRole('main').getByRole('button', { name: 'Import', exact: true }), 'Enter');
  await pressOn(page.getByRole('button', { name: 'Go to the new tips' }), 'Enter');
  await searchFor(page, words.split(' ')[0] ?? '');
  await expect(page.getByRole('option')).toHaveCount(1);
  await page.getByRole('option').first().click();
  await expect(page.getByRole('article').getByText(words)).toBeVisible();
  return file;
}

test('chosen tips are deleted by keyboard, and one key takes it back', async () => {
  await showView(page, 'All open');
  const before = await shown();
  await page.getByRole('option').first().click();
  for (const [index, chosen] of ['Delete 1 chosen tip…', 'Delete 2 chosen tips…'].entries()) {
    if (index > 0) await page.keyboard.press('j');
    // A tip can be chosen once it is there.
    await expect(page.getByRole('button', { name: 'Choose', exact: true })).toBeVisible();
    await page.keyboard.press('x');
    await expect(page.getByRole('button', { name: chosen })).toBeVisible();
  }
  await pressOn(page.getByRole('button', { name: 'Delete 2 chosen tips…' }), 'Enter');
  const dialog = page.getByRole('alertdialog', { name: 'Delete 2 tips for good' });
  await expect(dialog.getByRole('button', { name: 'Keep' })).toBeFocused();
  await expect(dialog.getByText('2 tips', { exact: true })).toBeVisible();
  await deleteForGood();
  await expect(page.getByText(/2 tips are being deleted. They are gone in \d+ s/).first()).toBeVisible();
  await expect(page.getByRole('listbox').getByText('Being deleted', { exact: true })).toHaveCount(2);
  await page.keyboard.press('u');
  await expect(page.getByText('Kept. Nothing was deleted.')).toBeVisible();
  await expect(banner()).toHaveCount(0);
  expect(await shown()).toBe(before);
});

test('what nobody takes back is gone after half a minute, and the desk says why it was', async ({ inhabited }) => {
  await bring(inhabited.publicKey, 'Glimmerwort was written down, invented.', 'glimmer.bin');
  await pressOn(page.getByRole('button', { name: 'Delete this tip…' }), 'Enter');
  await expect(page.getByText('Tip 31', { exact: true }).last()).toBeVisible();
  await page.getByLabel('In your own words (may be empty)').fill('Asked by phone.');
  await deleteForGood();
  await expect(page.getByText('This tip is being deleted.')).toBeVisible();
  await expect(page.getByText('Deleted for good.')).toBeVisible({ timeout: 45_000 });
  await expect(page.getByRole('option')).toHaveCount(0);
  await showView(page, 'Keeping and deleting');
  await expect(page.getByRole('cell', { name: 'Asked by phone.' })).toBeVisible();
});

test('a deleted tip that comes again is recognised, left out, and taken in only when somebody says so', async () => {
  await page.getByRole('banner').getByRole('button', { name: /^Import/ }).click();
  if (await page.getByRole('button', { name: 'Import more' }).isVisible()) await pressOn(page.getByRole('button', { name: 'Import more' }), 'Enter');
  await desk.answerDialogs([path.join(base, 'glimmer.bin')]);
  await pressOn(page.getByRole('button', { name: 'Choose files…' }), 'Enter');
  await expect(page.getByText('1 was deleted here before: left out')).toBeVisible();
  await expect(page.getByRole('cell', { name: /^Deleted here on / })).toBeVisible();
  await pressOn(page.getByRole('main').getByRole('button', { name: 'Import', exact: true }), 'Enter');
  await expect(page.getByText('1 left out, deleted here before')).toBeVisible();
  await pressOn(page.getByRole('button', { name: 'Take it in again' }), 'Enter');
  await expect(page.getByText('1 tip opened')).toBeVisible();
});

test('locking does not wait: what is on its way is gone at the next unlock', async ({ inhabited }) => {
  await showView(page, 'All open');
  await searchFor(page, 'Glimmerwort');
  await page.getByRole('option').first().click();
  await expect(page.getByRole('article').getByText('Glimmerwort was written down')).toBeVisible();
  await pressOn(page.getByRole('button', { name: 'Delete this tip…' }), 'Enter');
  await deleteForGood();
  await expect(banner()).toBeVisible();
  page = await lockDesk(desk, page);
  await unlock(page, inhabited.passphrase);
  await page.getByRole('option').first().waitFor({ timeout: 30_000 });
  await expect(banner()).toHaveCount(0);
  await searchFor(page, 'Glimmerwort');
  await page.getByRole('heading', { name: 'No tip matches' }).waitFor();
});

test('a rule puts tips on a list; a person keeps some and deletes others', async () => {
  await showView(page, 'Keeping and deleting');
  await pressOn(page.getByRole('button', { name: 'Change… New' }), 'Enter');
  await page.getByLabel('Days (empty: never)').fill('1');
  await pressOn(page.getByLabel('Days (empty: never)'), 'Enter');
  const due = page.getByRole('checkbox', { name: /^Choose tip/ });
  await expect(due.first()).toBeVisible();
  const before = await due.count();
  expect(before).toBeGreaterThan(1);
  await tick(due.first());
  await pressOn(page.getByRole('button', { name: 'Keep 1 tip…' }), 'Enter');
  await pressOn(page.getByLabel('For how many days from today'), 'Enter');
  await expect(due).toHaveCount(before - 1);
  await tick(due.first());
  await pressOn(page.getByRole('button', { name: 'Delete 1 tip…' }), 'Enter');
  await expect(page.getByRole('button', { name: /^Kept long enough/ })).toBeVisible();
  await deleteForGood();
  await expect(due).toHaveCount(before - 2);
  await page.keyboard.press('u');
  await expect(due).toHaveCount(before - 1);
});

test('a tip’s custody is saved as data and as a page, and the data is checked', async () => {
  await showView(page, 'All open');
  await page.getByRole('option').first().click();
  for (const [choice, name] of [['Data that can be checked (JSON)', 'custody.json'], ['Page to print (PDF)', 'custody.pdf']] as const) {
    await pressOn(page.getByRole('button', { name: 'Save custody record…' }), 'Enter');
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByText('The names of staff who worked on the tip: Invented Member.')).toBeVisible();
    await dialog.getByText(choice).click();
    await desk.answerDialogs([path.join(base, name)]);
    await pressOn(dialog.getByRole('button', { name: 'Choose where to save' }), 'Enter');
    await expect(dialog.getByText(`Saved as ${name}`)).toBeVisible();
    await pressOn(dialog.getByRole('button', { name: 'Close' }), 'Enter');
  }
  expect(await popplerText(readFileSync(path.join(base, 'custody.pdf')))).toContain('Custody record of tip');
  // The same page from a desk that speaks Khmer.
  await speak(page, 'km');
  await pressOn(page.getByRole('button', { name: khmer.custody.save }), 'Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByText(khmer.custody.page).click();
  await desk.answerDialogs([path.join(base, 'khmer.pdf')]);
  await pressOn(dialog.getByRole('button', { name: khmer.custody.confirm }), 'Enter');
  await expect(dialog.getByText(khmer.custody.saved.split('{name}')[0] ?? '')).toBeVisible();
  await pressOn(dialog.getByRole('button', { name: khmer.close }), 'Enter');
  const printed = await popplerText(readFileSync(path.join(base, 'khmer.pdf')));
  for (const words of [khmer.custody.printed.title.split(' {')[0] ?? '', khmer.custody.savedBy, khmer.custody.event['tip-received'], khmer.custody.people, 'Invented Member']) expect(printed).toContain(words);
  expect(printed).not.toMatch(/Custody record|Received/);
  await speak(page, 'en');
  await showView(page, 'This vault');
  await desk.answerDialogs([path.join(base, 'custody.json')]);
  await pressOn(page.getByRole('button', { name: 'Check a custody record…' }), 'Enter');
  await expect(page.getByText(/^All \d+ entries stand in the log of this vault, too\./)).toBeVisible();
  const changed = readFileSync(path.join(base, 'custody.json'), 'utf8').replace('"exportedAt": 1', '"exportedAt": 2');
  writeFileSync(path.join(base, 'changed.json'), changed);
  await desk.answerDialogs([path.join(base, 'changed.json')]);
  await pressOn(page.getByRole('button', { name: 'Check a custody record…' }), 'Enter');
  await expect(page.getByRole('alert').getByText('The record was changed after it was saved')).toBeVisible();
});
