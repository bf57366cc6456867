// Two tips of two sources say one thing: each statement is marked by keyboard, one supports the other, it is graded 1, and the compound shows what two say. An indicator and a record of screening follow; then a third tip says the contrary.
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { sealedTip } from '../../support/sealed-tips.ts';
import { axeFindsNothing } from '../support/axe.ts';
import { importFolder, lockDesk, startDesk, unlock } from '../support/desk-app.ts';
import { goTo, pressOn } from '../support/go-to.ts';
import { press } from '../support/press.ts';
import { expect, test } from '../support/prepared-vault.ts';

const told = ['គេវាយយើង គ្មានអ្នកណាចេញបានទេ (invented)', 'They are beaten there (invented).', 'Nobody is beaten there, says a guard (invented).'];

async function choose(page: Page, label: string | RegExp, option: string): Promise<void> {
  const select = page.getByRole('button', { name: label });
  await goTo(select);
  await page.keyboard.press('Enter');
  const choice = page.getByRole('option', { name: option, exact: true });
  await goTo(choice);
  await page.keyboard.press('Enter');
  await expect(choice).toHaveCount(0);
}

/** Types a part of a name and takes what is found, as somebody does whose register has more compounds than a list. */
async function chooseCompound(page: Page, words: string, name: string): Promise<void> {
  const field = page.getByRole('combobox', { name: 'Which compound is it about?' });
  await goTo(field);
  await page.keyboard.type(words);
  await page.getByRole('option', { name, exact: true }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(field).toHaveValue(name);
}

/** Puts a caret in the text and selects so many letters from its beginning. */
async function select(page: Page, letters: number): Promise<void> {
  await page.keyboard.press('m');
  await expect(page.getByRole('textbox', { name: /^Original text of tip/ })).toBeFocused();
  await page.keyboard.press('Control+Home');
  for (let letter = 0; letter < letters; letter += 1) await page.keyboard.press('Shift+ArrowRight');
}

async function open(page: Page, text: string): Promise<void> {
  const row = page.getByRole('option').filter({ hasText: text });
  await row.click();
  await expect(page.getByRole('region', { name: 'Original text' })).toContainText(text);
}

test('statements are marked by keyboard, held against each other and graded, and the compound shows what two sources say and what a third contradicts', async ({ vaults, folder }) => {
  const profile = path.join(folder, 'profile');
  cpSync(vaults.clean, path.join(profile, 'vault'), { recursive: true });
  const carried = path.join(folder, 'carried');
  mkdirSync(carried);
  told.forEach((text, index) => writeFileSync(path.join(carried, `${index}.tip`), sealedTip(vaults.publicKey, text)));
  const desk = await startDesk(profile);
  let page = await desk.window();
  await unlock(page, vaults.passphrase);
  await importFolder(desk, page, carried);
  await press(page, 'Compounds 0');
  await press(page, 'Record a compound…');
  await page.keyboard.type('Golden Orchid Garden');
  await press(page, 'Save');
  await expect(page.getByText('No claim is about it yet.')).toBeVisible();

  await press(page, /^All \d+$/);
  await open(page, told[0] ?? '');
  // A fresh tip asks for nothing: what is marked and screened stays folded.
  await expect(page.getByRole('list', { name: 'Claims', exact: true })).toHaveCount(0);
  await select(page, 1);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('textbox', { name: /^Original text of tip/ })).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Mark as claim…' })).toBeFocused();
  await select(page, 6);
  await axeFindsNothing(page);
  await page.keyboard.press('m');
  let dialog = page.getByRole('dialog');
  await expect(dialog.getByLabel('What it says, in your own words (may be empty)')).toBeFocused();
  await page.keyboard.insertText('They are beaten');
  await axeFindsNothing(page);
  // A lock in the middle costs nothing that was typed.
  page = await lockDesk(desk, page);
  await unlock(page, vaults.passphrase);
  await open(page, told[0] ?? '');
  await press(page, 'Go on');
  dialog = page.getByRole('dialog');
  await expect(dialog.getByLabel('What it says, in your own words (may be empty)')).toHaveValue('They are beaten');
  await chooseCompound(page, 'orchid', 'Golden Orchid Garden');
  await press(page, 'Save');
  await expect(page.getByText('Marked as claim 1.')).toBeVisible();
  const claims = page.getByRole('list', { name: 'Claims', exact: true });
  await expect(claims).toContainText(/Grade F6.*They are beaten.*Said once · 1 independent source says so/s);
  // Six key presses are six letters, however many units a Khmer letter has, and none of them is cut.
  const marked = (await page.locator('mark.claim-mark').allInnerTexts()).join('');
  expect(told[0]?.startsWith(marked)).toBe(true);
  expect([...new Intl.Segmenter('km', { granularity: 'grapheme' }).segment(marked)].length).toBeGreaterThanOrEqual(3);

  await open(page, told[1] ?? '');
  await select(page, 'They are beaten'.length);
  await page.keyboard.press('m');
  await press(page, 'Save');
  await expect(page.locator('mark.claim-mark')).toHaveText('They are beaten');
  await press(page, 'Change claim 1…');
  await choose(page, /How credible is what it says\?$/, '1: confirmed by other sources');
  await press(page, 'Save');
  await expect(page.getByRole('dialog').getByText(/Only what another independent source supports/)).toBeVisible();
  await press(page, 'Cancel');
  await press(page, 'What supports or contradicts claim 1…');
  await expect(page.getByRole('list', { name: 'Other claims' }).getByRole('listitem')).toHaveCount(1);
  await axeFindsNothing(page);
  await press(page, /^Supports: claim 1 of tip/);
  await expect(page.getByText('Noted in both tips.')).toBeVisible();
  await press(page, 'Change claim 1…');
  await choose(page, /How credible is what it says\?$/, '1: confirmed by other sources');
  await chooseCompound(page, 'orchid', 'Golden Orchid Garden');
  await press(page, 'Save');
  await expect(claims).toContainText(/Grade F1.*Said by two or more · 2 independent sources say so/s);
  await axeFindsNothing(page);

  await page.getByText(/^Indicators:/).click();
  await choose(page, /Physical and sexual violence$/, 'Present');
  await choose(page, /Shown by, Physical and sexual violence$/, 'Claim 1: They are beaten');
  await expect(page.getByText('Indicators: 1 present')).toBeVisible();
  await page.getByText(/^Screening:/).click();
  await press(page, 'Record screening…');
  await page.getByRole('dialog').getByLabel('When (2026, 2026-03 or 2026-03-09)').fill('2026-13');
  await choose(page, /Result$/, 'Reasonable grounds');
  await page.getByRole('dialog').getByText('Online fraud').click();
  await press(page, 'Save');
  await expect(page.getByRole('dialog').getByText('Write a year, a month or a day: 2026, 2026-03 or 2026-03-09.')).toBeVisible();
  await axeFindsNothing(page);
  await page.getByRole('dialog').getByLabel('When (2026, 2026-03 or 2026-03-09)').fill('2026-03');
  await press(page, 'Save');
  await expect(page.getByText('Screening: Reasonable grounds')).toBeVisible();
  await axeFindsNothing(page);

  await press(page, 'Compounds 1');
  await press(page, 'Golden Orchid Garden');
  await expect(page.getByText('2 claims, 2 independent sources.')).toBeVisible();
  await expect(page.getByRole('list', { name: 'Said by two or more' }).getByRole('listitem')).toHaveCount(2);
  await axeFindsNothing(page);
  await pressOn(page.getByRole('list', { name: 'Said by two or more' }).getByRole('button', { name: /^Tip \d+$/ }).first(), 'Enter');
  await expect(page.getByRole('list', { name: 'Claims', exact: true })).toBeVisible();

  // A third says the contrary of one of them. Neither goes away: each says of itself that it is contradicted, in both tips and at the compound, also after a lock.
  const numberOf = async (text: string): Promise<string> => {
    await open(page, text);
    return /\d+/.exec(await page.getByRole('heading', { name: /^Tip \d+$/ }).innerText())?.[0] ?? '';
  };
  const [first, beaten, denied] = [await numberOf(told[0] ?? ''), await numberOf(told[1] ?? ''), await numberOf(told[2] ?? '')];
  await select(page, 'Nobody is beaten'.length);
  await page.keyboard.press('m');
  await chooseCompound(page, 'orchid', 'Golden Orchid Garden');
  await press(page, 'Save');
  await expect(claims).toContainText('Said once');
  await press(page, 'What supports or contradicts claim 1…');
  await expect(page.getByRole('list', { name: 'Other claims' }).getByRole('listitem')).toHaveCount(2);
  await press(page, `Contradicts: claim 1 of tip ${beaten}`);
  await expect(page.getByText('Noted in both tips.')).toBeVisible();
  await expect(claims).toContainText(new RegExp(`Nobody is beaten.*Contradicted · 1 independent source says so.*Contradicted by claim 1 of tip ${beaten}: .*They are beaten`, 's'));
  await axeFindsNothing(page);
  await open(page, told[1] ?? '');
  await expect(claims).toContainText(new RegExp(`Contradicted by claim 1 of tip ${denied}: .*Nobody is beaten.*Supported by claim 1 of tip ${first}: .*They are beaten`, 's'));

  page = await lockDesk(desk, page);
  await unlock(page, vaults.passphrase);
  await press(page, 'Compounds 1');
  await press(page, 'Golden Orchid Garden');
  await expect(page.getByText('3 claims, 3 independent sources.')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Contradicted (2)' })).toBeVisible();
  const contradicted = page.getByRole('list', { name: 'Contradicted' }).getByRole('listitem');
  await expect(contradicted.filter({ hasText: 'They are beaten' })).toContainText('2 independent sources say so · contradicted by 1 claim');
  await expect(contradicted.filter({ hasText: 'Nobody is beaten' })).toContainText('1 independent source says so · contradicted by 1 claim');
  await expect(page.getByRole('list', { name: 'Said by two or more' }).getByRole('listitem')).toHaveCount(1);
  await axeFindsNothing(page);

  // Said by mistake, it is taken back, and the compound says so.
  await pressOn(contradicted.filter({ hasText: 'Nobody is beaten' }).getByRole('button', { name: /^Tip \d+$/ }), 'Enter');
  await press(page, `Not so: claim 1 of tip ${beaten}`);
  await expect(page.getByText('Taken back.')).toBeVisible();
  await press(page, 'Compounds 1');
  await press(page, 'Golden Orchid Garden');
  await expect(page.getByRole('list', { name: 'Said by two or more' }).getByRole('listitem')).toHaveCount(2);
  await expect(page.getByRole('list', { name: 'Said once' }).getByRole('listitem')).toContainText(['Nobody is beaten']);
  await expect(contradicted).toHaveCount(0);
  await desk.close();
});
