// An emergency card that is read out over a telephone, for the walk through every screen of the desk.
import type { Page } from '@playwright/test';
import { showView } from '../support/desk-app.ts';
import { expect, longReceiverName } from '../support/inhabited-vault.ts';
import { tick } from '../support/tick.ts';
import { button, choose, opened, type At } from './walk-steps.ts';

/** Leaves a card in the register of disclosures, which waits for a review. */
export async function walkEmergencyCard(page: Page, at: At): Promise<void> {
  const dialog = page.getByRole('dialog');
  await showView(page, 'All open');
  await page.getByRole('option').filter({ hasText: 'U1 now' }).first().click();
  await button(page, 'Emergency card…').click();
  await dialog.getByRole('textbox', { name: 'Place', exact: true }).fill('Invented Gate Compound');
  await button(page, 'Show large to read aloud').click();
  await at('an emergency card, with what is missing', page);
  for (const unknown of ['Danger', 'Act before']) await tick(dialog.getByRole('checkbox', { name: `Not known: ${unknown}` }));
  for (const field of ['Contact rule for the receiver', 'What must not be done']) await dialog.getByRole('button', { name: new RegExp(`^Take: .*\\(${field}\\)$`) }).click();
  await choose(page, 'Receiver', new RegExp(`^${longReceiverName}`));
  await choose(page, 'What it is for', 'Shelter');
  await tick(dialog.getByRole('radio', { name: 'Danger to life now' }));
  await dialog.getByLabel('What is known, and why it cannot wait').fill('Invented: nine people are to be moved on Friday');
  await dialog.getByLabel('Why it leaves without a second person').fill('Invented: it is two at night and nobody answers');
  await at('an emergency card', page);
  await button(page, 'Show large to read aloud').click();
  await expect(page.locator('.read-aloud')).toContainText('Invented Gate Compound');
  await at('an emergency card, shown large', page);
  await page.keyboard.press('Escape');
  await opened(page);
  await at('whether a card was read out', page);
  await button(page, 'No, nobody heard it').click();
  await expect(page.getByRole('alertdialog')).toHaveCount(0);
}
