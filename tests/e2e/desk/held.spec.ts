// A dossier leaves to one receiver twice with another decision: the difference is seen, comparing it is said, and a commitment of the first is opened and verified with the snippet of the format page.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { opensCommitment } from '#vault/crypto/commitment.ts';
import { fromHex, hex, sha256 } from '#vault/crypto/hash.ts';
import { sealedTip } from '../../support/sealed-tips.ts';
import { axeFindsNothing } from '../support/axe.ts';
import { importFolder, finishReview, sayWhatOthersAreTold, showView, startDesk, unlock } from '../support/desk-app.ts';
import { leavePlain } from '../support/export-dossier.ts';
import { goTo, pressOn } from '../support/go-to.ts';
import { press } from '../support/press.ts';
import { expect, test } from '../support/prepared-vault.ts';
import { tick } from '../support/tick.ts';

const why = 'Invented: nobody else is in the office today';

async function choose(page: Page, label: string, option: string | RegExp): Promise<void> {
  await goTo(page.getByRole('dialog').getByRole('button', { name: new RegExp(`${label}$`) }));
  await page.keyboard.press('Enter');
  const choice = page.getByRole('option', { name: option, ...(typeof option === 'string' ? { exact: true } : {}) });
  await goTo(choice);
  await page.keyboard.press('Enter');
  await expect(choice).toHaveCount(0);
}

async function fillExport(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog');
  await press(page, 'Export…');
  await choose(page, 'For whom', 'Rescue group or embassy · TLP:AMBER+STRICT');
  await choose(page, 'Receiver', 'Garden House (invented) · Shelter');
  await choose(page, 'What it is for', 'Shelter');
  const child = dialog.getByRole('radio', { name: 'A child (under 18)' });
  await goTo(child);
  await pressOn(child, 'Space');
  await dialog.getByLabel('What is known, and why it cannot wait').fill('Invented: a girl of fifteen is to be moved tonight');
  await dialog.getByLabel('Why it leaves without a second person').fill(why);
  await choose(page, 'Format', 'Markdown');
  await leavePlain(page);
}

