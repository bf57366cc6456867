// A tip in another language: what it looks like, a translation beside it that outlives a lock and is found, and one text out to an interpreter and back. By keyboard.
import { armor, Decrypter, Encrypter } from 'age-encryption';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { axeFindsNothing } from '../support/axe.ts';
import { lockDesk, startDesk, unlock } from '../support/desk-app.ts';
import { goTo } from '../support/go-to.ts';
import { press } from '../support/press.ts';
import { expect, test } from '../support/prepared-vault.ts';

test('a translation is begun, outlives a lock, stands beside the original and is found; one text goes out sealed and comes back as a translation', async ({ vaults, folder }) => {
  const profile = path.join(folder, 'profile');
  cpSync(vaults.clean, path.join(profile, 'vault'), { recursive: true });
  const desk = await startDesk(profile);
  let page = await desk.window();
  await unlock(page, vaults.passphrase);
  await page.getByRole('option').first().click();

  const beside = page.getByRole('region', { name: 'Language and translation' });
  await expect(beside.getByText('No translation and no summary yet.')).toBeVisible();
  await press(page, 'Write a translation');
  await page.keyboard.type('They took my quartzfield');
  // The last letters are on their way meanwhile; a key and a lock in the same moment are a race that no draft wins.
  await axeFindsNothing(page);
  page = await lockDesk(desk, page);
  await unlock(page, vaults.passphrase);
  await page.getByRole('option').first().click();
  const field = page.getByRole('textbox', { name: 'Translation' });
  await expect(field).toHaveValue('They took my quartzfield');
  await goTo(field);
  await page.keyboard.press('End');
  await page.keyboard.type(' passport (invented).');
  await press(page, 'Save the translation');
  await expect(page.getByText('Translation saved.')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Language and translation' })).toContainText('Staff’s words, not the reporter’s.');
  await axeFindsNothing(page);
  await page.getByRole('searchbox').fill('quartzfi');
  await expect(page.getByRole('option')).toHaveCount(1);
  await expect(page.getByRole('option')).toContainText('Found in a translation');
  await page.getByRole('searchbox').fill('');

  await press(page, 'Send to an interpreter…');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Who gets it' }).fill('Siti (invented)');
  await press(page, 'See what leaves');
  await expect(dialog.getByText('This is what leaves.')).toBeVisible();
  await axeFindsNothing(page);
  const out = path.join(folder, 'out.age');
  await desk.answerDialogs([out]);
  await press(page, 'Seal and save…');
  const spoken = dialog.getByRole('list', { name: 'Words that open it' }).getByRole('listitem');
  await expect(spoken).toHaveCount(6, { timeout: 60_000 });
  const words = await spoken.allTextContents();

  const decrypter = new Decrypter();
  decrypter.addPassphrase(words.join(' '));
  const plain = await decrypter.decrypt(armor.decode(readFileSync(out, 'utf8')), 'text');
  const encrypter = new Encrypter();
  encrypter.addRecipient(/-r (age1[0-9a-z]+)/u.exec(plain)?.[1] ?? '');
  const back = path.join(folder, 'back.age');
  writeFileSync(back, armor.encode(await encrypter.encrypt(plain.replace(/(===== TRANSLATION \w+ =====\n)/u, '$1Obsidian words of an interpreter. '))));
  await press(page, 'I have noted the words');
  await expect(page.getByText(/^Sent to Siti \(invented\) for English, .+ Nothing is back yet\.$/)).toBeVisible();
  await desk.answerDialogs([back]);
  await press(page, 'Take in from an interpreter…');
  await press(page, 'Choose the file…');
  await expect(page.getByRole('dialog').getByText('Obsidian words of an interpreter.')).toBeVisible();
  await axeFindsNothing(page);
  await press(page, 'Take it in');
  await expect(page.getByText(/^Taken in for tip \d+\.$/)).toBeVisible();
  await expect(page.getByRole('region', { name: 'Language and translation' })).toContainText(/By Siti \(invented\), sent back sealed/);
  await desk.close();
});
