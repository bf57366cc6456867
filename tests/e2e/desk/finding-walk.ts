// A search that is saved, for the walk through every screen of the desk. It stands in the side bar until it is deleted.
import type { Page } from '@playwright/test';
import { searchFor, showView } from '../support/desk-app.ts';
import { expect } from '../support/inhabited-vault.ts';
import { answer, button, opened, type At } from './walk-steps.ts';

const name = 'Danger by the border, every night (invented)';

const saved = (page: Page) => page.getByRole('navigation', { name: 'Views' }).getByRole('button', { name });

export async function walkSavingSearch(page: Page, at: At): Promise<void> {
  await showView(page, 'All open');
  await searchFor(page, 'urgency:U1');
  await button(page, 'Save this search…').click();
  await button(page, 'Save').click();
  await expect(page.getByText('Type a name.')).toBeVisible();
  await at('save a search, with what is missing', page);
  await page.getByRole('dialog').getByRole('textbox').fill(name);
  await answer(page, 'Save');
  await expect(saved(page)).toHaveAttribute('aria-current', 'page');
  await at('a search that is saved', page);
  await showView(page, 'All open');
}

export async function walkDeletingSearch(page: Page, at: At): Promise<void> {
  await saved(page).click();
  await button(page, 'Delete…').click();
  await opened(page);
  await at('delete a search', page);
  await answer(page, 'Delete');
  await expect(saved(page)).toHaveCount(0);
  await showView(page, 'All open');
}
