import type { Locator } from '@playwright/test';
import { expect } from './expect.ts';

/**
 * Presses a check box or a radio button as a person does: by its words, since the control itself is drawn by them and has no size. Waits until they stand still and nothing lies
 * over them: in a dialog that is still opening, a press at the place where they stood lands beside the dialog and closes it.
 */
export async function tick(control: Locator): Promise<void> {
  await control.locator('xpath=ancestor::label').click();
  await expect(control).toBeChecked();
}
