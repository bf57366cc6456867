// What the parts of the walk through every screen of the desk have in common.
import type { Locator, Page } from '@playwright/test';
import { expect } from '../support/expect.ts';

/** Called on each screen, by a name that no other has. */
export type At = (screen: string, page: Page) => Promise<void>;

export const button = (page: Page, name: string | RegExp): Locator => page.getByRole('button', { name, exact: true });

/** Chooses in a menu, by the end of its label. */
export async function choose(page: Page, label: string, option: string | RegExp): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`${label}$`) }).click();
  const choice = page.getByRole('option', { name: option, exact: true });
  await choice.click();
  await expect(choice).toHaveCount(0);
}

/** Types a part of a name into a field that finds, and takes the first that is found. */
export async function find(page: Page, label: string, words: string, found: string): Promise<void> {
  const field = page.getByRole('combobox', { name: label });
  await field.fill(words);
  const choice = page.getByRole('option', { name: found, exact: true });
  await choice.waitFor();
  await field.press('ArrowDown');
  await field.press('Enter');
  await expect(choice).toHaveCount(0);
}

const dialogOf = (page: Page): Locator => page.locator('[role=dialog], [role=alertdialog]');

/** Waits for a dialog, and for what it asks the vault first. */
export async function opened(page: Page): Promise<void> {
  await dialogOf(page).getByRole('heading').first().waitFor();
  await expect(dialogOf(page).getByText('Loading…', { exact: true })).toHaveCount(0);
}

/** Leaves the dialog that is open, with the answer that changes nothing or with another. */
export async function answer(page: Page, name = 'Cancel'): Promise<void> {
  const dialog = dialogOf(page);
  await dialog.getByRole('button', { name, exact: true }).click();
  await expect(dialog).toHaveCount(0);
}
