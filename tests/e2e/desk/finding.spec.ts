// Finding by keyboard: a token is chosen from what is suggested, the controls follow it and write it, a search is saved, renamed and deleted, and danger is one key away in every order.
import { cpSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { axeFindsNothing } from '../support/axe.ts';
import { startDesk, unlock } from '../support/desk-app.ts';
import { pressOn } from '../support/go-to.ts';
import { press } from '../support/press.ts';
import { expect, test } from '../support/prepared-vault.ts';

test('tokens and controls are one search, which is saved, found again, renamed and deleted', async ({ vaults, folder }) => {
  const profile = path.join(folder, 'profile');
  cpSync(vaults.clean, path.join(profile, 'vault'), { recursive: true });
  const desk = await startDesk(profile);
  const page = await desk.window();
  await unlock(page, vaults.passphrase);
  const field = page.getByRole('searchbox');
  const tips = page.getByRole('region', { name: 'Tips', exact: true });
  const urgency = page.getByRole('button', { name: /Urgency$/ });
  await expect(field).toHaveValue('status:open');

  // What was typed for is replaced; the first arrow key goes to what is suggested.
  await tips.getByRole('option').first().click();
  await page.keyboard.press('/');
  await page.keyboard.type('urg');
  await expect(page.getByRole('listbox', { name: 'What you may mean' }).getByRole('option')).toHaveText([/urgency:/]);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(field).toHaveValue('urgency:');
  await expect(tips.getByText('“urgency:” goes on with: U0, U1, U2, U3, U4')).toBeVisible();
  await expect(page.getByRole('listbox', { name: 'What you may mean' }).getByRole('option')).toHaveCount(5);
  await axeFindsNothing(page);
  await page.keyboard.type('U0');
  await page.keyboard.press('Enter');
  await expect(urgency).toContainText('U0');
  await expect(field).not.toBeFocused();

  // A control writes its token; a token that means nothing says so.
  await press(page, 'Save this search…');
  const dialog = page.getByRole('dialog');
  await page.keyboard.type('រង់ចាំ (invented)');
  await expect(dialog.getByText('urgency:U0')).toBeVisible();
  await axeFindsNothing(page);
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  const saved = page.getByRole('navigation', { name: 'Views' }).getByRole('button', { name: 'រង់ចាំ (invented)' });
  await expect(saved).toHaveAttribute('aria-current', 'page');
  await field.fill('is:unraed tag:nowhere');
  await expect(tips.getByText('“is:unraed” is not understood and narrows nothing.')).toBeVisible();
  await expect(tips.getByText('No tag has “nowhere” in its name, so nothing is found.')).toBeVisible();
  await pressOn(saved, 'Enter');
  await expect(field).toHaveValue('urgency:U0');

  // Another order says so, and the usual one is a key away.
  await field.fill('invented sort:oldest');
  await expect(tips.getByText('Danger may stand further down in this order.')).toBeVisible();
  await page.keyboard.press('Enter');
  await page.keyboard.press('o');
  await expect(field).toHaveValue('invented');

  // What each line can do without is a member's own choice.
  await tips.getByText('Order and details').click();
  await pressOn(tips.getByRole('checkbox', { name: 'Files' }), 'Space');
  await expect(tips.getByText('1 file', { exact: true })).toHaveCount(0);
  await axeFindsNothing(page);
  await pressOn(tips.getByRole('checkbox', { name: 'Files' }), 'Space');
  await expect(tips.getByText('1 file', { exact: true })).toHaveCount(1);
  await tips.getByText('Order and details').click();

  // What was looked for is offered again, until the vault is locked.
  await page.keyboard.press('/');
  const recent = page.getByRole('listbox', { name: 'Looked for since you unlocked' });
  await expect(recent.getByRole('option').first()).toHaveText('invented sort:oldest');
  await page.keyboard.press('Escape');
  await expect(recent).toHaveCount(0);

  await pressOn(saved, 'Enter');
  await press(page, 'Rename…');
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('Not assessed (invented)');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('navigation', { name: 'Views' }).getByRole('button', { name: 'Not assessed (invented)' })).toBeVisible();
  await page.emulateMedia({ colorScheme: 'dark' });
  const words = (await tips.getByRole('option').first().locator('.excerpt').innerText()).split(/\s+/u)[0] ?? '';
  await field.fill(words);
  await expect(tips.getByRole('option').first()).toBeVisible();
  await expect.poll(() => page.evaluate(() => CSS.highlights.get('found')?.size ?? 0)).toBeGreaterThan(0);
  await pressOn(page.getByRole('navigation', { name: 'Views' }).getByRole('button', { name: 'Not assessed (invented)' }), 'Enter');
  await press(page, 'Delete…');
  await axeFindsNothing(page);
  await press(page, 'Delete');
  await expect(page.getByRole('navigation', { name: 'Views' }).getByText('Saved searches')).toHaveCount(0);
  await desk.close();
});

/** What is marked on the page, each once. */
const marked = (page: Page): Promise<readonly string[]> => page.evaluate(() => [...new Set([...(CSS.highlights.get('found') ?? [])].map((range) => (range as Range).toString()))].sort());

test('what a search found is marked where it stands, also in what staff wrote, and the line of the list shows the words around it', async ({ vaults, folder }) => {
  const profile = path.join(folder, 'profile');
  cpSync(vaults.clean, path.join(profile, 'vault'), { recursive: true });
  const desk = await startDesk(profile);
  const page = await desk.window();
  await unlock(page, vaults.passphrase);
  const tips = page.getByRole('region', { name: 'Tips', exact: true });
  await tips.getByRole('option').first().click();
  await page.getByLabel('New note').fill(`${'Nobody answered today. '.repeat(20)}Quarzfeld is the name on the gate (invented).`);
  await press(page, 'Add note');
  await page.getByRole('combobox', { name: 'Add a tag' }).fill('Obsidian tag (invented)');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('list', { name: 'Tags' }).getByText('Obsidian tag (invented)')).toBeVisible();
  await page.getByRole('searchbox').fill('QUARZFELD obsidian');
  await expect(tips.getByText('1 tip', { exact: true })).toBeVisible();
  await expect(tips.getByRole('option').first().locator('.excerpt')).toContainText('Quarzfeld is the name on the gate');
  await expect.poll(() => marked(page)).toEqual(['Obsidian', 'Quarzfeld']);
  await expect.poll(() => page.evaluate(() => [...new Set([...(CSS.highlights.get('found') ?? [])].map((range) => (range as Range).startContainer.parentElement?.closest('.excerpt, .row-tag, .note, .tip-tag')?.className))].sort())).toEqual(['excerpt', 'note', 'row-tag', 'tip-tag']);
  await desk.close();
});
