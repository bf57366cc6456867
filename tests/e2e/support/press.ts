import type { Locator, Page } from '@playwright/test';
import { expect } from './expect.ts';

/** Presses a button as a person without a mouse does, who types on once a form that it opens has its fields. */
export async function press(page: Page, name: string | RegExp): Promise<void> {
  await goTo(page.getByRole('button', { name, exact: true }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog').getByText('Loading…', { exact: true })).toHaveCount(0);
}

/** A person presses once they see the focus where they went: a dialog that has just closed gives it back to what opened it, a drawing later. */
async function goTo(button: Locator): Promise<void> {
  await button.focus();
  const stays = await button.evaluate(async (element) => {
    for (let drawing = 0; drawing < 2; drawing += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
    return element.contains(document.activeElement);
  });
  if (!stays) await button.focus();
}
