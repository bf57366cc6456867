// A night with forty tips, one of them in Khmer about danger now: the desk leads to it, says why, and a person decides. By keyboard.
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { sealedTip } from '../../support/sealed-tips.ts';
import { axeFindsNothing } from '../support/axe.ts';
import { importFolder, startDesk, unlock } from '../support/desk-app.ts';
import { expect, test } from '../support/prepared-vault.ts';

const khmer = 'ខ្ញុំនៅជាន់ទី៧ បន្ទប់ ៧០៤ (invented)។ គេវាយយើងរាល់យប់។ ចេញមិនបានទេ។';

test('of forty tips the one about danger now is found in one step, with the words that say so, and nothing is set before a person sets it', async ({ vaults, folder }) => {
  const profile = path.join(folder, 'profile');
  cpSync(vaults.clean, path.join(profile, 'vault'), { recursive: true });
  const carried = path.join(folder, 'carried');
  mkdirSync(carried);
  for (let index = 0; index < 39; index += 1) writeFileSync(path.join(carried, `${index}.tip`), sealedTip(vaults.publicKey, `Invented tip ${index}: a new advert for jobs in an office by the market.`));
  writeFileSync(path.join(carried, 'night.tip'), sealedTip(vaults.publicKey, khmer));
  const desk = await startDesk(profile);
  const page = await desk.window();
  await unlock(page, vaults.passphrase);
  await importFolder(desk, page, carried);

  const maybe = page.getByRole('button', { name: 'Maybe danger 1' });
  await maybe.focus();
  await page.keyboard.press('Enter');
  const row = page.getByRole('option');
  await expect(row).toHaveCount(1);
  await expect(row).toContainText('may be danger now');
  await expect(row).toContainText('U0');
  await page.getByRole('listbox').focus();
  await page.keyboard.press('ArrowDown');
  const suggestion = page.locator('.suggestion');
  await expect(suggestion.getByRole('heading')).toHaveText('Suggested: Danger now');
  await expect(suggestion.getByRole('listitem')).toHaveText([/^Violence.*គេវាយយើងរាល់យប់/u, /^People are held.*ចេញមិនបាន/u]);
  await expect(suggestion).toContainText('A person decides.');
  await axeFindsNothing(page);

  const set = suggestion.getByRole('button', { name: 'Set to “Danger now”' });
  await set.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: 'Urgency set to' })).toBeVisible();
  await expect(suggestion).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Danger now 1' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Maybe danger 0' })).toBeVisible();
  await desk.close();
});
