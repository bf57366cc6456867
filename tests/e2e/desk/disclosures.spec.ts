// A dossier leaves with consent and a colleague's passphrase; a wrong one is typed again; alone it leaves with a reason that is listed for review; withdrawn consent shows what left.
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { sealedTip } from '../../support/sealed-tips.ts';
import { axeFindsNothing } from '../support/axe.ts';
import { importFolder, finishReview, lockDesk, sayWhatOthersAreTold, showView, startDesk, unlock } from '../support/desk-app.ts';
import { leavePlain } from '../support/export-dossier.ts';
import { goTo, pressOn } from '../support/go-to.ts';
import { press } from '../support/press.ts';
import { inOffice } from '../../support/in-office.ts';
import { createTestVault, must, testPassphrase } from '../../support/vault-harness.ts';
import { expect, realVault, test } from '../support/prepared-vault.ts';
import { tick } from '../support/tick.ts';

const why = 'Invented: nobody else is in the office today';
const dayMs = 24 * 60 * 60_000;

async function choose(page: Page, label: string, option: string): Promise<void> {
  await goTo(page.getByRole('dialog').getByRole('button', { name: new RegExp(`${label}$`) }));
  await page.keyboard.press('Enter');
  const choice = page.getByRole('option', { name: option, exact: true });
  await goTo(choice);
  await page.keyboard.press('Enter');
  await expect(choice).toHaveCount(0);
}

async function mark(radio: Locator): Promise<void> {
  await goTo(radio);
  await pressOn(radio, 'Space');
  await expect(radio).toBeChecked();
}

async function addColleague(page: Page, secret: string): Promise<string> {
  await showView(page, 'People');
  await press(page, 'Add a colleague…');
  await expect(page.getByRole('list', { name: 'Your six words' }).getByRole('listitem')).toHaveCount(6);
  const shown = (await page.getByRole('list', { name: 'Your six words' }).getByRole('listitem').allInnerTexts()).map((word) => word.replace(/[^a-z]/g, ''));
  await page.getByLabel('Name', { exact: true }).fill('Sophea Invented');
  await tick(page.getByRole('radio', { name: /^Exports/ }));
  await page.getByLabel('Type the six words, with spaces').fill(shown.join(' '));
  await page.getByLabel('Your own passphrase').fill(secret);
  await press(page, 'Add');
  await expect(page.getByText('can unlock this vault now.')).toBeVisible({ timeout: 60_000 });
  return shown.join(' ');
}

async function recordConsent(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog');
  await page.locator('.tip-referrals summary').click();
  await press(page, 'Record consent…');
  await dialog.getByRole('button', { name: /What it is for$/ }).click();
  await page.getByRole('option', { name: 'Shelter', exact: true }).click();
  for (const box of await dialog.getByRole('group', { name: /^What the person was told/ }).getByRole('checkbox').all()) await tick(box);
  await tick(dialog.getByRole('radio', { name: 'Spoken', exact: true }));
  await dialog.getByRole('button', { name: /Who may receive it$/ }).click();
  await page.getByRole('option', { name: /^Only Garden House/ }).click();
  for (const name of ['Place', 'A dossier']) await tick(dialog.getByRole('checkbox', { name, exact: true }));
  await press(page, 'Save');
  await expect(dialog).toHaveCount(0);
}

