// What the detectors find is decided by keyboard alone: next, hide, let stand, take back; export waits for it, and what was decided outlives a lock.
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { sealedTip } from '../../support/sealed-tips.ts';
import { axeFindsNothing } from '../support/axe.ts';
import { finishReview, hidePassage, importFolder, lockDesk, sayWhatOthersAreTold, selectWords, showView, startDesk, unlock } from '../support/desk-app.ts';
import { chooseInDialog, exportInOffice, leavePlain } from '../support/export-dossier.ts';
import { goTo, pressOn } from '../support/go-to.ts';
import { expect, test } from '../support/prepared-vault.ts';

/** Invented: numbers of ranges kept for fiction or with 555. */
const narrative = [
  'ខ្ញុំឈ្មោះ សុខ ប្រឌិត លេខទូរស័ព្ទ ០១២ ៥៥៥ ០១៤៣។',
  'The guard has +855 12 555 0177 and pays to 0x52908400098527886E0F7030069857D2E4169EE7.',
  'Write to me at invented.person@example.org, never call.',
  'They count 1280 people and take 400 dollars each.',
].join('\n');

async function readToTheEnd(page: Page): Promise<void> {
  const box = page.getByRole('checkbox', { name: /read to the end/ });
  await expect(box).toBeVisible();
  if (await box.isChecked()) return;
  await goTo(box);
  await page.keyboard.press('Space');
  await expect(box).toBeChecked();
}

