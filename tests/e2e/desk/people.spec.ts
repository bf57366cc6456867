// Several people on one laptop: what each may do, and everything that can happen to a passphrase. By keyboard where it is typed anyway.
import { cpSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { lockDesk, showView, startDesk, unlock, type DeskApp } from '../support/desk-app.ts';
import { goTo } from '../support/go-to.ts';
import { expect, test } from '../support/inhabited-vault.ts';

let desk: DeskApp;
let page: Page;
let colleague = '';

test.describe.configure({ mode: 'serial' });
test.beforeAll(async ({ inhabited }) => {
  const profile = path.join(path.dirname(inhabited.folder), 'people-profile');
  cpSync(inhabited.folder, path.join(profile, 'vault'), { recursive: true });
  desk = await startDesk(profile);
  page = await desk.window();
});
test.afterAll(() => desk.close());

const isOpen = () => expect(page.getByText(/^Last change .*events?\./)).toBeVisible({ timeout: 60_000 });
const open = async (secret: string): Promise<void> => {
  await unlock(page, secret);
  await isOpen();
};
const press = (name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' }).click();

/** Types the six words that are shown, and says which they were. */
async function takeSuggested(): Promise<string> {
  const shown = page.getByRole('list', { name: 'Your six words' }).getByRole('listitem');
  await expect(shown).toHaveCount(6);
  const words = (await shown.allInnerTexts()).map((word) => word.replace(/[^a-z]/g, '')).join(' ');
  await page.getByLabel('Type the six words, with spaces').fill(words);
  return words;
}

test('a colleague is added by keyboard, and the own passphrase is asked for', async ({ inhabited }) => {
  await open(inhabited.passphrase);
  await showView(page, 'People');
  await goTo(page.getByRole('button', { name: 'Add a colleague…' }));
  await page.keyboard.press('Enter');
  await page.keyboard.type('សុភា ចាន់ណារី');
  await goTo(page.getByRole('radio', { name: /^Triages/ }));
  await page.keyboard.press('ArrowUp');
  await expect(page.getByRole('radio', { name: /^Reads/ })).toBeChecked();
  colleague = await takeSuggested();
  await page.keyboard.press('Tab');
  await page.keyboard.type('invented and wrong');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog').getByRole('alert')).toContainText('does not open this vault', { timeout: 60_000 });
  await page.getByLabel('Your own passphrase').fill(inhabited.passphrase);
  await page.keyboard.press('Enter');
  await expect(page.getByText('សុភា ចាន់ណារី can unlock this vault now.')).toBeVisible({ timeout: 60_000 });
});

test('who only reads sees tips, is told why nothing can be changed, and what their role is', async () => {
  page = await lockDesk(desk, page);
  await open(colleague);
  await expect(page.getByRole('banner')).toContainText('សុភា ចាន់ណារី');
  await expect(page.getByRole('banner')).toContainText('Reads');
  await expect(page.getByRole('banner').getByRole('button', { name: /^Import/ })).toHaveCount(0);
  await page.getByRole('option').first().click();
  const tip = page.getByRole('article');
  await expect(tip.getByText('Your role is to read.')).toBeVisible();
  await expect(tip.getByRole('radio', { name: 'Danger now' })).toBeDisabled();
  await page.keyboard.press('1');
  await expect(page.getByText('Urgency set to')).toHaveCount(0);
  await showView(page, 'People');
  await expect(page.getByRole('button', { name: 'Add a colleague…' })).toHaveCount(0);
});

test('who only reads is told on every other page whose role it takes, and is offered no button that would be refused', async () => {
  const main = page.getByRole('main');
  const manages = main.getByText('This needs the role “Manages”. Ask a colleague who manages people.');
  const triages = main.getByText('Your role is to read.');
  await showView(page, 'Quarantine');
  await expect(triages).toBeVisible();
  await expect(main.getByRole('columnheader', { name: 'Received' })).toBeVisible();
  await expect(main.getByRole('table').getByRole('button')).toHaveCount(0);
  await showView(page, 'Keeping and deleting');
  await expect(manages).toBeVisible();
  await expect(main.getByRole('button', { name: /^Change/ })).toHaveCount(0);
  await showView(page, 'Backups');
  await expect(triages).toBeVisible();
  await expect(main.getByRole('button')).toHaveCount(0);
  await showView(page, 'Recovery and keys');
  await expect(manages).toBeVisible();
  for (const button of await main.getByRole('button').all()) await expect(button).toBeDisabled();
  await showView(page, 'This vault');
  await expect(manages).toBeVisible();
  await expect(main.getByText('To decide this takes the role “Manages”.')).toBeVisible();
});

test('their own passphrase is changed, and only the new one opens', async () => {
  await showView(page, 'People');
  await press('Change your passphrase…');
  await page.getByLabel('Your passphrase now').fill(colleague);
  const next = await takeSuggested();
  await press('Change it');
  await expect(page.getByText('Your passphrase is changed.')).toBeVisible({ timeout: 60_000 });
  page = await lockDesk(desk, page);
  await unlock(page, colleague);
  await expect(page.getByRole('alert')).toContainText('does not open this vault', { timeout: 60_000 });
  await page.getByLabel('Passphrase or recovery words').fill('');
  await open(next);
  colleague = next;
});

test('a colleague is promoted, renamed and given a new passphrase by whoever manages people', async ({ inhabited }) => {
  page = await lockDesk(desk, page);
  await open(inhabited.passphrase);
  await showView(page, 'People');
  await page.getByRole('button', { name: /Role of សុភា/ }).click();
  await page.getByRole('option', { name: /^Triages/ }).click();
  await expect(page.getByText('សុភា ចាន់ណារី now: Triages.')).toBeVisible();
  await press(/^Rename សុភា/);
  await page.getByLabel('Name', { exact: true }).fill('Sophea');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Renamed to Sophea.')).toBeVisible();
  await press('New passphrase for Sophea');
  const next = await takeSuggested();
  await page.getByLabel('Your own passphrase').fill(inhabited.passphrase);
  await press('Set the new passphrase');
  await expect(page.getByText('Sophea can unlock with the new passphrase now.')).toBeVisible({ timeout: 60_000 });
  page = await lockDesk(desk, page);
  await open(next);
  colleague = next;
  await page.getByRole('option').first().click();
  await page.getByRole('heading', { name: /^Tip \d+$/ }).waitFor();
  await page.keyboard.press('3');
  await expect(page.getByText('Urgency set to Within 72 h.')).toBeAttached();
  await page.keyboard.press('1');
  await expect(page.getByText('Urgency set to Danger now.')).toBeAttached();
});

test('the recovery words lead to the people, and give the one who manages them a new passphrase', async ({ inhabited }) => {
  page = await lockDesk(desk, page);
  await open(inhabited.recoveryWords.join(' '));
  await expect(page.getByRole('heading', { name: 'People' })).toBeVisible();
  await press('New passphrase for Invented Member');
  const next = await takeSuggested();
  await page.getByLabel('The recovery words').fill(inhabited.recoveryWords.join(' '));
  await press('Set the new passphrase');
  await expect(page.getByText('Invented Member can unlock with the new passphrase now.')).toBeVisible({ timeout: 60_000 });
  page = await lockDesk(desk, page);
  await open(next);
  await showView(page, 'People');
  await press('Remove Sophea');
  await page.getByLabel('Your own passphrase').fill(next);
  await press('Remove');
  await expect(page.getByText('Sophea was removed.')).toBeVisible({ timeout: 60_000 });
});

test('who was removed stays in the history of a tip, and their passphrase opens nothing', async () => {
  await showView(page, 'All open');
  await page.getByRole('option').first().click();
  await expect(page.getByText('Sophea (not here any more)').first()).toBeVisible();
  page = await lockDesk(desk, page);
  await unlock(page, colleague);
  await expect(page.getByRole('alert')).toContainText('does not open this vault', { timeout: 60_000 });
});