test('a dossier leaves with consent and a colleague’s passphrase, alone only with a reason that is reviewed, and withdrawn consent shows what left', async ({ vaults, folder }) => {
  test.setTimeout(240_000);
  const profile = path.join(folder, 'profile');
  cpSync(vaults.clean, path.join(profile, 'vault'), { recursive: true });
  const carried = path.join(folder, 'carried');
  mkdirSync(carried);
  writeFileSync(path.join(carried, 'one.tip'), sealedTip(vaults.publicKey, 'She asks for a safe house (invented).'));
  const desk = await startDesk(profile);
  const page = await desk.window();
  await unlock(page, vaults.passphrase);
  await importFolder(desk, page, carried);
  const dialog = page.getByRole('dialog');

  await showView(page, 'Referrals');
  await press(page, 'Add a receiver…');
  await page.keyboard.type('Garden House (invented)');
  await tick(dialog.getByRole('radio', { name: 'Shelter', exact: true }));
  await press(page, 'Save');
  await expect(dialog).toHaveCount(0);
  await press(page, /^All \d+$/);
  await page.getByRole('option').filter({ hasText: 'safe house' }).click();
  await page.getByRole('button', { name: 'Choose', exact: true }).click();
  await showView(page, 'Dossiers');
  await page.getByLabel('Title').fill('Garden');
  await press(page, 'Create dossier');
  await finishReview(page);
  // What was typed is there again, whether it was kept or not.
  await press(page, 'Statements…');
  await page.keyboard.type('Half a');
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await press(page, 'Statements…');
  await expect(dialog.getByLabel('Statement, in your own words')).toHaveValue('Half a');
  await dialog.getByLabel('Statement, in your own words').fill('');
  await press(page, 'Keep, and close');
  await expect(dialog).toHaveCount(0);
  await sayWhatOthersAreTold(page, 'Somebody has to be brought to a safe place (invented).');

  // Alone, and without consent: both are said, and neither lets it go by itself.
  const alone = path.join(folder, 'alone.md');
  await press(page, 'Export…');
  await press(page, 'Choose where to save…');
  await expect(dialog.getByText('Choose for whom it is made.')).toBeVisible();
  await choose(page, 'For whom', 'Rescue group or embassy · TLP:AMBER+STRICT');
  await choose(page, 'Receiver', 'Garden House (invented) · Shelter');
  await choose(page, 'What it is for', 'Shelter');
  await expect(dialog.getByText(/^Tip \d+: there is no consent$/)).toBeVisible();
  await expect(dialog.getByText(/^Nobody else in this vault may let things leave/)).toBeVisible();
  await axeFindsNothing(page);
  await mark(dialog.getByRole('radio', { name: 'A child (under 18)' }));
  await dialog.getByLabel('What is known, and why it cannot wait').fill('Invented: a girl of fifteen is to be moved tonight');
  await dialog.getByLabel('Why it leaves without a second person').fill(why);
  await choose(page, 'Format', 'Markdown');
  await leavePlain(page);
  await desk.answerDialogs([alone]);
  await press(page, 'Choose where to save…');
  await expect(page.getByText('Saved as alone.md')).toBeVisible();
  expect(readFileSync(alone, 'utf8')).toContain('TLP:AMBER+STRICT');
  expect(readFileSync(alone, 'utf8')).toContain('Somebody has to be brought to a safe place');
  expect(readFileSync(alone, 'utf8')).not.toContain('She asks');

  await press(page, /^Disclosures 1 to review/);
  const register = page.getByRole('list', { name: 'Disclosures' });
  await expect(register.getByText('Without a second person: nobody else could approve')).toBeVisible();
  await expect(register.getByText(why)).toBeVisible();
  await axeFindsNothing(page);

  // With a colleague, and consent.
  const colleague = await addColleague(page, vaults.passphrase);
  await press(page, /^All \d+$/);
  await page.getByRole('option').filter({ hasText: 'safe house' }).click();
  await recordConsent(page);
  await showView(page, 'Dossiers');
  await press(page, /^Open Garden/);
  const both = path.join(folder, 'both.md');
  await press(page, 'Export…');
  await choose(page, 'For whom', 'Rescue group or embassy · TLP:AMBER+STRICT');
  await choose(page, 'Receiver', 'Garden House (invented) · Shelter');
  await choose(page, 'What it is for', 'Shelter');
  await expect(dialog.getByText('Consent covers the 1 tip in it.')).toBeVisible();
  await choose(page, 'Format', 'Markdown');
  await leavePlain(page);
  const secret = dialog.getByLabel('A colleague’s passphrase');
  await secret.fill('these are invented words but wrong');
  await desk.answerDialogs([both]);
  await press(page, 'Choose where to save…');
  await expect(dialog.getByText('That passphrase does not open this vault.', { exact: false })).toBeVisible();
  expect(existsSync(both)).toBe(false);
  await secret.fill(vaults.passphrase);
  await press(page, 'Choose where to save…');
  await expect(dialog.getByText('That is your own passphrase.', { exact: false })).toBeVisible();
  await secret.fill(colleague);
  await press(page, 'Choose where to save…');
  await expect(page.getByText('Saved as both.md')).toBeVisible();
  expect(existsSync(both)).toBe(true);

  await press(page, /^Disclosures/);
  await expect(register.getByRole('listitem').first()).toContainText('Approved by Sophea Invented');
  await page.getByRole('button', { name: /Receiver$/ }).click();
  await page.getByRole('option', { name: 'Garden House (invented)' }).click();
  await expect(page.getByText('To Garden House (invented), for: Shelter')).toHaveCount(2);

  // Consent is withdrawn: what left with the tip is shown, and on what it rested.
  await press(page, /^All \d+$/);
  await page.getByRole('option').filter({ hasText: 'safe house' }).click();
  await press(page, /^Consent was withdrawn…/);
  await press(page, 'Withdrawn');
  const left = page.getByRole('list', { name: 'What left with this tip in it' }).getByRole('listitem');
  await expect(left).toHaveCount(2);
  await expect(left.first()).toContainText('rested on this consent');
  await expect(left.last()).toContainText('did not rest on this consent');
  await axeFindsNothing(page);

  // The colleague looks at what left without anybody.
  const fresh = await lockDesk(desk, page);
  await unlock(fresh, colleague);
  await press(fresh, /^Disclosures 1 to review/);
  await press(fresh, /^I have looked at it: Garden/);
  await expect(fresh.getByText('Noted that you looked at it.')).toBeVisible();
  await expect(fresh.getByText(/^Looked at .* by Sophea Invented$/)).toBeVisible();
});

test('what left on one person’s word is told above every screen on the next day, until somebody has looked', async ({ folder }) => {
  const profile = path.join(folder, 'profile');
  const harness = realVault(path.join(profile, 'vault'), true, () => Date.now() - 2 * dayMs);
  await createTestVault(harness);
  const { receiverId } = must(await harness.api['receivers.record']({ name: 'A ministry (invented)', kind: 'other', contact: '' }));
  const leaving = { receiverId, purpose: 'other', purposeWords: 'For a report (invented)', approval: { kind: 'override', words: why } } as const;
  must(await harness.api['briefing.export']({ period: { from: '2024-01', until: '2024-12' }, preset: 'public', language: 'en', title: '', estimates: [], format: 'markdown', handle: harness.grant('dossier', path.join(folder, 'briefing.md')), leaving, sealing: inOffice.sealing }));
  harness.service.close();

  const desk = await startDesk(profile);
  const page = await desk.window();
  await unlock(page, testPassphrase);
  const told = page.getByText('1 file left this vault more than a day ago on one person’s word');
  await expect(told).toBeVisible();
  await axeFindsNothing(page);
  await pressOn(page.getByRole('button', { name: 'Look at what waits' }), 'Enter');
  await expect(told).toHaveCount(0);
  await press(page, /^I have looked at it: /);
  await expect(page.getByText('Noted that you looked at it.')).toBeVisible();
  await press(page, /^All \d+$/);
  await expect(page.locator('[data-view=tips]')).toBeVisible();
  await expect(told).toHaveCount(0);
});
