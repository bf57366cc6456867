import type { Page } from '@playwright/test';

/** Presses a button as a person without a mouse does. */
export async function press(page: Page, name: string | RegExp): Promise<void> {
  const button = page.getByRole('button', { name, exact: true });
  await button.focus();
  await page.keyboard.press('Enter');
}
