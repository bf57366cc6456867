import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { openZip } from '#vault/dossier/sealing/seal-zip.ts';
import type { DeskApp } from './desk-app.ts';
import { expect } from './expect.ts';
import { tick } from './tick.ts';

/** Chooses in a menu of the open dialog. */
export async function chooseInDialog(page: Page, label: string, option: string | RegExp): Promise<void> {
  await page.getByRole('dialog').getByRole('button', { name: new RegExp(`${label}$`) }).click();
  const choice = page.getByRole('option', { name: option });
  await choice.click();
  await expect(choice).toHaveCount(0);
}

/** Leaves the file of the open dialog unsealed, with a reason, for tests that read what is in it. */
export async function leavePlain(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog');
  await tick(dialog.getByRole('radio', { name: 'Not sealed' }));
  await dialog.getByLabel('Why it is not sealed').fill('Invented: a test reads the file as it is');
}

/** Saves the dossier that is on the screen under this name, for the office only and unsealed: nobody else is asked. */
export async function exportInOffice(desk: DeskApp, page: Page, file: string): Promise<void> {
  await desk.answerDialogs([file]);
  await page.getByRole('button', { name: 'Export…', exact: true }).click();
  await chooseInDialog(page, 'For whom', /^This office only/);
  if (file.endsWith('.md')) await chooseInDialog(page, 'Format', 'Markdown');
  await leavePlain(page);
  await page.getByRole('dialog').getByRole('button', { name: 'Choose where to save…' }).click();
  await expect(page.getByText(`Saved as ${path.basename(file)}`)).toBeVisible({ timeout: 60_000 });
}

/** The text of the one file in a sealed archive. Throws where the words do not open it. */
export function openSealed(archive: string, entryName: string, words: readonly string[]): string {
  const bytes = readFileSync(archive);
  // The size of what is inside, as the archive says it.
  const opened = openZip(bytes, entryName, bytes.readUInt32LE(22), words);
  if (!opened.ok) throw new Error(opened.code);
  return new TextDecoder().decode(opened.value);
}
