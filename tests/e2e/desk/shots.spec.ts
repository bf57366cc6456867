import { createVault, expect, lockDesk, showView, test, unlock } from '../support/desk-app.ts';
import type { Page } from '@playwright/test';
const shot = async (page: Page, name: string) => {
  for (const [scheme, width, height] of [['light', 1280, 820], ['dark', 1280, 820], ['light', 640, 410]] as const) {
    await page.emulateMedia({ colorScheme: scheme });
    await page.setViewportSize({ width, height });
    await page.screenshot({ path: `/tmp/shots/${name}-${scheme}-${width}.png` });
  }
  await page.setViewportSize({ width: 1280, height: 820 });
};
test('shots', async ({ desk, page }) => {
  test.setTimeout(280_000);
  const { passphrase } = await createVault(page, { recoveryWords: async () => {
    await shot(page, 'words');
    await page.getByRole('button', { name: 'Split into three shares…' }).click();
    await shot(page, 'shares-dialog');
    await desk.answerDialogs(['/tmp/shots/pages.pdf']);
    await page.getByRole('button', { name: 'Choose where to save…' }).click();
    await expect(page.getByText('Saved as pages.pdf.')).toBeVisible();
    await shot(page, 'words-saved');
  } });
  await showView(page, 'Recovery and keys');
  await shot(page, 'overview');
  await page.getByRole('button', { name: 'Give the vault new keys…' }).click();
  await shot(page, 'rekey-secret');
  await page.getByLabel('Your passphrase').fill(passphrase);
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByRole('list', { name: 'Recovery words' })).toBeVisible({ timeout: 60_000 });
  await shot(page, 'rekey-words');
  await page.getByRole('button', { name: 'Cancel' }).click();
  const locked = await lockDesk(desk, page);
  await shot(locked, 'unlock');
  await locked.getByRole('button', { name: 'Open with recovery shares' }).click();
  await locked.getByLabel('One share').fill('abandon tipkeep word');
  await locked.getByRole('button', { name: 'Unlock', exact: true }).click();
  await expect(locked.getByText('is not on the list')).toBeVisible();
  await shot(locked, 'unlock-shares');
  await unlock;
});
