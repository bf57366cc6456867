import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { formSettingsIn, reporterWrites } from '../support/reporter.ts';
import { createVault, expect, hidePassage, importFolder, lockDesk, makeIntakeKey, finishReview, saveTipForm, showView, test, unlock } from '../support/desk-app.ts';
import { exportInOffice } from '../support/export-dossier.ts';

test('one tip goes from a reporter’s browser to a redacted dossier', async ({ desk, page, folder }) => {
  const tips = path.join(folder, 'tips');
  mkdirSync(tips);
  const { passphrase } = await createVault(page);
  await expect(page.getByText('Practice window')).toBeVisible();
  await makeIntakeKey(page);
  const form = path.join(folder, 'notes.html');
  await saveTipForm(desk, page, form);
  expect(formSettingsIn(readFileSync(form, 'utf8')).waysToSend).toHaveLength(1);

  const sealed = await reporterWrites(form, { narrative: 'My sister Sok Invented is held near the old harbour. សូមជួយ។ Call 012 555 0199.', place: 'Old harbour, invented town' });
  writeFileSync(path.join(tips, 'one.bin'), sealed);
  expect(await importFolder(desk, page, tips)).toContain('1 tip opened');

  await showView(page, 'All open');
  await page.getByRole('option').first().click();
  await expect(page.getByText('arrived undamaged')).toBeVisible();
  await page.getByRole('radio', { name: 'Danger now' }).click();
  await expect(page.getByText('Urgency set to Danger now.')).toBeAttached();
  await page.getByRole('button', { name: 'Choose', exact: true }).click();

  await showView(page, 'Dossiers');
  await page.getByLabel('Title').fill('Old harbour');
  await page.getByRole('button', { name: 'Create dossier' }).click();
  await hidePassage(page, 'Sok Invented', 'pseudonym');
  await hidePassage(page, '012 555 0199', 'remove');
  await finishReview(page);

  for (const [file, start] of [
    ['dossier.md', '# '],
    ['dossier.pdf', '%PDF-'],
  ] as const) {
    const target = path.join(folder, file);
    await exportInOffice(desk, page, target);
    const bytes = readFileSync(target);
    expect(bytes.subarray(0, start.length).toString('latin1')).toBe(start);
    expect(bytes.includes('Sok Invented')).toBe(false);
    expect(bytes.includes('5550199')).toBe(false);
  }

  const fresh = await lockDesk(desk, page);
  await unlock(fresh, 'these are invented words but wrong');
  await expect(fresh.getByRole('alert')).toBeVisible();
  await unlock(fresh, passphrase);
  await expect(fresh.getByText(/^Last change/)).toBeVisible();
});
