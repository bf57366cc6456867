// What others are told of a tip with claims, by keyboard: of each it is said who could have told it, one passage stands in the reporter's own words, and what is half typed is there again after a lock.
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { consentStatements } from '#shared/domain/consent.ts';
import { sealedTip } from '../../support/sealed-tips.ts';
import { must } from '../../support/vault-harness.ts';
import { axeFindsNothing } from '../support/axe.ts';
import { finishReview, lockDesk, showView, startDesk, unlock } from '../support/desk-app.ts';
import { chooseInDialog, leavePlain } from '../support/export-dossier.ts';
import { goTo } from '../support/go-to.ts';
import { speak } from '../support/live-language.ts';
import { press } from '../support/press.ts';
import { expect, realVault, test, type PreparedVaults } from '../support/prepared-vault.ts';

const forSophea = 'invented lantern quarry willow anchor thimble';
const report = 'Invented: forty of us sleep in the long hall behind the kitchen, and the man with the ring said he sells who complains. A truck comes on Fridays';
const passages = ['the man with the ring said he sells who complains', 'forty of us sleep in the long hall', 'A truck comes on Fridays'] as const;
const reason = 'Invented: the wording of the threat is what matters';

/** A vault with a tip of which three claims were marked, and a receiver to whom it consents. */
async function claimedVault(vaults: PreparedVaults, folder: string): Promise<string> {
  const profile = path.join(folder, 'profile');
  const vault = path.join(profile, 'vault');
  cpSync(vaults.clean, vault, { recursive: true });
  const carried = path.join(folder, 'carried');
  mkdirSync(carried);
  const file = path.join(carried, 'one.tip');
  writeFileSync(file, sealedTip(vaults.publicKey, report));
  const harness = realVault(vault, true);
  const { api } = harness;
  must(await api['vault.unlock']({ secret: vaults.passphrase, acceptPracticeMismatch: false }));
  const { previewId } = must(await api['import.preview']({ handle: harness.grant('import-files', file) }));
  must(await api['import.commit']({ previewId }));
  const { rows } = must(await api['tips.list']({ search: '', urgencies: [], statuses: [], onlyOverdue: false, offset: 0, limit: 50 }));
  const tipId = rows.find(({ excerpt }) => excerpt.startsWith('Invented: forty'))?.tipId ?? '';
  const { textId } = must(await api['tips.get']({ tipId }));
  for (const passage of passages) {
    const start = report.indexOf(passage);
    must(await api['claims.mark']({ tipId, passage: { textId, start, end: start + passage.length }, assessment: { statement: '', reliability: 'F', credibility: '6', compoundId: null, stance: 'supports' } }));
  }
  const { receiverId } = must(await api['receivers.record']({ name: 'An embassy (invented)', kind: 'embassy', contact: '' }));
  must(await api['consents.record']({ tipId, purpose: 'return', purposeWords: '', told: [...consentStatements], way: 'spoken', language: 'km', givenOn: '2026-05-30', reach: { receiverId }, items: ['place', 'dossier'], words: '' }));
  must(await api['dossier.create']({ title: 'Friday', tipIds: [tipId] }));
  must(await api['people.add']({ name: 'Sophea', role: 'export', passphrase: forSophea, secret: vaults.passphrase }));
  harness.service.close();
  return profile;
}

const openStatements = async (page: Page): Promise<void> => {
  await press(page, 'Statements…');
  await expect(page.getByRole('dialog').getByRole('listitem')).toHaveCount(3);
};

async function picture(page: Page, folder: string, name: string): Promise<void> {
  await page.screenshot({ path: path.join(process.env['CLAIM_PICTURES'] ?? folder, `${name}.png`) });
}

