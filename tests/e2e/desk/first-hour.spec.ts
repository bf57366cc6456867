// A shift ends with a danger and a promise, and a new case worker begins: over a lock whose screen says, where staff allow it, when something is due, they take over, look
// through the side bar, decide about a tip, and hand over in their turn. By keyboard alone.
import { cpSync } from 'node:fs';
import path from 'node:path';
import { axeFindsNothing } from '../support/axe.ts';
import { startDesk, type DeskApp } from '../support/desk-app.ts';
import { Keyboard } from '../support/keyboard.ts';
import { attachedTipText, expect, firstTipText, realVault, test } from '../support/prepared-vault.ts';
import { must } from '../../support/vault-harness.ts';
import { everything } from '../../support/vault-with-tips.ts';
import { vaultAnswers } from '../support/vault-answers.ts';
import type { Page } from '@playwright/test';

const colleague = 'សុភា Invented';
const theirs = 'meadow invented violin harbour copper lantern';
const promise = 'Ring the brother again (invented)';

/** "Lock now" has the focus once it is handed over. */
async function lockAfterHandOver(desk: DeskApp, page: Page, person: Keyboard): Promise<Page> {
  await expect(page.getByRole('dialog').getByText('Handed over. You can lock now.')).toBeVisible();
  await expect(page.getByRole('dialog').getByRole('button', { name: 'Lock' })).toBeFocused();
  await person.hadNoPointer();
  // The window may be gone before the key press is answered.
  await person.keys('Enter').catch(() => undefined);
  const fresh = await desk.window(page);
  await vaultAnswers(desk.app, fresh);
  await fresh.getByRole('heading', { name: 'Unlock the vault' }).waitFor();
  return fresh;
}

test('a shift is ended with a danger and a promise, the locked desk shows when something is due and nothing else, and a new case worker takes over and has their first hour', async ({ vaults, folder }) => {
  const profile = path.join(folder, 'profile');
  const vault = path.join(profile, 'vault');
  cpSync(vaults.clean, vault, { recursive: true });
  const before = realVault(vault, true);
  must(await before.api['vault.unlock']({ secret: vaults.passphrase, acceptPracticeMismatch: false }));
  const { rows } = must(await before.api['tips.list'](everything));
  const tipOf = (text: string): string => rows.find(({ excerpt }) => excerpt.startsWith(text))?.tipId ?? '';
  must(await before.api['tips.setUrgency']({ tipId: tipOf(firstTipText), urgency: 'U1' }));
  must(await before.api['tips.setUrgency']({ tipId: tipOf(attachedTipText), urgency: 'U3' }));
  must(await before.api['work.setDue']({ tipId: tipOf(attachedTipText), at: Date.now() + 72 * 3_600_000, note: promise }));
  must(await before.api['people.add']({ name: colleague, role: 'triage', passphrase: theirs, secret: vaults.passphrase }));
  must(await before.api['compounds.record']({ facts: { kind: 'unknown', standing: 'suspected', province: 'KH-18', district: null, place: '' }, name: { text: 'Golden Orchid Garden', language: 'en', kind: 'official', source: '' } }));
  before.service.close();

  const desk = await startDesk(profile);
  let page = await desk.window();
  let person = await Keyboard.at(page);
  await person.unlock(vaults.passphrase);
  await page.getByRole('option').nth(1).waitFor();
  await person.showView('This vault');
  const box = page.getByRole('checkbox', { name: 'Show how many files wait and when something is due first' });
  await expect(box).not.toBeChecked();
  await person.tick(box);
  await axeFindsNothing(page);

  await person.showView('Hand-overs');
  await person.press('End your shift…');
  let dialog = page.getByRole('dialog');
  await expect(dialog.getByText('1 tip about danger now')).toBeVisible();
  await expect(dialog.getByText('1 promise for later')).toBeVisible();
  await person.type('Tip 1 first. ប្រយ័ត្ន');
  await person.press('Hand over');
  page = await lockAfterHandOver(desk, page, person);

  await expect(page.getByText(/^Something has been due for /)).toBeVisible();
  const lockScreen = await page.locator('main').innerText();
  for (const told of [firstTipText, attachedTipText, promise, 'ប្រយ័ត្ន', colleague]) expect(lockScreen).not.toContain(told);
  await axeFindsNothing(page);

  // The new one sees what changed last and what was left to them, and says that they go on.
  person = await Keyboard.at(page);
  dialog = page.getByRole('dialog');
  await person.unlock(theirs);
  await expect(page.getByText(/^Hand-over from Invented Member, /)).toBeVisible();
  await expect(page.getByText('Tip 1 first. ប្រយ័ត្ន')).toBeVisible();
  await person.goTo(page.locator('summary').filter({ hasText: 'Show the tips' }));
  await person.keys('Enter');
  await expect(page.getByText(promise)).toBeVisible();
  await axeFindsNothing(page);
  await person.press('I have read it and go on');
  await expect(page.getByText(/^Hand-over from Invented Member, /)).toHaveCount(0);
  await person.press(page.getByRole('region', { name: 'Since the last time' }).getByRole('button', { name: 'Dismiss' }).first());
  await expect(page.getByText(/^Last change/)).toHaveCount(0);

  // Every view of the side bar is one Tab from the one before, opens with a key and says what it is.
  const views = page.getByRole('navigation', { name: 'Views' }).getByRole('button');
  const shown = new Set<string>();
  for (const view of await views.all()) {
    await person.press(view);
    await expect(view).toHaveAttribute('aria-current', 'page');
    await expect(view).toBeFocused();
    await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible();
    shown.add((await page.getByRole('main').getAttribute('data-view')) ?? '');
  }
  expect(shown.size).toBeGreaterThan(15);

  // A tip is read and decided about: keys, a place, a note.
  await person.showView('All open');
  await person.openTip('An invented tip with a picture');
  await expect(page.getByRole('region', { name: 'Original text' })).toContainText(attachedTipText);
  await person.keys('2');
  await expect(page.getByText('Urgency set to Within 24 h.')).toBeAttached();
  await person.press('Link a compound…');
  await expect(dialog.getByLabel('Search by name, in any script')).toBeFocused();
  await person.type('orchid');
  await axeFindsNothing(page);
  await person.press('Choose Golden Orchid Garden');
  await expect(page.getByText('Linked to Golden Orchid Garden.')).toBeVisible();
  await person.write(page.getByLabel('New note'), 'Called the brother (invented). បានហៅហើយ');
  await person.press('Add note');
  await expect(page.getByRole('list', { name: 'Notes' }).getByRole('listitem')).toHaveText([/បានហៅហើយ/]);

  await person.showView('Hand-overs');
  await expect(page.getByText(new RegExp(`^Taken over by ${colleague}, `))).toBeVisible();
  await person.press('End your shift…');
  // What waits is counted before the dialog opens; until then letters are shortcuts.
  await expect(page.getByRole('dialog').getByRole('textbox')).toBeFocused();
  await person.type('The brother was called (invented).');
  await person.press('Hand over');
  page = await lockAfterHandOver(desk, page, person);
  await expect(page.getByLabel('Passphrase or recovery words')).toBeFocused();
  await desk.close();
});
