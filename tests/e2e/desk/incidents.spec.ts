// A raid of which nobody knows how many were taken: it is recorded at its compound, and unknown stays unknown there, in the sums and in the table that leaves. By keyboard.
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { sealedTip } from '../../support/sealed-tips.ts';
import { axeFindsNothing } from '../support/axe.ts';
import { importFolder, startDesk, unlock } from '../support/desk-app.ts';
import { press } from '../support/press.ts';
import { expect, test } from '../support/prepared-vault.ts';

const told = 'Police came to Golden Orchid Garden with two buses (invented).';

async function choose(page: Page, label: string | RegExp, option: string): Promise<void> {
  await page.getByRole('button', { name: label }).focus();
  await page.keyboard.press('Enter');
  const choice = page.getByRole('option', { name: option, exact: true });
  await choice.focus();
  await page.keyboard.press('Enter');
  await expect(choice).toHaveCount(0);
}

test('a raid with unknown counts is recorded and shown at its compound; its sums and its table say unknown, and raided is offered, not set', async ({ vaults, folder }) => {
  const profile = path.join(folder, 'profile');
  cpSync(vaults.clean, path.join(profile, 'vault'), { recursive: true });
  const carried = path.join(folder, 'carried');
  mkdirSync(carried);
  writeFileSync(path.join(carried, '0.tip'), sealedTip(vaults.publicKey, told));
  const desk = await startDesk(profile);
  const page = await desk.window();
  await unlock(page, vaults.passphrase);
  await importFolder(desk, page, carried);

  await press(page, 'Incidents 0');
  await expect(page.getByRole('heading', { name: 'No incident is recorded yet.' })).toBeVisible();
  await press(page, 'Compounds 0');
  await press(page, 'Record a compound…');
  await page.keyboard.type('Golden Orchid Garden');
  await press(page, 'Save');
  await expect(page.getByText('No incident is recorded here.')).toBeVisible();
  await press(page, /^All \d+$/);
  await page.getByRole('option').filter({ hasText: told }).click();
  await press(page, 'Link Golden Orchid Garden');
  await expect(page.getByText('Linked to Golden Orchid Garden.')).toBeVisible();
  await press(page, 'Golden Orchid Garden');

  // The day the tip came: the clock of the laptop is the one that the test has.
  const today = new Date().toISOString().slice(0, 10);
  await press(page, 'Record an incident…');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByLabel('When (2026, 2026-03 or 2026-03-09)')).toBeFocused();
  await page.keyboard.type('2026-02-30');
  await page.keyboard.press('Enter');
  await expect(dialog.getByText('Write a year, a month or a day: 2026, 2026-03 or 2026-03-09.')).toBeVisible();
  await axeFindsNothing(page);
  await dialog.getByLabel('When (2026, 2026-03 or 2026-03-09)').fill(today);
  await dialog.getByLabel('Who did it or was there').fill('ប៉ូលិសខេត្ត (invented)');
  await press(page, 'Save');
  await expect(page.getByRole('heading', { level: 1, name: /^Raid, / })).toBeVisible();

  // Not known is an answer that has to be given.
  await press(page, 'Record a figure…');
  await press(page, 'Save');
  await expect(dialog.getByText('Choose one. Not known is not none.')).toBeVisible();
  await dialog.getByRole('radio').first().focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(dialog.getByRole('radio', { name: 'The source says that it is not known' })).toBeChecked();
  await axeFindsNothing(page);
  await dialog.getByLabel('Where you have it from').fill('A newspaper (invented)');
  await press(page, 'Save');
  const detained = page.getByRole('list', { name: 'Detained' });
  await expect(detained.getByRole('listitem')).toHaveText([/^unknown.*Grade F6 · A newspaper \(invented\)/]);

  // The tip that came that day is suggested, and linked by a person.
  await press(page, /^Link tip \d+$/);
  await expect(page.getByRole('list', { name: 'Tips that speak of it' })).toContainText(told);
  await expect(page.getByText('1 tip, 1 independent source')).toBeVisible();
  await axeFindsNothing(page);

  // Raided is offered for the place, and no status is set until a person takes the offer.
  await press(page, 'Golden Orchid Garden');
  await expect(page.getByRole('list', { name: 'Status' }).getByRole('listitem')).toHaveCount(0);
  const sums = page.getByRole('table', { name: 'From detained to charged' });
  await expect(sums.getByRole('row')).toHaveCount(7);
  for (const row of await sums.getByRole('row').all()) await expect(row.getByRole('cell')).toHaveText(/unknown$/);
  await expect(page.getByRole('table', { name: 'Incidents' }).getByRole('cell')).toHaveText(Array.from({ length: 7 }, () => 'unknown'));
  await axeFindsNothing(page);
  await press(page, /^Raid, /);
  await press(page, 'Record “raided” for Golden Orchid Garden');
  await expect(page.getByText('The status of Golden Orchid Garden is now “raided”.')).toBeVisible();

  // Another one with a number: the sum is at least that, and says for how many it is not known.
  await press(page, 'All incidents');
  await press(page, 'Record an incident…');
  await page.keyboard.type('2026');
  await dialog.getByRole('combobox', { name: 'Add a compound' }).focus();
  await page.keyboard.type('orchid');
  await page.getByRole('option', { name: 'Golden Orchid Garden' }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('button', { name: 'Take away Golden Orchid Garden' })).toBeVisible();
  await press(page, 'Save');
  await press(page, 'Record a figure…');
  await dialog.getByRole('radio').first().focus();
  await page.keyboard.press('Space');
  await dialog.getByLabel('People').fill('២៣៤');
  await press(page, 'Save');
  await expect(detained.getByRole('listitem')).toHaveText([/^234/]);
  await press(page, 'All incidents');
  await expect(sums.getByRole('row').first()).toContainText('at least 234, unknown for 1 of 2');
  await axeFindsNothing(page);
  await choose(page, /Kind$/, 'Escape');
  await expect(page.getByRole('heading', { name: 'No incident fits.' })).toBeVisible();
  await choose(page, /Kind$/, 'Raid');
  // Going back finds the list as it was left.
  await press(page, 'Raid, 2026');
  await press(page, 'All incidents');
  await expect(page.getByRole('button', { name: /Kind$/ })).toContainText('Raid');

  const table = path.join(folder, 'incidents.csv');
  await press(page, 'Save as a table…');
  await axeFindsNothing(page);
  await desk.answerDialogs([table]);
  await press(page, 'Choose where to save…');
  await expect(page.getByText('Saved as incidents.csv: 2 incidents. The log says that it left.')).toBeVisible();
  const lines = readFileSync(table, 'utf8').split('\r\n').map((line) => line.slice(1, -1).split('","'));
  expect(lines.filter((line) => line.includes('screened')).map((line) => line.slice(5, 8))).toEqual([['screened', 'unknown', 'unknown'], ['screened', 'unknown', 'unknown']]);
  expect(lines.filter((line) => line.includes('detained')).map((line) => line.slice(5, 8))).toEqual([['detained', 'unknown', 'unknown'], ['detained', '234', '234']]);
  await desk.close();
});