test('each claim of a report has its own answer, and one passage leaves in the reporter’s own words, said to be theirs', async ({ vaults, folder }) => {
  test.setTimeout(300_000);
  const desk = await startDesk(await claimedVault(vaults, folder));
  let page = await desk.window();
  await unlock(page, vaults.passphrase);
  await showView(page, 'Dossiers');
  await press(page, /^Open Friday/);
  await finishReview(page);
  await openStatements(page);
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText('Who could have told it is not said yet of 3 claims or reports.')).toBeVisible();
  await expect(dialog.getByLabel('Statement, in your own words')).toBeFocused();
  await goTo(dialog.getByRole('checkbox', { name: /^Let the passage of claim 1 stand/ }));
  await page.keyboard.press('Space');
  await goTo(dialog.getByLabel('Why must claim 1 be in their own words?'));
  await page.keyboard.type('Invented: ');
  await expect(dialog.getByText('Write why, in at least twenty characters.')).toBeVisible();
  await expect(dialog.getByText('1 passage is chosen, and nobody wrote why.')).toBeVisible();
  await axeFindsNothing(page);

  page = await lockDesk(desk, page);
  await unlock(page, vaults.passphrase);
  await showView(page, 'Dossiers');
  await press(page, /^Open Friday/);
  await openStatements(page);
  const again = page.getByRole('dialog');
  await expect(again.getByLabel('Why must claim 1 be in their own words?')).toHaveValue('Invented: ');
  await again.getByLabel('Why must claim 1 be in their own words?').fill(reason);
  for (const [group, answer] of [
    ['Who could have told claim 1?', 'Few could have: the receiver must know all the same'],
    ['Who could have told claim 3?', 'Many could have told it, though only one did'],
  ] as const) {
    const radio = again.getByRole('radiogroup', { name: group }).getByRole('radio', { name: answer });
    await goTo(radio);
    await page.keyboard.press('Space');
    await expect(radio).toBeChecked();
  }
  await again.getByLabel('Why must they know claim 1?').fill('Invented: who plans the way in has to know it');
  await expect(again.getByText('Who could have told it is not said yet of 1 claim or report.')).toBeVisible();
  await again.getByRole('heading', { name: 'Claim 1' }).scrollIntoViewIfNeeded();
  await axeFindsNothing(page);
  await picture(page, folder, 'light');
  await page.emulateMedia({ colorScheme: 'dark' });
  await picture(page, folder, 'dark');
  await page.emulateMedia({ colorScheme: 'light' });
  await speak(page, 'km');
  await axeFindsNothing(page);
  await picture(page, folder, 'khmer');
  await speak(page, 'en');
  await goTo(again.getByRole('button', { name: 'Give the answer of claim 3 to the 1 other claim here that has none' }));
  await page.keyboard.press('Enter');
  await expect(again.getByText('1 claim was given the same answer.')).toBeFocused();
  await expect(again.getByRole('radiogroup', { name: 'Who could have told claim 2?' }).getByRole('radio', { name: 'Many could have told it, though only one did' })).toBeChecked();
  await expect(again.getByText(/not said yet/)).toHaveCount(0);
  await press(page, 'Keep, and close');
  await expect(again).toHaveCount(0);
  await expect(page.getByText('Of every report it is said what others are told.')).toBeVisible();

  const target = path.join(folder, 'dossier.md');
  await press(page, 'Export…');
  await chooseInDialog(page, 'For whom', /^Rescue group or embassy/);
  await chooseInDialog(page, 'Receiver', /^An embassy/);
  await chooseInDialog(page, 'What it is for', 'Going home');
  await chooseInDialog(page, 'Format', 'Markdown');
  await again.getByLabel('A colleague’s passphrase').fill(forSophea);
  await leavePlain(page);
  await desk.answerDialogs([target]);
  await press(page, 'Choose where to save…');
  await expect(page.getByText('Saved as dossier.md')).toBeVisible({ timeout: 60_000 });
  const written = readFileSync(target, 'utf8');
  expect(written).toContain('in the words of whoever reported');
  expect(written).toContain(passages[0]);
  for (const other of passages.slice(1)) expect(written).not.toContain(other);
  expect(written).not.toContain('behind the kitchen');
});
