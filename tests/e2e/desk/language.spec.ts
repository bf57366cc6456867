// The desk in another language: chosen before a vault is open, kept over a lock and a restart, and nothing but the choice on the disk.
import { cpSync, existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { desk as english } from '../../../shared/locales/en/desk.ts';
import { desk as khmer } from '../../../shared/locales/km/desk.ts';
import { startDesk } from '../support/desk-app.ts';
import { goTo } from '../support/go-to.ts';
import { expect, test } from '../support/inhabited-vault.ts';
import { vaultAnswers } from '../support/vault-answers.ts';

test('Khmer is chosen by keyboard before a vault is open, and the desk speaks it until somebody chooses again', async ({ folder, inhabited }) => {
  cpSync(inhabited.folder, path.join(folder, 'vault'), { recursive: true });
  let desk = await startDesk(folder);
  let page = await desk.window();
  await goTo(page.getByRole('radio', { name: 'English' }));
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('heading', { name: khmer.unlock.title })).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('km-KH');
  // It is shown at once, and written behind it.
  await expect.poll(() => (existsSync(path.join(folder, 'desk-language')) ? readFileSync(path.join(folder, 'desk-language'), 'utf8') : '')).toBe('km\n');
  await page.getByLabel(khmer.unlock.secret).fill(inhabited.passphrase);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('navigation', { name: khmer.shell.views })).toBeVisible({ timeout: 60_000 });
  // The window may go before the key is let go.
  await page.keyboard.press('Control+l').catch(() => undefined);
  page = await desk.window(page);
  await vaultAnswers(desk.app, page);
  await expect(page.getByRole('heading', { name: khmer.unlock.title })).toBeVisible();
  await desk.close();

  desk = await startDesk(folder);
  page = await desk.window();
  await expect(page.getByRole('heading', { name: khmer.unlock.title })).toBeVisible();
  await goTo(page.getByRole('radio', { name: 'ខ្មែរ' }));
  await page.keyboard.press('ArrowUp');
  await expect(page.getByRole('heading', { name: english.unlock.title })).toBeVisible();
  await desk.close();
});
