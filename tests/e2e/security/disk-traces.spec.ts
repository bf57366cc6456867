// What a person types and reads in the desk is nowhere in the app's folder in readable form, also when the laptop goes off mid-sentence.
import { randomBytes } from 'node:crypto';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { sealedTip } from '../../support/sealed-tips.ts';
import { importFolder, showView, startDesk, unlock } from '../support/desk-app.ts';
import { expect, test } from '../support/prepared-vault.ts';
import { familyOf, filesBelow, formsOf, isRunning } from '../support/processes.ts';

test('after kill -9 neither a passphrase, nor a search, nor a tip’s text is on the disk', async ({ vaults, folder }) => {
  const canary = (): string => `Canary${randomBytes(10).toString('hex')}`;
  const [typed, searched, tipText] = [canary(), canary(), canary()];
  const profile = path.join(folder, 'profile');
  const home = path.join(folder, 'home');
  const temporary = path.join(folder, 'temporary');
  const tips = path.join(folder, 'tips');
  for (const each of [home, temporary, tips]) mkdirSync(each);
  cpSync(vaults.clean, path.join(profile, 'vault'), { recursive: true });
  writeFileSync(path.join(tips, 'one.bin'), sealedTip(vaults.publicKey, `An invented tip ${tipText} ភាសា`));
  const desk = await startDesk(profile, { HOME: home, TMPDIR: temporary, XDG_CONFIG_HOME: '', XDG_CACHE_HOME: '', XDG_DATA_HOME: '' });
  const page = await desk.window();
  await unlock(page, typed);
  await expect(page.getByRole('alert')).toBeVisible();
  await unlock(page, vaults.passphrase);
  await expect(page.getByText(/^Last change/)).toBeVisible();
  expect(await importFolder(desk, page, tips)).toContain('1 tip opened');
  await showView(page, 'All open');
  await page.getByRole('searchbox').pressSequentially(searched);
  await page.getByRole('searchbox').fill(tipText);
  await page.getByRole('option').first().click();
  await expect(page.getByText(tipText).last()).toBeVisible();
  await page.waitForTimeout(2500); // Chromium writes its session files every few seconds

  const family = familyOf(desk.app.process().pid ?? 0);
  process.kill(desk.app.process().pid ?? 0, 'SIGKILL');
  await expect.poll(() => family.filter(isRunning)).toEqual([]);
  const files = [...filesBelow(profile), ...filesBelow(home), ...filesBelow(temporary)];
  expect(files.length).toBeGreaterThan(5);
  const forms = [typed, searched, tipText, vaults.passphrase, 'An invented first tip'].flatMap(formsOf);
  const found = files.filter((file) => {
    const bytes = readFileSync(file);
    return forms.some((form) => bytes.includes(form));
  });
  expect(found).toEqual([]);
});
