// Danger now is read by two: one person sets it, and the desk leads the other to it. By keyboard.
import { cpSync } from 'node:fs';
import path from 'node:path';
import { must } from '../../support/vault-harness.ts';
import { axeFindsNothing } from '../support/axe.ts';
import { lockDesk, startDesk, unlock } from '../support/desk-app.ts';
import { expect, realVault, test } from '../support/prepared-vault.ts';

const forDara = 'invented lantern quarry willow anchor thimble';

test('a tip that one person set to danger now waits for another, who is led to it and says so', async ({ vaults, folder }) => {
  const profile = path.join(folder, 'profile');
  const vault = path.join(profile, 'vault');
  cpSync(vaults.clean, vault, { recursive: true });
  const harness = realVault(vault, true);
  must(await harness.api['vault.unlock']({ secret: vaults.passphrase, acceptPracticeMismatch: false }));
  must(await harness.api['people.add']({ name: 'Dara Invented', role: 'triage', passphrase: forDara, secret: vaults.passphrase }));
  harness.service.close();

  const desk = await startDesk(profile);
  let page = await desk.window();
  await unlock(page, vaults.passphrase);
  await page.getByRole('option').first().click();
  await page.getByRole('heading', { name: /^Tip \d+$/ }).waitFor();
  await page.keyboard.press('1');
  await expect(page.getByText('You set this to danger now. Somebody else should read it, too.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'I have read it: danger now' })).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Second reader wanted 1' })).toBeVisible();
  page = await lockDesk(desk, page);
  await unlock(page, forDara);

  const wanted = page.getByRole('button', { name: 'Second reader wanted 1' });
  await wanted.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Second reader wanted' })).toBeVisible();
  await expect(page.getByRole('option')).toHaveCount(1);
  await expect(page.getByRole('option')).toContainText('second reader wanted');
  await page.getByRole('listbox').first().focus();
  await page.keyboard.press('ArrowDown');
  const confirm = page.getByRole('button', { name: 'I have read it: danger now' });
  await confirm.focus();
  await axeFindsNothing(page);
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^Read by two: .+ and Dara Invented, /)).toBeVisible();
  await desk.close();
});
