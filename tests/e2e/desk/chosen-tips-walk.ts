// What is done with tips one by one and many at once, for the walk through every screen of the desk: tagged, changed, closed.
import type { Page } from '@playwright/test';
import { showView } from '../support/desk-app.ts';
import { expect } from '../support/inhabited-vault.ts';
import { answer, button, opened, type At } from './walk-steps.ts';
import { longTag } from './tags-walk.ts';

/** With one tip chosen already; a second stays chosen. */
export async function walkChosenTips(page: Page, at: At): Promise<void> {
  const dialog = page.getByRole('dialog');
  await showView(page, 'All open');
  const row = page.getByRole('option').nth(1);
  await row.click();
  const name = /Tip \d+/.exec(await row.innerText())?.[0] ?? '';
  await page.getByRole('article', { name, exact: true }).waitFor();
  await row.press('x');
  await button(page, 'Tag 2 chosen tips…').click();
  await dialog.getByRole('combobox', { name: 'Add a tag' }).fill(longTag);
  await page.keyboard.press('Tab');
  await at('tag chosen tips', page);
  await dialog.getByRole('button', { name: 'Add', exact: true }).click();
  await dialog.getByRole('button', { name: 'Undo' }).waitFor();
  await at('chosen tips, tagged', page);
  await answer(page, 'Close');
  await button(page, 'Change 2 chosen tips…').click();
  await opened(page);
  await at('change chosen tips', page);
  await dialog.getByRole('button', { name: 'Change', exact: true }).click();
  await dialog.getByRole('button', { name: 'Undo' }).click();
  await expect(dialog.getByText(/^Undone for/)).toBeVisible();
  await at('chosen tips, changed and undone', page);
  await answer(page, 'Close');
}

export async function walkClosingTip(page: Page, at: At): Promise<void> {
  const dialog = page.getByRole('dialog');
  await page.getByRole('option').first().click();
  await page.getByRole('button', { name: / Status$/ }).last().click();
  await page.getByRole('option', { name: 'Closed', exact: true }).click();
  await dialog.getByRole('button', { name: 'Close tip' }).click();
  await expect(dialog.getByRole('alert')).toHaveText('Choose what came of it.');
  await at('close a tip, with what is missing', page);
  await answer(page);
}
