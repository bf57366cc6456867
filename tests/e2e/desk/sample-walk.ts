// The sample of invented tips, for the walk through every screen of the desk.
import type { Page } from '@playwright/test';
import type { DeskApp } from '../support/desk-app.ts';
import { vaultAnswers } from '../support/vault-answers.ts';
import { button, opened, type At } from './walk-steps.ts';

/** From a first screen to another, in a new window. Making two hundred tips takes its time on a busy machine. */
export async function walkSample(desk: DeskApp, page: Page, at: At): Promise<Page> {
  await button(page, 'Explore with invented tips').click();
  await page.getByRole('navigation', { name: 'Views' }).waitFor({ timeout: 120_000 });
  await page.getByRole('option').first().waitFor();
  await at('invented tips', page);
  await button(page, 'Throw away…').click();
  await opened(page);
  await at('throw the invented tips away', page);
  await page.getByRole('alertdialog').getByRole('button', { name: 'Throw away' }).click();
  const fresh = await desk.window(page);
  await vaultAnswers(desk.app, fresh);
  return fresh;
}
