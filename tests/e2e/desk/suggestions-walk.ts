// What the desk suggests of a tip, and what staff say of it, for the walk through every screen of the desk: the places, the compound and the incident that it may speak of, a claim, a record of screening.
import type { Page } from '@playwright/test';
import { searchFor, showView } from '../support/desk-app.ts';
import { expect } from '../support/inhabited-vault.ts';
import { tick } from '../support/tick.ts';
import { secondCompound } from './register-walk.ts';
import { answer, button, type At } from './walk-steps.ts';

/** It names a place of the gazetteer and the second compound of the register, at which something happened today. */
export const tellingTip = `An invented tip that came while somebody watched: near Toul Kork market, then to the ${secondCompound}. 请帮忙`;

/** With `tellingTip` in the vault. Links it to the second compound, and marks a claim in it. */
export async function walkSuggestions(page: Page, at: At): Promise<void> {
  await showView(page, 'All open');
  await searchFor(page, 'Toul Kork');
  await page.getByRole('option').filter({ hasText: 'while somebody watched' }).click();
  const link = button(page, `Link ${secondCompound}`);
  await page.getByRole('heading', { name: 'May be in' }).waitFor();
  await link.scrollIntoViewIfNeeded();
  await at('tip, with a compound it may speak of, and where it may be', page);
  await link.click();
  const incident = button(page, /^Link Raid, /);
  await incident.waitFor();
  await incident.scrollIntoViewIfNeeded();
  await at('tip, with an incident it may speak of', page);
  await claims(page, at);
  await screening(page, at);
  await page.getByRole('searchbox').fill('');
}

async function claims(page: Page, at: At): Promise<void> {
  await page.keyboard.press('m');
  await expect(page.getByRole('textbox', { name: /^Original text of tip/ })).toBeFocused();
  await page.keyboard.press('Control+Home');
  for (let word = 0; word < 3; word += 1) await page.keyboard.press('Control+Shift+ArrowRight');
  await at('tip, with a passage chosen', page);
  await page.keyboard.press('m');
  await page.getByRole('dialog').getByLabel('What it says, in your own words (may be empty)').fill('Invented words of staff');
  await at('mark a claim', page);
  await answer(page, 'Save');
  await expect(page.getByText('Marked as claim 1.')).toBeVisible();
  await button(page, 'What supports or contradicts claim 1…').click();
  await page.getByRole('list', { name: 'Other claims' }).getByRole('listitem').first().waitFor();
  await at('what supports or contradicts a claim', page);
  await answer(page);
}

async function screening(page: Page, at: At): Promise<void> {
  const dialog = page.getByRole('dialog');
  await page.getByText(/^Screening:/).click();
  await button(page, 'Record screening…').click();
  await dialog.getByLabel('When (2026, 2026-03 or 2026-03-09)').fill('2026-13');
  await tick(dialog.getByRole('checkbox', { name: 'Online fraud' }));
  await button(page, 'Save').click();
  await expect(dialog.getByText('Write a year, a month or a day: 2026, 2026-03 or 2026-03-09.')).toBeVisible();
  await at('record screening, with what is wrong', page);
  await answer(page);
}
