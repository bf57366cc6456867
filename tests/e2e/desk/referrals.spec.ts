// A referral is refused without consent, sent with it, and flagged when consent is withdrawn; one that cannot wait is made without, under a name, and listed. By keyboard.
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { sealedTip } from '../../support/sealed-tips.ts';
import { axeFindsNothing } from '../support/axe.ts';
import { importFolder, startDesk, unlock } from '../support/desk-app.ts';
import { goTo } from '../support/go-to.ts';
import { press } from '../support/press.ts';
import { expect, test } from '../support/prepared-vault.ts';

async function choose(page: Page, label: string, option: string): Promise<void> {
  const select = page.getByRole('dialog').getByRole('button', { name: new RegExp(`${label}$`) });
  await goTo(select);
  await page.keyboard.press('Enter');
  const choice = page.getByRole('option', { name: option, exact: true });
  await goTo(choice);
  await page.keyboard.press('Enter');
  await expect(choice).toHaveCount(0);
}

async function mark(page: Page, role: 'checkbox' | 'radio', name: string): Promise<void> {
  const box = page.getByRole('dialog').getByRole(role, { name, exact: true });
  await goTo(box);
  await page.keyboard.press('Space');
  await expect(box).toBeChecked();
}

test('a referral needs consent that covers it; withdrawn consent is flagged until the receiver was told, and what cannot wait is listed for review', async ({ vaults, folder }) => {
  const profile = path.join(folder, 'profile');
  cpSync(vaults.clean, path.join(profile, 'vault'), { recursive: true });
  const carried = path.join(folder, 'carried');
  mkdirSync(carried);
  writeFileSync(path.join(carried, 'one.tip'), sealedTip(vaults.publicKey, 'Referral: she asks for a safe house (invented).', { content: { answers: { contact: 'confidential' } } }));
  const desk = await startDesk(profile);
  const page = await desk.window();
  await unlock(page, vaults.passphrase);
  await importFolder(desk, page, carried);
  const dialog = page.getByRole('dialog');

  await press(page, 'Referrals 0');
  await expect(page.getByRole('heading', { name: 'No referral is open' })).toBeVisible();
  await axeFindsNothing(page);
  for (const [name, kind] of [['District station (invented)', 'Police'], ['សួនសុវត្ថិភាព (invented)', 'Shelter']] as const) {
    await press(page, 'Add a receiver…');
    await page.keyboard.type(name);
    await press(page, 'Save');
    await expect(dialog.getByText('Choose a kind.')).toBeVisible();
    await mark(page, 'radio', kind);
    if (kind === 'Police') await expect(dialog.getByText('Before you refer to the police')).toBeVisible();
    await press(page, 'Save');
    await expect(dialog).toHaveCount(0);
  }
  await expect(page.getByRole('list', { name: 'Receivers' }).getByRole('listitem')).toContainText(['សួនសុវត្ថិភាព', 'District station']);

  await press(page, /^All \d+$/);
  await page.getByRole('option').filter({ hasText: 'she asks for a safe house' }).click();
  const section = page.locator('.tip-referrals');
  await expect(section.getByText('Referrals: none yet')).toBeVisible();
  await goTo(section.locator('summary'));
  await page.keyboard.press('Enter');
  await expect(section.getByText('This alone is no consent to a referral.')).toBeVisible();
  await expect(section).toContainText('may be known to you and nobody else');

  // Nothing is chosen beforehand, and without consent the vault refuses.
  await press(page, 'Plan a referral…');
  await press(page, 'Save');
  await expect(dialog.getByText('Choose a receiver.')).toBeVisible();
  await axeFindsNothing(page);
  await choose(page, 'Receiver', 'សួនសុវត្ថិភាព (invented) · Shelter');
  await choose(page, 'What it is for', 'Shelter');
  await mark(page, 'checkbox', 'Summary by staff');
  await expect(dialog.getByText('No recorded consent covers this.')).toBeVisible();
  await press(page, 'Save');
  await expect(dialog.getByRole('alert')).toContainText('No consent was given for this.');
  await press(page, 'Cancel');

  await press(page, 'Record consent…');
  await choose(page, 'What it is for', 'Shelter');
  await choose(page, 'Who may receive it', 'Only សួនសុវត្ថិភាព (invented)');
  await mark(page, 'checkbox', 'Summary by staff');
  await mark(page, 'radio', 'Spoken');
  const statements = ['what the referral is for', 'what will be done with what is shared', 'how long it is kept', 'that they may see what is kept about them', 'that they may withdraw, and how'];
  for (const statement of statements.slice(0, 4)) await mark(page, 'checkbox', statement);
  await press(page, 'Save');
  await expect(dialog.getByText('Until all five were said, this is not consent.')).toBeVisible();
  await axeFindsNothing(page);
  await mark(page, 'checkbox', statements[4] ?? '');
  await press(page, 'Save');
  await expect(page.getByText('Consent recorded.')).toBeVisible();

  await press(page, 'Plan a referral…');
  await choose(page, 'Receiver', 'សួនសុវត្ថិភាព (invented) · Shelter');
  await choose(page, 'What it is for', 'Shelter');
  await mark(page, 'checkbox', 'Summary by staff');
  await goTo(page.getByRole('dialog').getByRole('radio', { name: /^Consent of / }));
  await page.keyboard.press('Space');
  await press(page, 'Save');
  await expect(page.getByText('Planned. Send it yourself, then say so here.')).toBeVisible();
  await press(page, 'It is sent: សួនសុវត្ថិភាព (invented)');
  await press(page, 'Set the tip to Referred');
  await expect(page.getByText('Status set to Referred.')).toBeVisible();

  await press(page, 'Consent was withdrawn… Shelter');
  await axeFindsNothing(page);
  await press(page, 'Withdrawn');
  await expect(section.getByText('Consent withdrawn: tell the receiver')).toBeVisible();
  await axeFindsNothing(page);

  await press(page, 'Plan a referral…');
  await choose(page, 'Receiver', 'District station (invented) · Police');
  await expect(dialog.getByText('Before you refer to the police')).toBeVisible();
  await choose(page, 'What it is for', 'Getting somebody to safety');
  await mark(page, 'checkbox', 'Danger');
  await mark(page, 'radio', 'Without consent');
  await mark(page, 'radio', 'Danger to life now');
  await press(page, 'Save');
  await expect(dialog.getByText('Write at least 20 characters.')).toBeVisible();
  await goTo(dialog.getByLabel('What is known, and why it cannot wait'));
  await page.keyboard.type('Invented: she is to be sold tonight.');
  await axeFindsNothing(page);
  await press(page, 'Save');
  await expect(section.getByText('Made without consent')).toBeVisible();

  await press(page, /^Referrals 2 to look at/);
  const list = page.getByRole('list', { name: 'Referrals' });
  await expect(list.getByRole('listitem').first()).toBeVisible();
  await goTo(page.getByRole('button', { name: /Show$/ }));
  await page.keyboard.press('Enter');
  await goTo(page.getByRole('option', { name: 'Made without consent (1 to review)' }));
  await page.keyboard.press('Enter');
  await expect(list).toContainText('Without consent, by');
  await expect(list).toContainText('Invented: she is to be sold tonight.');
  await goTo(page.getByRole('button', { name: /Show$/ }));
  await page.keyboard.press('Enter');
  await goTo(page.getByRole('option', { name: 'Consent withdrawn: tell the receiver (1)' }));
  await page.keyboard.press('Enter');
  await press(page, 'The receiver was told: សួនសុវត្ថិភាព (invented)');
  await expect(page.getByRole('heading', { name: 'No receiver has to be told' })).toBeVisible();
  await desk.close();
});
