import type { Locator } from '@playwright/test';
import { expect, expectWithinMs } from './expect.ts';

/**
 * Moves the focus there, and waits until it stays, as a person sees it before they press a key. Behind a dialog that is still open, or is closing, nothing takes the focus
 * (`inert`, which Playwright's `focus` passes over without a word), and one that has just closed gives it back to what opened it, a drawing later.
 */
export async function goTo(target: Locator): Promise<void> {
  await expect(async () => {
    await target.focus();
    const stays = await target.evaluate(async (element) => {
      for (let drawing = 0; drawing < 2; drawing += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
      return element.contains(document.activeElement);
    });
    expect(stays, 'the focus stays where it was put').toBe(true);
  }).toPass({ timeout: expectWithinMs, intervals: [20] });
}

/** Presses a key where it belongs, once the focus is there. */
export async function pressOn(target: Locator, key: 'Enter' | 'Space'): Promise<void> {
  await goTo(target);
  await target.page().keyboard.press(key);
}