async function keepAsEvidence(page: Page): Promise<void> {
  await page.keyboard.press('l');
  const dialog = page.getByRole('dialog', { name: 'Let it stand for a reason' });
  await expect(dialog.getByRole('radio', { name: 'It is evidence against who holds people' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
}

test('what the detectors find is hidden or let stand by keyboard, and export waits for it', async ({ vaults, folder }) => {
  const profile = path.join(folder, 'profile');
  cpSync(vaults.clean, path.join(profile, 'vault'), { recursive: true });
  const carried = path.join(folder, 'carried');
  mkdirSync(carried);
  writeFileSync(path.join(carried, 'a.tip'), sealedTip(vaults.publicKey, narrative));
  const desk = await startDesk(profile);
  let page = await desk.window();
  await unlock(page, vaults.passphrase);
  await importFolder(desk, page, carried);
  await showView(page, 'All open');
  await page.getByRole('option').filter({ hasText: 'សុខ' }).click();
  await page.getByRole('button', { name: 'Choose', exact: true }).click();
  await showView(page, 'Dossiers');
  await page.getByLabel('Title').fill('Invented');
  await page.getByRole('button', { name: 'Create dossier' }).click();

  const decisions = page.getByRole('complementary', { name: 'Decisions' });
  const chosen = decisions.getByRole('blockquote');
  const waiting = /\d+ likely passages? waits? for a decision/;
  await expect(decisions.getByText(waiting)).toBeVisible();
  await readToTheEnd(page);
  await expect(decisions.getByRole('button', { name: 'Export…' })).toBeDisabled();
  await axeFindsNothing(page);

  const seen: string[] = [];
  for (let turn = 0; turn < 20 && (await decisions.getByText(waiting).count()) > 0; turn += 1) {
    await page.keyboard.press('n');
    await expect(decisions.getByText(/^Why: /)).toBeVisible();
    const words = await chosen.innerText();
    seen.push(words);
    const before = await decisions.getByText(waiting).innerText();
    // What the guard uses is evidence: it stays, for that reason. Of a wallet the desk says so by itself.
    if (words.includes('0177')) await page.keyboard.press('h');
    if (/0x|0177/.test(words)) await keepAsEvidence(page);
    else await page.keyboard.press(/\p{Nd}|@/u.test(words) ? 'r' : 'p');
    await expect(decisions.getByText(before, { exact: false })).toHaveCount(0);
  }
  const all = seen.join('\n');
  for (const wanted of ['០១២ ៥៥៥ ០១៤៣', '+855 12 555 0177', '0x52908400098527886E0F7030069857D2E4169EE7', 'invented.person@example.org']) expect(all).toContain(wanted);
  expect(all).not.toContain('1280');
  await expect(decisions.getByText('Nothing likely waits for a decision.')).toBeVisible();

  // One decision is taken back and made again.
  await page.keyboard.press('z');
  await expect(decisions.getByText('1 likely passage waits for a decision.')).toBeVisible();
  await readToTheEnd(page);
  await expect(decisions.getByRole('button', { name: 'Export…' })).toBeDisabled();
  await page.keyboard.press('n');
  await page.keyboard.press('r');
  await expect(decisions.getByText('Nothing likely waits for a decision.')).toBeVisible();
  await axeFindsNothing(page);

  // What leaves is shown as it leaves for whoever it is made for.
  const leaves = page.getByRole('region', { name: 'What leaves' });
  await expect(leaves).toContainText('TLP:RED');
  await expect(leaves).toContainText('They count 1280 people');
  const preset = leaves.getByRole('button', { name: /Shown as it leaves for$/ });
  await goTo(preset);
  await page.keyboard.press('Enter');
  await goTo(page.getByRole('option', { name: /^Public and media/ }));
  await page.keyboard.press('Enter');
  await expect(leaves).toContainText('TLP:CLEAR');
  await expect(leaves).not.toContainText('They count 1280 people');
  const reasoned = leaves.getByRole('checkbox', { name: 'With a reason for showing the text' });
  await goTo(reasoned);
  await page.keyboard.press('Space');
  await sayWhatOthersAreTold(page);
  await expect(leaves).toContainText('They count 1280 people');
  await axeFindsNothing(page);

  // A lock in the middle of saying for whom it leaves.
  await pressOn(decisions.getByRole('button', { name: 'Export…' }), 'Enter');
  await chooseInDialog(page, 'For whom', /^This office only/);
  await leavePlain(page);
  const because = await page.getByLabel('Why it is not sealed').inputValue();
  page = await lockDesk(desk, page);
  await unlock(page, vaults.passphrase);
  await showView(page, 'Dossiers');
  await page.getByRole('button', { name: /^Open Invented/ }).click();
  const again = page.getByRole('complementary', { name: 'Decisions' });
  await again.getByRole('button', { name: 'Export…' }).click();
  await expect(page.getByLabel('Why it is not sealed')).toHaveValue(because);
  await expect(page.getByRole('dialog')).toContainText('This office only');
  await expect(page.getByText('Not saved yet.', { exact: false })).toBeVisible();
  await axeFindsNothing(page);
  await pressOn(page.getByRole('dialog').getByRole('button', { name: 'Cancel' }), 'Enter');
  await pressOn(again.getByRole('button', { name: 'Export…' }), 'Enter');
  await expect(page.getByRole('dialog').getByRole('button', { name: /For whom$/ })).toBeVisible();
  await expect(page.getByText('Not saved yet.', { exact: false })).toHaveCount(0);
  await pressOn(page.getByRole('dialog').getByRole('button', { name: 'Cancel' }), 'Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(again.getByText('Nothing likely waits for a decision.')).toBeVisible();
  await expect(again.getByText('Kept for a reason')).toBeVisible();
  await hidePassage(page, 'សុខ ប្រឌិត', 'pseudonym');
  await readToTheEnd(page);
  const target = path.join(folder, 'dossier.md');
  await exportInOffice(desk, page, target);
  await expect(page.getByText('Saved as dossier.md')).toBeInViewport({ ratio: 1 });
  const written = readFileSync(target, 'utf8');
  expect(written).toContain('12 555 0177');
  for (const hidden of ['០១៤៣', 'invented.person', 'ប្រឌិត']) expect(written).not.toContain(hidden);
  await desk.close();
});

/** Selects these words of the only original. */
async function selectInOnly(page: Page, words: string): Promise<void> {
  expect(await selectWords(page, page.getByRole('textbox', { name: /^Original: tip / }), words)).toBe(true);
}

async function previewFor(page: Page, preset: RegExp): Promise<void> {
  const menu = page.getByRole('region', { name: 'What leaves' }).getByRole('button', { name: /Shown as it leaves for$/ });
  await goTo(menu);
  await page.keyboard.press('Enter');
  await goTo(page.getByRole('option', { name: preset }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('option')).toHaveCount(0);
}

test('whom a passage is about decides for whom it stands, by keyboard alone', async ({ vaults, folder }) => {
  const profile = path.join(folder, 'profile');
  cpSync(vaults.clean, path.join(profile, 'vault'), { recursive: true });
  const carried = path.join(folder, 'carried');
  mkdirSync(carried);
  const wallet = '0x52908400098527886E0F7030069857D2E4169EE7';
  writeFileSync(path.join(carried, 'a.tip'), sealedTip(vaults.publicKey, `I am Dara Invented. The boss pays to ${wallet}. Ah Ming, 阿明, came on 3 May 2026.`));
  const desk = await startDesk(profile);
  const page = await desk.window();
  await unlock(page, vaults.passphrase);
  await importFolder(desk, page, carried);
  await showView(page, 'All open');
  await page.getByRole('option').filter({ hasText: 'Dara Invented' }).click();
  await page.getByRole('button', { name: 'Choose', exact: true }).click();
  await showView(page, 'Dossiers');
  await page.getByLabel('Title').fill('Invented');
  await page.getByRole('button', { name: 'Create dossier' }).click();
  const decisions = page.getByRole('complementary', { name: 'Decisions' });
  const leaves = page.getByRole('region', { name: 'What leaves' });
  await expect(decisions.getByText(/likely passages? waits? for a decision/)).toBeVisible();

  await selectInOnly(page, wallet);
  await keepAsEvidence(page);
  await expect(decisions.getByText('It is evidence against who holds people')).toBeVisible();
  await expect(decisions.getByText('Only 1 tip of this vault has these words')).toBeVisible();

  // Whoever told it is removed, also where a pseudonym was asked for.
  await selectInOnly(page, 'Dara Invented');
  await page.keyboard.press('s');
  await expect(decisions.getByText('About: Who told it (always removed).')).toBeVisible();
  await page.keyboard.press('p');
  await expect(leaves).toContainText('I am [removed]');

  await selectInOnly(page, '3 May 2026');
  await page.keyboard.press('g');
  const wider = page.getByRole('dialog', { name: 'Say it less exactly' });
  await expect(wider.getByRole('radio', { name: 'May 2026', exact: true })).toBeFocused();
  await axeFindsNothing(page);
  await page.keyboard.press('Enter');
  await expect(leaves).toContainText('came on [May 2026]');

  // Two names of one person: hidden, then said to be the same; the role is said after it.
  for (const words of ['Ah Ming', '阿明']) {
    await selectInOnly(page, words);
    await page.keyboard.press('p');
    await expect(decisions.getByRole('button', { name: `Change: ${words}` })).toBeVisible();
  }
  await page.keyboard.press('v');
  await expect(decisions.getByText('About: Somebody who is held.')).toBeVisible();
  await goTo(decisions.getByRole('button', { name: 'Change: 阿明' }));
  await page.keyboard.press('Enter');
  const same = page.getByRole('dialog', { name: 'Whom or what this is' });
  await goTo(same.getByRole('button', { name: /The same as$/ }));
  await page.keyboard.press('Enter');
  await goTo(page.getByRole('option', { name: /^Ah Ming/ }));
  await page.keyboard.press('Enter');
  await goTo(same.getByRole('button', { name: 'Keep this' }));
  await page.keyboard.press('Enter');
  await expect(same).toHaveCount(0);
  await expect(leaves).toContainText(/(\[person [A-Z]+\]), \1, came/u);
  await axeFindsNothing(page);

  await previewFor(page, /^Police/);
  await expect(leaves).not.toContainText('I am [removed]');
  await sayWhatOthersAreTold(page);
  await expect(leaves).toContainText('TLP:AMBER');
  await expect(leaves).toContainText(wallet);
  await expect(leaves).toContainText('I am [removed]');
  await previewFor(page, /^Partner organisation/);
  await expect(leaves).toContainText('TLP:GREEN');
  await expect(leaves).not.toContainText(wallet);
  await expect(leaves).toContainText(/pays to \[suspect [A-Z]+\]/u);
  await expect(leaves).toContainText('I am [removed]');
  await expect(leaves).toContainText('came on [May 2026]');

  await goTo(decisions.getByRole('button', { name: 'Apart again: 阿明' }));
  await page.keyboard.press('Enter');
  await expect(leaves).not.toContainText(/(\[person [A-Z]+\]), \1, came/u);
  await desk.close();
});

test('a refused file says which hidden passage still stands where, leads there, and leaves once it is hidden', async ({ vaults, folder }) => {
  const profile = path.join(folder, 'profile');
  cpSync(vaults.clean, path.join(profile, 'vault'), { recursive: true });
  const carried = path.join(folder, 'carried');
  mkdirSync(carried);
  for (const [name, text] of [['a', 'They look for Quennabel, invented.'], ['b', 'The bus to Quennabelville, invented, leaves at noon.']] as const) writeFileSync(path.join(carried, `${name}.tip`), sealedTip(vaults.publicKey, text));
  const desk = await startDesk(profile);
  const page = await desk.window();
  await unlock(page, vaults.passphrase);
  await importFolder(desk, page, carried);
  await showView(page, 'All open');
  for (const words of ['They look for', 'The bus to']) {
    await page.getByRole('option').filter({ hasText: words }).click();
    await page.getByRole('button', { name: 'Choose', exact: true }).click();
  }
  await showView(page, 'Dossiers');
  await page.getByLabel('Title').fill('Invented');
  await page.getByRole('button', { name: 'Create dossier' }).click();

  const decisions = page.getByRole('complementary', { name: 'Decisions' });
  await expect(decisions.getByText('Nothing likely waits for a decision.')).toBeVisible();
  const everywhere = decisions.getByRole('checkbox', { name: 'Every occurrence, in every spelling' });
  await goTo(everywhere);
  await page.keyboard.press('Space');
  await expect(everywhere).not.toBeChecked();
  await hidePassage(page, 'Quennabel', 'remove');
  // The desk asks about the other place. Somebody lets it stand all the same.
  await expect(decisions.getByText('1 likely passage waits for a decision.')).toBeVisible();
  await finishReview(page);
  const target = path.join(folder, 'dossier.md');
  await desk.answerDialogs([target]);
  await pressOn(decisions.getByRole('button', { name: 'Export…' }), 'Enter');
  await chooseInDialog(page, 'For whom', /^This office only/);
  await chooseInDialog(page, 'Format', 'Markdown');
  await leavePlain(page);
  await pressOn(page.getByRole('dialog').getByRole('button', { name: 'Choose where to save…' }), 'Enter');
  const refused = decisions.getByRole('alert');
  await expect(refused.getByText('“Quennabel” is hidden', { exact: false })).toBeVisible({ timeout: 60_000 });
  await expect(refused.locator('mark')).toHaveText('Quennabel');
  expect(existsSync(target)).toBe(false);
  await axeFindsNothing(page);

  await pressOn(refused.getByRole('button', { name: /^Go there: / }), 'Enter');
  await expect(decisions.getByRole('blockquote')).toHaveText('Quennabel');
  await page.keyboard.press('r');
  await expect(refused.getByText('None of what was listed here stands open any more.', { exact: false })).toBeVisible();
  await exportInOffice(desk, page, target);
  expect(readFileSync(target, 'utf8')).not.toContain('Quennabel');
  await desk.close();
});

test('a place that is another word stands there and nowhere else, by keyboard alone', async ({ vaults, folder }) => {
  const profile = path.join(folder, 'profile');
  cpSync(vaults.clean, path.join(profile, 'vault'), { recursive: true });
  const carried = path.join(folder, 'carried');
  mkdirSync(carried);
  writeFileSync(path.join(carried, 'a.tip'), sealedTip(vaults.publicKey, 'Hope is held beside the door. Every evening we hope that somebody comes for us.'));
  const desk = await startDesk(profile);
  const page = await desk.window();
  await unlock(page, vaults.passphrase);
  await importFolder(desk, page, carried);
  await showView(page, 'All open');
  await page.getByRole('option').filter({ hasText: 'Hope is held' }).click();
  await page.getByRole('button', { name: 'Choose', exact: true }).click();
  await showView(page, 'Dossiers');
  await page.getByLabel('Title').fill('Invented');
  await page.getByRole('button', { name: 'Create dossier' }).click();
  const decisions = page.getByRole('complementary', { name: 'Decisions' });
  const leaves = page.getByRole('region', { name: 'What leaves' });

  await hidePassage(page, 'Hope', 'remove');
  await expect(leaves).toContainText('we [removed] that somebody');
  const doubtful = decisions.getByRole('button', { name: /^Look at: .*we hope that/ });
  await pressOn(doubtful, 'Enter');
  await expect(decisions.getByRole('blockquote')).toHaveText('hope');
  await axeFindsNothing(page);
  await page.keyboard.press('f');
  await expect(decisions.getByText('Stands here as another word.')).toBeVisible();
  await expect(leaves).toContainText('[removed] is held beside the door. Every evening we hope that somebody');
  await expect(decisions.getByText(/^Another word here, says .+/)).toBeVisible();
  await expect(doubtful).toHaveCount(0);
  await axeFindsNothing(page);

  // Taken back and said again.
  await page.keyboard.press('z');
  await expect(decisions.getByText('Hidden again.')).toBeVisible();
  await expect(leaves).toContainText('we [removed] that somebody');
  await selectInOnly(page, 'hope');
  await page.keyboard.press('f');
  await expect(leaves).toContainText('we hope that somebody');

  await readToTheEnd(page);
  const target = path.join(folder, 'dossier.md');
  await exportInOffice(desk, page, target);
  const written = readFileSync(target, 'utf8');
  expect(written).toContain('we hope that somebody');
  expect(written).not.toContain('Hope is');
  await desk.close();
});
