// A register that a partner keeps as an Excel workbook comes in: names in Khmer, Chinese and English, a formula, a date, a compound that is there already. Its sources outlive a lock and leave as CSV. By keyboard alone.
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator } from '@playwright/test';
import { readCsvRows } from '#vault/dossier/csv-rows.ts';
import { rowsOf, sheetOf, workbookOf, type BuiltCell } from '../../support/workbook-builder.ts';
import { axeFindsNothing } from '../support/axe.ts';
import { lockDesk, startDesk } from '../support/desk-app.ts';
import { Keyboard } from '../support/keyboard.ts';
import { expect, test } from '../support/prepared-vault.ts';

test('a workbook with names in Khmer, Chinese and English comes in with a formula and a date as they were shown; a duplicate is decided by a person, and every source outlives a lock and leaves as CSV', async ({ vaults, folder }) => {
  const profile = path.join(folder, 'profile');
  cpSync(vaults.clean, path.join(profile, 'vault'), { recursive: true });
  const workbook = path.join(folder, 'តារាង.xlsx');
  const day = (value: number): BuiltCell => ({ xml: `<c s="1"><v>${String(value)}</v></c>` });
  const computed: BuiltCell = { xml: '<c><f>10+10</f><v>20</v></c>' };
  const rows: readonly (readonly BuiltCell[])[] = [
    ['ឈ្មោះខ្មែរ', '中文名', 'English name', 'ខេត្ត', 'Status', 'Seen by us', 'Source', 'Guards'],
    ['', '', 'Toul Kork Villa', 'Sihanoukville', 'closed', day(46090), 'A newspaper (invented)', computed],
    ['សណ្ឋាគារទន្លេថ្មី', '新河酒店', 'New River Hotel', 'កំពត', 'សកម្ម', day(45870), 'អ្នកជិតខាង (invented)', ''],
    ['', '金兰花园', '', '', '', '', '', ''],
  ];
  writeFileSync(workbook, workbookOf({ ទីតាំង: sheetOf(rowsOf(rows)) }, { formats: [14] }));
  const desk = await startDesk(profile);
  let page = await desk.window();
  let person = await Keyboard.at(page);
  await person.unlock(vaults.passphrase);
  await person.showView('Compounds 0');
  await person.press('Record a compound…');
  await person.type('Tuol Kouk Villa');
  await person.press('Save');
  await person.press('All compounds');
  await person.press('Tables…');
  await desk.answerDialogs([workbook]);
  await person.press('Read a table…');

  // What each column holds is proposed in whatever language its header is, and a person says what no header says.
  const table = page.getByRole('region', { name: 'តារាង.xlsx' });
  await expect(table.getByText('3 rows · New 2, added to others 0, left out 0, not decided 1')).toBeVisible();
  await expect(table.getByText('1 cell was computed by a formula. What it showed when the file was saved is taken.')).toBeVisible();
  const column = (header: string): Locator => table.getByRole('button', { name: new RegExp(`Column ${header}$`) });
  for (const [header, field] of [['ឈ្មោះខ្មែរ', 'Name in Khmer'], ['中文名', 'Name in Chinese'], ['English name', 'Name in English'], ['ខេត្ត', 'Province'], ['Seen by us', 'Keep as a note'], ['Source', 'Source'], ['Guards', 'Keep as a note']] as const) await expect(column(header)).toContainText(field);
  await person.choose(/Column Seen by us$/, 'When it happened');
  await expect(table).toHaveAttribute('aria-busy', 'false');
  await axeFindsNothing(page);

  const second = page.getByRole('listitem').filter({ hasText: 'Row 2' });
  await expect(second).toContainText('Closed · 9 Mar 2026');
  await expect(second).toContainText('Compound 1: Tuol Kouk Villa has a name spelt much like it');
  await expect(page.getByText('1 row is not decided, and will be left out.', { exact: false })).toBeVisible();
  await person.choose(/What becomes of row 2$/, 'Add to Tuol Kouk Villa');
  await person.press('Take 3 rows');
  await expect(page.getByRole('region', { name: 'Taken into the register' })).toContainText(/2 new compounds.*1 row added to compounds that were there/su);
  await person.press('See the register');
  await expect(page.getByRole('button', { name: 'Compounds 3' })).toBeVisible();

  page = await lockDesk(desk, page);
  person = await Keyboard.at(page);
  await person.unlock(vaults.passphrase);
  await person.showView('Compounds 3');
  await person.press('Tuol Kouk Villa');
  const names = page.getByRole('list', { name: 'Names' });
  await expect(names.getByRole('listitem').filter({ hasText: 'Toul Kork Villa' })).toContainText('A newspaper (invented) · តារាង.xlsx, row 2');
  await expect(page.getByRole('list', { name: 'Status' }).getByRole('listitem')).toHaveText([/^Closed · 9 Mar 2026Grade F6 · A newspaper \(invented\) · តារាង\.xlsx, row 2/u]);
  await person.goTo(page.locator('summary').filter({ hasText: 'From tables' }));
  await person.keys('Enter');
  await expect(page.getByText('Guards: 20')).toBeVisible();
  await axeFindsNothing(page);
  await person.press('All compounds');
  await person.press('សណ្ឋាគារទន្លេថ្មី');
  await expect(names.getByRole('listitem')).toHaveCount(3);
  for (const name of await names.getByRole('listitem').all()) await expect(name).toContainText('អ្នកជិតខាង (invented) · តារាង.xlsx, row 3');

  const saved = path.join(folder, 'saved.csv');
  await person.press('All compounds');
  await person.press('Tables…');
  await desk.answerDialogs([saved]);
  await person.press('Save the register as CSV…');
  await person.press('Choose where to save');
  await expect(page.getByText('Saved as saved.csv: 3 compounds. The log says that it left.')).toBeVisible();
  const read = readCsvRows(readFileSync(saved));
  if (!read.ok) throw new Error(read.code);
  const [headers = [], ...lines] = read.value.rows;
  const cells = (...wanted: readonly string[]): readonly string[][] => lines.map((line) => wanted.map((header) => line[headers.indexOf(header)] ?? ''));
  expect(cells('Name', 'Language', 'Source')).toEqual(expect.arrayContaining([
    ['Toul Kork Villa', 'en', 'A newspaper (invented) · តារាង.xlsx, row 2'],
    ['សណ្ឋាគារទន្លេថ្មី', 'km', 'អ្នកជិតខាង (invented) · តារាង.xlsx, row 3'],
    ['新河酒店', 'zh', 'អ្នកជិតខាង (invented) · តារាង.xlsx, row 3'],
    ['New River Hotel', 'en', 'អ្នកជិតខាង (invented) · តារាង.xlsx, row 3'],
    ['金兰花园', 'zh', 'តារាង.xlsx, row 4'],
  ]));
  expect(cells('Status', 'Since')).toEqual(expect.arrayContaining([['closed', '2026-03-09'], ['active', '2025-08-01']]));
  expect(cells('Note')).toContainEqual(['Guards: 20']);
  await person.hadNoPointer();
  await desk.close();
});
