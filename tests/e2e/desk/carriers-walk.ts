// Ways in beside files and folders, for the walk through every screen of the desk: text that is pasted in parts, and the folder that is watched.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { encodeArmour } from '#shared/sealed-tip/armour-encode.ts';
import { sealedTip } from '../../support/sealed-tips.ts';
import type { DeskApp } from '../support/desk-app.ts';
import { expect } from '../support/expect.ts';
import { answer, button, opened, type At } from './walk-steps.ts';

/** On the page of the import, and back to its beginning. */
export async function walkCarriers(desk: DeskApp, page: Page, publicKey: Uint8Array, folder: string, at: At): Promise<void> {
  const watched = path.join(folder, 'a folder that is watched');
  mkdirSync(watched);
  await desk.answerDialogs([watched]);
  await button(page, 'Choose a folder to watch…').click();
  await expect(page.getByText('Watched while the vault is open.')).toBeVisible();
  await at('import, with a folder that is watched', page);
  await page.getByText('Wipe files after a verified import').click();
  await opened(page);
  await at('wipe the originals', page);
  await answer(page);
  await button(page, 'Stop watching').click();
  await button(page, 'Choose a folder to watch…').waitFor();

  await button(page, 'Paste text…').click();
  await button(page, 'Look at it').click();
  await expect(page.getByText('Paste the sealed text first.')).toBeVisible();
  await at('paste sealed text, with what is missing', page);
  const parts = encodeArmour(sealedTip(publicKey, 'An invented tip of which a part came'), 2000);
  await page.getByRole('textbox', { name: 'Sealed text' }).fill(parts[1] ?? '');
  await button(page, 'Look at it').click();
  await expect(page.getByText('1 with parts of a tip')).toBeVisible();
  await at('import, before parts of a tip', page);
  await page.getByRole('main').getByRole('button', { name: 'Import', exact: true }).click();
  await page.getByRole('heading', { name: 'Not whole yet' }).waitFor();
  await at('import, a tip that is not whole', page);
  await button(page, /^Discard… 1 of/).click();
  await opened(page);
  await at('discard parts of a tip', page);
  await answer(page, 'Discard them');
  await expect(page.getByText(/parts are here/)).toHaveCount(0);
  await button(page, 'Import more').click();
  await button(page, 'Choose files…').waitFor();
}
