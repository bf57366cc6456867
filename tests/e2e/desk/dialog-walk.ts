// The forms and questions that the pages of the register and of a tip open, for the walk through every screen of the desk: each is opened, looked at and left.
import type { Page } from '@playwright/test';
import { expect } from '../support/inhabited-vault.ts';
import { opened, type At } from './walk-steps.ts';

/** Where they are opened from: the words of the button there, the first that has them. */
export const dialogsOf = {
  compounds: ['Record a compound…'],
  compound: ['Change…', 'Add a name…', 'Record a status…', 'The same as another…', 'Change the point…', 'Add a building…', 'Link an organisation…', 'Record an organisation…', /^Change or end: /, 'Record an incident…'],
  incidents: ['Save as a table…'],
  incident: ['Change…', 'Record a figure…', 'The same event as another…'],
  organisation: ['Change…', 'Add a name…', 'The same as another…', 'Link a compound…'],
  referrals: ['Add a receiver…', /^Change… /, /^Close… /],
  urgent: ['Emergency card…'],
  disclosures: [/^Open for a court…: /],
  tip: ['Link a compound…', 'Say where it is…', 'Add a person…', 'Set a date…', 'Send to an interpreter…', 'Take in from an interpreter…', 'Record consent…', 'Plan a referral…', /^Consent was withdrawn… /],
} satisfies Readonly<Record<string, readonly (string | RegExp)[]>>;

/** Opens one after the other from the page that is shown, and leaves each as it was. */
export async function walkDialogs(page: Page, from: keyof typeof dialogsOf, at: At): Promise<void> {
  const dialog = page.locator('[role=dialog], [role=alertdialog]');
  for (const name of dialogsOf[from]) {
    await page.getByRole('main').getByRole('button', { name, exact: true }).first().click();
    await opened(page);
    await at(`${from}: ${String(name)}`, page);
    await dialog.getByRole('button', { name: /^(?:Cancel|Close)$/ }).click();
    await expect(dialog).toHaveCount(0);
  }
}
