// Tags, for the walk through every screen of the desk.
import type { Page } from '@playwright/test';
import { showView } from '../support/desk-app.ts';
import { expect } from '../support/inhabited-vault.ts';
import { answer, button, opened, type At } from './walk-steps.ts';

/** As long as a name may be, without a place to break. */
export const longTag = 'AnInventedTagThatNeverEnds'.repeat(3).slice(0, 60);

/** From the page without tags on. */
export async function walkTags(page: Page, at: At): Promise<void> {
  await showView(page, 'Tags');
  await page.getByRole('heading', { name: 'No tags yet' }).waitFor();
  await at('tags, none yet', page);
  await showView(page, 'All open');
  await page.getByRole('option').first().click();
  await page.getByRole('combobox', { name: 'Add a tag' }).fill(longTag);
  await button(page, 'Add').click();
  await expect(page.getByRole('list', { name: 'Tags' }).getByRole('listitem')).toHaveCount(1);
  await showView(page, 'Tags');
  await page.getByRole('list', { name: 'Tags' }).waitFor();
  await at('tags', page);
  const search = page.getByRole('main').getByRole('textbox').first();
  await search.fill('no such thing');
  await page.getByRole('heading', { name: 'No tag contains these words' }).waitFor();
  await at('tags, none found', page);
  await search.fill('');
  await button(page, `Rename… ${longTag}`).click();
  await opened(page);
  await at('rename a tag', page);
  await answer(page);
}
