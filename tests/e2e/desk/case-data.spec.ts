// What staff set about a tip leaves as rows: the rows are seen before, HTCDS and Uwazi are written and read back, and nothing of the kind is made for the public.
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readCsvRows } from '#vault/dossier/csv-rows.ts';
import { sealedTip } from '../../support/sealed-tips.ts';
import { axeFindsNothing } from '../support/axe.ts';
import { finishReview, hidePassage, importFolder, showView, startDesk, unlock } from '../support/desk-app.ts';
import { chooseInDialog, leavePlain } from '../support/export-dossier.ts';
import { press } from '../support/press.ts';
import { expect, test } from '../support/prepared-vault.ts';

/** The one row of a finished file, by the names of its columns. */
function rowIn(file: string): Readonly<Record<string, string>> {
  const read = readCsvRows(readFileSync(file));
  if (!read.ok) throw new Error(read.code);
  const [columns = [], ...rows] = read.value.rows;
  expect(rows).toHaveLength(1);
  return Object.fromEntries(columns.map((column, index) => [column, rows[0]?.[index] ?? '']));
}

test('a dossier leaves as rows of HTCDS and Uwazi, seen before they leave, and not for the public', async ({ vaults, folder }) => {
  const profile = path.join(folder, 'profile');
  cpSync(vaults.clean, path.join(profile, 'vault'), { recursive: true });
  const carried = path.join(folder, 'carried');
  mkdirSync(carried);
  writeFileSync(path.join(carried, 'one.tip'), sealedTip(vaults.publicKey, 'Zorvik keeps her passport, she asks for a safe house (invented).'));
  const desk = await startDesk(profile);
  const page = await desk.window();
  await unlock(page, vaults.passphrase);
  await importFolder(desk, page, carried);
  await press(page, /^All \d+$/);
  await page.getByRole('option').filter({ hasText: 'safe house' }).click();
  await page.getByText(/^Indicators:/).click();
  await chooseIndicator('Retention of identity documents', 'Present');
  await chooseIndicator('Isolation', 'Present');
  await chooseIndicator('Excessive overtime', 'Not asked');
  await page.getByRole('button', { name: 'Choose', exact: true }).click();
  await showView(page, 'Dossiers');
  await page.getByLabel('Title').fill('Garden');
  await press(page, 'Create dossier');
  await hidePassage(page, 'Zorvik', 'remove');
  await finishReview(page);

  const dialog = page.getByRole('dialog');
  const rows = dialog.getByRole('region', { name: 'The rows that leave' });
  await press(page, 'Export…');
  await chooseInDialog(page, 'Format', 'HTCDS 2.0 (CSV)');
  await expect(dialog.getByText(/^One row for each report, in the fields of the IOM/)).toBeVisible();
  await expect(rows).toHaveCount(0);
  await chooseInDialog(page, 'For whom', /^Public and media/);
  await expect(dialog.getByText(/^A row is about one person/)).toBeVisible();
  await expect(rows).toHaveCount(0);
  await press(page, 'Choose where to save…');
  await expect(dialog).toBeVisible();
  await chooseInDialog(page, 'For whom', /^This office only/);
  await expect(rows.getByRole('cell', { name: 'WithholdsDocuments;Other' })).toBeVisible();
  await expect(rows).not.toContainText('safe house');
  await axeFindsNothing(page);
  await leavePlain(page);
  const htcds = path.join(folder, 'rows-one.csv');
  await desk.answerDialogs([htcds]);
  await press(page, 'Choose where to save…');
  await expect(page.getByText('Saved as rows-one.csv')).toBeVisible({ timeout: 60_000 });
  expect(rowIn(htcds)).toMatchObject({ prs_Gender: 'NonSpecifiedUnknown', vic_MethodsOfControl: 'WithholdsDocuments;Other', ext_OtherMethodsOfControl: 'RestrictsMovement', vic_TraffickingStatus: '', cas_Status: 'Active', ext_Record: 'A', ext_SharingLabel: 'TLP:RED' });
  expect(readFileSync(htcds, 'utf8')).not.toMatch(/safe house|zorvik/iu);

  await press(page, 'Export…');
  await chooseInDialog(page, 'For whom', /^This office only/);
  await chooseInDialog(page, 'Format', 'Uwazi (CSV)');
  await expect(rows.getByRole('cell', { name: 'Retention of identity documents' })).toBeVisible();
  await expect(rows).toContainText('[removed] keeps her passport');
  await leavePlain(page);
  const uwazi = path.join(folder, 'rows-two.csv');
  await desk.answerDialogs([uwazi]);
  await press(page, 'Choose where to save…');
  await expect(page.getByText('Saved as rows-two.csv')).toBeVisible({ timeout: 60_000 });
  expect(rowIn(uwazi)).toMatchObject({ Title: 'Report A', 'Indicators present': 'Isolation|Retention of identity documents', 'Indicators not asked about': 'Excessive overtime', 'Indicators absent': '', Statement: '[removed] keeps her passport, she asks for a safe house (invented).' });
  expect(existsSync(path.join(folder, 'dossier.csv'))).toBe(false);

  // The register has both, by the names of their formats.
  await showView(page, 'Disclosures');
  await expect(page.getByText(/^HTCDS 2\.0 \(CSV\) · /)).toBeVisible();
  await expect(page.getByText(/^Uwazi \(CSV\) · /)).toBeVisible();

  async function chooseIndicator(name: string, answer: string): Promise<void> {
    await page.getByRole('button', { name: new RegExp(`${name}$`) }).click();
    await page.getByRole('option', { name: answer, exact: true }).click();
    await expect(page.getByRole('option', { name: answer, exact: true })).toHaveCount(0);
  }
});