test('what a receiver holds is compared before they get more, and a commitment that left is opened and verified', async ({ vaults, folder }) => {
  test.setTimeout(400_000);
  const profile = path.join(folder, 'profile');
  cpSync(vaults.clean, path.join(profile, 'vault'), { recursive: true });
  const carried = path.join(folder, 'carried');
  mkdirSync(carried);
  const sealed = sealedTip(vaults.publicKey, 'She asks for a safe house (invented).');
  writeFileSync(path.join(carried, 'one.tip'), sealed);
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
  await sayWhatOthersAreTold(page, 'Somebody is held in a house and asks to be brought to a safe place (invented).');

  // The first time they hold nothing.
  const first = path.join(folder, 'first.md');
  await fillExport(page);
  await expect(dialog.getByText('Nothing that left to this receiver has any of these reports.')).toBeVisible();
  await expect(dialog.getByText('commitments to what was sent', { exact: false })).toBeVisible();
  await desk.answerDialogs([first]);
  await press(page, 'Choose where to save…');
  await expect(page.getByText('Saved as first.md')).toBeVisible({ timeout: 60_000 });
  expect(readFileSync(first, 'utf8')).toContain('## Commitments');

  // The second time something else is said of the same report.
  await press(page, 'Statements…');
  const statement = dialog.getByLabel('Statement, in your own words');
  await statement.fill('Somebody is held on the third floor of a house near the old ferry and asks to be brought to a safe place (invented).');
  await press(page, 'Keep, and close');
  await expect(dialog).toHaveCount(0);
  const second = path.join(folder, 'second.md');
  await fillExport(page);
  const held = dialog.getByRole('region', { name: 'What they hold already' });
  await expect(held.getByText('1 earlier file of theirs has some of these reports:')).toBeVisible();
  await expect(held.locator('ins').first()).toContainText('on the third floor of');
  await held.scrollIntoViewIfNeeded();
  await axeFindsNothing(page);
  await page.screenshot({ path: path.join(process.env['HELD_PICTURES'] ?? folder, 'held.png') });
  await desk.answerDialogs([second]);
  await press(page, 'Choose where to save…');
  await expect(dialog.getByText('This receiver holds something else of the same reports', { exact: false })).toBeVisible({ timeout: 60_000 });
  await expect(held.getByText('Compare what they hold, and say so.')).toBeVisible();
  const compared = held.getByRole('checkbox', { name: 'I compared what they hold' });
  await goTo(compared);
  await page.keyboard.press('Space');
  await expect(compared).toBeChecked();
  await press(page, 'Choose where to save…');
  await expect(page.getByText('Saved as second.md')).toBeVisible({ timeout: 60_000 });

  // The register says so, and opens a commitment of the first.
  await press(page, /^Disclosures/);
  const register = page.getByRole('list', { name: 'Disclosures' });
  await expect(register.getByText('Compared with 1 earlier file of this receiver')).toHaveCount(1);
  await goTo(page.getByRole('button', { name: /^Open for a court…: Garden/ }).last());
  await page.keyboard.press('Enter');
  await expect(dialog.getByText('The opening identifies the file.', { exact: false })).toBeVisible();
  await press(page, 'Choose where to save…');
  await expect(dialog.getByText('Say that you know.')).toBeVisible();
  await choose(page, 'What', /the sealed file as it was received$/);
  await choose(page, 'Receiver', 'Garden House (invented) · Shelter');
  await dialog.getByLabel('Why it is opened').fill('Invented: a court asks for it by letter');
  const known = dialog.getByRole('checkbox', { name: 'I know that this opening identifies the file' });
  await goTo(known);
  await page.keyboard.press('Space');
  await axeFindsNothing(page);
  await page.screenshot({ path: path.join(process.env['HELD_PICTURES'] ?? folder, 'opening.png') });
  const opening = path.join(folder, 'opening.json');
  await desk.answerDialogs([opening]);
  await press(page, 'Choose where to save…');
  await expect(page.getByText('Saved as opening.json')).toBeVisible();
  await expect(register.getByText('Because: Invented: a court asks for it by letter')).toBeVisible();
  await page.screenshot({ path: path.join(process.env['HELD_PICTURES'] ?? folder, 'register.png'), fullPage: true });

  await expect(register.getByText('“opening.json” still lies where it was saved.')).toBeVisible();

  const told = JSON.parse(readFileSync(opening, 'utf8')) as Readonly<Record<'commitment' | 'salt' | 'sha256', string>>;
  expect(readFileSync(first, 'utf8').replaceAll(' ', '')).toContain(told.commitment);
  expect(readFileSync(second, 'utf8').replaceAll(' ', '')).not.toContain(told.commitment);
  expect(told.sha256).toBe(hex(sha256(sealed)));
  const bytes = (digits: string): Uint8Array => fromHex(digits) ?? new Uint8Array(0);
  expect(opensCommitment(bytes(told.commitment), bytes(told.salt), sha256(sealed))).toBe(true);
  if (spawnSync('python3', ['--version']).status === 0) {
    const script = path.join(folder, 'check.py');
    writeFileSync(script, /```python\n([\s\S]*?)```/u.exec(readFileSync(new URL('../../../docs/formats/commitments.md', import.meta.url), 'utf8'))?.[1] ?? '');
    expect(spawnSync('python3', [script, opening, path.join(carried, 'one.tip')], { encoding: 'utf8' })).toMatchObject({ status: 0, stdout: `opens ${told.commitment}\n` });
  }

  // What identifies the file need not stay on this laptop.
  await goTo(page.getByRole('button', { name: /^Delete the file from this laptop: what opens a commitment for Garden House/ }));
  await page.keyboard.press('Enter');
  await axeFindsNothing(page);
  await press(page, 'Delete the file');
  await expect(register.getByText(/^Deleted from this laptop .* by Invented Member\.$/)).toBeVisible();
  expect(existsSync(opening)).toBe(false);
});
