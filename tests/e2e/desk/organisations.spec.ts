// A tip names who is behind a place. Staff record the company, link it as suspected, confirm it with a source, end it; a building and a point no more exact than stated; a claim about the company is told on its page. One that was recorded twice is said to be one, and parted again. By keyboard.
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { sealedTip } from '../../support/sealed-tips.ts';
import { axeFindsNothing } from '../support/axe.ts';
import { importFolder, lockDesk, startDesk, unlock } from '../support/desk-app.ts';
import { goTo } from '../support/go-to.ts';
import { press } from '../support/press.ts';
import { expect, test } from '../support/prepared-vault.ts';

const told = 'Lantern Holdings owns the place, forty people are in building B (invented).';

async function choose(page: Page, label: string | RegExp, option: string): Promise<void> {
  const select = page.getByRole('dialog').getByRole('button', { name: label });
  await goTo(select);
  await page.keyboard.press('Enter');
  const choice = page.getByRole('option', { name: option, exact: true });
  await goTo(choice);
  await page.keyboard.press('Enter');
  await expect(choice).toHaveCount(0);
}

test('an organisation is recorded from a compound, suspected before it is confirmed, and ended; buildings and a point say who says so and how exactly; a merge of two organisations is undone', async ({ vaults, folder }) => {
  const profile = path.join(folder, 'profile');
  cpSync(vaults.clean, path.join(profile, 'vault'), { recursive: true });
  const carried = path.join(folder, 'carried');
  mkdirSync(carried);
  writeFileSync(path.join(carried, '1.tip'), sealedTip(vaults.publicKey, told));
  const desk = await startDesk(profile);
  let page = await desk.window();
  await unlock(page, vaults.passphrase);
  await importFolder(desk, page, carried);

  await press(page, 'Organisations 0');
  await expect(page.getByRole('heading', { name: 'No organisation is recorded yet.' })).toBeVisible();
  await axeFindsNothing(page);
  await press(page, 'Compounds 0');
  await press(page, 'Record a compound…');
  await page.keyboard.type('Golden Orchid Garden');
  await press(page, 'Save');
  await expect(page.getByText('Nobody has said who owns, runs or rents it.')).toBeVisible();
  await expect(page.getByRole('list', { name: 'What is not known' })).toContainText(['Who owns, runs or manages it.']);

  // Recorded and linked without leaving the page of the compound.
  await press(page, 'Record an organisation…');
  await page.keyboard.type('Lantern Holdings');
  await press(page, 'Save');
  const dialog = page.getByRole('dialog', { name: 'Who is behind Golden Orchid Garden, or has to do with it?' });
  await expect(dialog.getByRole('combobox', { name: 'Which organisation?' })).toHaveValue('Lantern Holdings');
  await axeFindsNothing(page);
  await choose(page, /What it is to the compound$/, 'Owner');
  await press(page, 'Save');
  const links = page.getByRole('list', { name: 'Who is behind it' }).getByRole('listitem');
  await expect(links).toHaveText([/Suspected: Owner · date not known.*no source named/]);
  await expect(page.getByRole('list', { name: 'What is not known' })).not.toContainText('Who owns, runs or manages it.');

  await press(page, /^Change or end: Suspected: Owner/);
  await choose(page, /How sure is that\?$/, 'Confirmed by a source that is named below');
  await press(page, 'Save');
  await expect(page.getByText('Say who confirms it, or leave it as suspected.')).toBeVisible();
  await page.getByLabel('Who says so').fill('A company register (invented)');
  await page.getByLabel('Since (2026, 2026-03 or 2026-03-09)').fill('2025');
  await press(page, 'Save');
  await expect(links).toHaveText([/Confirmed: Owner · since 2025.*A company register \(invented\)/]);

  // A building: numbers only with who says them.
  await press(page, 'Add a building…');
  await page.keyboard.type('អគារ B');
  await page.getByLabel('Storeys, as a source says (may be empty)').fill('៧');
  await press(page, 'Save');
  await expect(page.getByText('A number needs somebody who says it.')).toBeVisible();
  await page.getByLabel('Who says so').fill('Tip 1');
  await press(page, 'Save');
  await expect(page.getByRole('list', { name: 'Buildings' }).getByRole('listitem')).toHaveText([/អគារ B · 7 storeys · people: unknown.*Tip 1/]);

  // A point: pasted with more digits than are known.
  await press(page, 'Record a point…');
  await page.keyboard.type('https://maps.example.org/@10.634561,103.512349,17z');
  await goTo(page.getByRole('radio', { name: 'Within 1 km' }));
  await page.keyboard.press('Space');
  await expect(page.getByText('Kept as 10.63, 103.51: no more digits than that are known.')).toBeVisible();
  await axeFindsNothing(page);
  await press(page, 'Save');
  await expect(page.getByText('10.63, 103.51', { exact: true })).toBeVisible();
  await expect(page.locator('main')).not.toContainText('10.634');

  // A claim about the organisation is told on its page.
  await press(page, /^All \d+$/);
  const row = page.getByRole('option').filter({ hasText: told });
  await row.click();
  await expect(page.getByRole('region', { name: 'Original text' })).toContainText(told);
  await page.keyboard.press('m');
  await expect(page.getByRole('textbox', { name: /^Original text of tip/ })).toBeFocused();
  await page.keyboard.press('Control+Home');
  for (let letter = 0; letter < 20; letter += 1) await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('m');
  await choose(page, /What does it speak of\?$/, 'Who owns or runs it');
  const about = page.getByRole('combobox', { name: 'Which organisation is it about?' });
  await goTo(about);
  await page.keyboard.type('lantern');
  await page.getByRole('option', { name: 'Lantern Holdings', exact: true }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(about).toHaveValue('Lantern Holdings');
  await axeFindsNothing(page);
  await press(page, 'Save');
  await press(page, 'Lantern Holdings');
  await expect(page.getByRole('heading', { level: 1, name: 'Lantern Holdings' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Said once (1)' })).toBeVisible();
  await expect(page.getByRole('list', { name: 'Said once' }).getByRole('listitem')).toContainText(['Who owns or runs it']);

  // It ends, and stays in sight.
  await press(page, /^Change or end: Confirmed: Owner/);
  await goTo(page.getByRole('checkbox', { name: 'It has ended' }));
  await page.keyboard.press('Space');
  await press(page, 'Save');
  await expect(page.getByRole('list', { name: 'Compounds' }).getByRole('listitem')).toHaveText([/Golden Orchid Garden.*Confirmed: Owner · since 2025, ended, nobody knows when/]);
  await axeFindsNothing(page);
  await press(page, 'Organisations 1');
  await expect(page.getByRole('list', { name: 'Organisations' }).getByRole('listitem')).toContainText(['No link that holds today · 1 independent source']);

  // Somebody recorded it again by its Chinese name: one organisation with both names, its links and its claim, until that is taken back.
  await press(page, 'Record an organisation…');
  await page.keyboard.type('灯笼控股 (invented)');
  await press(page, 'Save');
  await press(page, 'The same as another…');
  const same = page.getByRole('dialog', { name: 'Which organisation is the same as 灯笼控股 (invented)?' });
  await expect(same.getByLabel('Search by name, in any script, or by registration number')).toBeFocused();
  await page.keyboard.type('lantern');
  await axeFindsNothing(page);
  await press(page, 'Choose Lantern Holdings');
  await expect(page.getByRole('heading', { level: 1, name: 'Lantern Holdings' })).toBeVisible();
  await expect(page.getByRole('list', { name: 'Also recorded as' }).getByRole('listitem')).toContainText(['灯笼控股 (invented)']);
  await axeFindsNothing(page);
  page = await lockDesk(desk, page);
  await unlock(page, vaults.passphrase);
  await press(page, 'Organisations 1');
  await page.getByLabel('Search by name, in any script, or by registration number').fill('灯笼');
  await expect(page.getByRole('list', { name: 'Organisations' }).getByRole('listitem')).toContainText(['Lantern Holdings']);
  await press(page, 'Lantern Holdings');
  await expect(page.getByRole('list', { name: 'Names' }).getByRole('listitem')).toContainText(['Lantern Holdings', /灯笼控股.*of a merged organisation/]);
  await press(page, 'It is not the same after all: 灯笼控股 (invented)');
  await expect(page.getByRole('heading', { level: 1, name: '灯笼控股 (invented)' })).toBeVisible();
  await expect(page.getByText('It is linked to no compound yet.')).toBeVisible();
  await press(page, 'Organisations 2');
  await expect(page.getByRole('list', { name: 'Organisations' }).getByRole('listitem')).toHaveCount(2);
  await desk.close();
});
