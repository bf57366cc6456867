// A register from a spreadsheet comes in: a compound that is there already, one with a Khmer name, a column that nobody knows. It goes out as CSV and comes back as the same. By keyboard.
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { axeFindsNothing } from '../support/axe.ts';
import { startDesk, unlock } from '../support/desk-app.ts';
import { goTo } from '../support/go-to.ts';
import { press } from '../support/press.ts';
import { expect, test } from '../support/prepared-vault.ts';

async function choose(page: Page, label: string | RegExp, option: string): Promise<void> {
  const select = page.getByRole('button', { name: label });
  await goTo(select);
  await page.keyboard.press('Enter');
  const choice = page.getByRole('option', { name: option, exact: true });
  await goTo(choice);
  await page.keyboard.press('Enter');
  await expect(choice).toHaveCount(0);
}

test('a table comes in with a duplicate that a person decides about, is saved as CSV, taken back, and comes in again as the same', async ({ vaults, folder }) => {
  const profile = path.join(folder, 'profile');
  cpSync(vaults.clean, path.join(profile, 'vault'), { recursive: true });
  const table = path.join(folder, 'sites.csv');
  writeFileSync(table, 'Site;ខេត្ត;状态;Date;Guards\nToul Kork Villa;Sihanoukville;关闭;2026-03;=20\nសណ្ឋាគារទន្លេថ្មី;កំពត;សកម្ម;03/04/2026;\n');
  const saved = path.join(folder, 'saved.csv');
  const again = path.join(folder, 'again.csv');
  const desk = await startDesk(profile);
  const page = await desk.window();
  await unlock(page, vaults.passphrase);

  await press(page, 'Compounds 0');
  await press(page, 'Record a compound…');
  await page.keyboard.type('Tuol Kouk Villa');
  await press(page, 'Save');
  await expect(page.getByRole('heading', { level: 1, name: 'Tuol Kouk Villa' })).toBeVisible();
  await press(page, 'All compounds');
  await press(page, 'Tables…');
  await axeFindsNothing(page);
  await desk.answerDialogs([table]);
  await press(page, 'Read a table…');
  await expect(page.getByRole('heading', { name: 'sites.csv' })).toBeVisible();
  await expect(page.getByText('New 1, added to others 0, left out 0, not decided 1')).toBeVisible();
  await axeFindsNothing(page);

  await choose(page, /Column Guards$/, 'Place, in words');
  await expect(page.getByRole('region', { name: 'sites.csv' })).toHaveAttribute('aria-busy', 'false');
  await choose(page, /Column Guards$/, 'Keep as a note');
  await expect(page.getByRole('region', { name: 'sites.csv' })).toHaveAttribute('aria-busy', 'false');
  const row = page.getByRole('listitem').filter({ hasText: 'Row 2' });
  await expect(row).toContainText('Tuol Kouk Villa has a name spelt much like it');
  await choose(page, /What becomes of row 2$/, 'Add to Tuol Kouk Villa');
  await choose(page, /Show$/, 'All rows');
  await expect(page.getByRole('listitem').filter({ hasText: 'Row 3' })).toContainText('Whether the day or the month comes first cannot be known: 03/04/2026.');
  await press(page, 'Take 2 rows');
  await expect(page.getByText('1 row added to compounds that were there')).toBeVisible();
  await press(page, 'See the register');
  await expect(page.getByRole('button', { name: 'Compounds 2' })).toBeVisible();
  await press(page, 'Tuol Kouk Villa');
  await expect(page.getByRole('list', { name: 'Status' }).getByRole('listitem')).toHaveText([/^Closed · March 2026Grade F6 · sites\.csv, row 2/]);
  await goTo(page.getByText('From tables'));
  await page.keyboard.press('Enter');
  await expect(page.getByText('Guards: =20')).toBeVisible();

  const save = async (target: string): Promise<string> => {
    await desk.answerDialogs([target]);
    await press(page, 'Save the register as CSV…');
    await axeFindsNothing(page);
    await press(page, 'Choose where to save');
    await expect(page.getByText(`Saved as ${path.basename(target)}: 2 compounds.`)).toBeVisible();
    await press(page, 'Close');
    return readFileSync(target, 'utf8');
  };
  await press(page, 'All compounds');
  await press(page, 'Tables…');
  const first = await save(saved);
  expect(first).toContain('"សណ្ឋាគារទន្លេថ្មី"');
  expect(first).toContain('"Guards: =20"');

  // What was saved is known when it comes back: nothing is made twice.
  await desk.answerDialogs([saved]);
  await press(page, 'Read a table…');
  await expect(page.getByText('This table was written by Tipkeep.')).toBeVisible();
  await expect(page.getByText('New 0, added to others 2, left out 0, not decided 0')).toBeVisible();
  await press(page, 'Leave this table');
  await press(page, 'Take back sites.csv');
  await press(page, 'Take back');
  await expect(page.getByText('Taken back: 2 compounds.')).toBeVisible();
  await desk.answerDialogs([table]);
  await press(page, 'Read a table…');
  await choose(page, /What becomes of row 2$/, 'Add to Tuol Kouk Villa');
  await press(page, 'Take 2 rows');
  await press(page, 'Read another table…');
  expect(await save(again)).toBe(first);
  await desk.close();
});
