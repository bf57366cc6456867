import type { Page } from '@playwright/test';
import { expect } from './expect.ts';
import { goTo } from './go-to.ts';

/** Presses a button as a person without a mouse does, who types on once a form that it opens has its fields. */
export async function press(page: Page, name: string | RegExp): Promise<void> {
  await goTo(page.getByRole('button', { name, exact: true }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog').getByText('Loading…', { exact: true })).toHaveCount(0);
}
