// What others are told of a report, for the walk through every screen of the desk: of one without claims as a whole, and of the same with one claim by claim.
import type { Page } from '@playwright/test';
import { searchFor, showView } from '../support/desk-app.ts';
import { expect } from '../support/inhabited-vault.ts';
import { tick } from '../support/tick.ts';
import { answer, button, type At } from './walk-steps.ts';

/** With the dossier named Golden… on the screen, which is there again afterwards. Marks a claim in one of its tips. */
export async function walkStatements(page: Page, at: At): Promise<void> {
  const dialog = page.getByRole('dialog');
  await button(page, 'Statements…').click();
  await tick(dialog.getByRole('checkbox', { name: /^Let the reporter’s own words stand/ }));
  await at('what others are told', page);
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await markClaim(page);
  await showView(page, 'Dossiers');
  await button(page, /^Open Golden/).click();
  await page.getByRole('textbox', { name: /^Original: tip / }).first().waitFor();
  await button(page, 'Statements…').click();
  await dialog.getByText(/^Report 1 of/).waitFor();
  // Whichever of its reports it is.
  for (let report = 2; (await dialog.getByRole('checkbox', { name: /^Let the reporter’s own words stand/ }).count()) > 0; report += 1) {
    await button(page, 'Keep, and next').click();
    await dialog.getByText(new RegExp(`^Report ${String(report)} of`)).waitFor();
  }
  await tick(dialog.getByRole('checkbox', { name: /^Let the passage of claim 1 stand/ }));
  await tick(dialog.getByRole('radio', { name: /^Few could have/ }));
  await dialog.getByLabel('Why must claim 1 be in their own words?').fill('Invented');
  await dialog.getByText('1 passage is chosen, and nobody wrote why.').waitFor();
  await at('what others are told, claim by claim', page);
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
}

async function markClaim(page: Page): Promise<void> {
  await showView(page, 'All open');
  await searchFor(page, 'phone of my cousin');
  await page.getByRole('option').filter({ hasText: 'phone of my cousin' }).click();
  // The tip that was open before stands there until this one has come, and its keys do nothing.
  await expect(page.getByRole('region', { name: 'Original text' })).toContainText('phone of my cousin');
  await page.keyboard.press('m');
  await expect(page.getByRole('textbox', { name: /^Original text of tip/ })).toBeFocused();
  await page.keyboard.press('Control+Home');
  for (let word = 0; word < 9; word += 1) await page.keyboard.press('Control+Shift+ArrowRight');
  await page.keyboard.press('m');
  await answer(page, 'Save');
  await expect(page.getByText('Marked as claim 1.')).toBeVisible();
  await page.getByRole('searchbox').fill('');
}
