// Tips in other languages: what each looks like, until a person says; a warning where words of one are copied; a translation beside one that outlives a lock and is found, and one text out to an interpreter and back. By keyboard.
import { armor, Decrypter, Encrypter } from 'age-encryption';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { sealedTip } from '../../support/sealed-tips.ts';
import { must } from '../../support/vault-harness.ts';
import { axeFindsNothing } from '../support/axe.ts';
import { lockDesk, startDesk, unlock } from '../support/desk-app.ts';
import { goTo, pressOn } from '../support/go-to.ts';
import { press } from '../support/press.ts';
import { expect, realVault, test } from '../support/prepared-vault.ts';

const vietnamese = 'Chúng tôi bị giữ trong một tòa nhà và không được ra ngoài (invented).';
/** Of somebody from Indonesia who has been with Malays for long. */
const mixed = 'Kami tidak boleh keluar dari bangunan ini kerana mereka ambil pasport kami (invented).';

/** Opens a tip, and waits until what stands beside the list is of it. */
async function open(page: Page, text: string): Promise<void> {
  await page.getByRole('option').filter({ hasText: text }).click();
  await expect(page.getByRole('region', { name: 'Original text' })).toContainText(text);
}

test('a language is guessed and said by a person, and copied words warn of online translators; a translation is begun, outlives a lock, stands beside the original and is found; one text goes out sealed and comes back as a translation', async ({ vaults, folder }) => {
  const profile = path.join(folder, 'profile');
  const vault = path.join(profile, 'vault');
  cpSync(vaults.clean, vault, { recursive: true });
  const harness = realVault(vault, true);
  must(await harness.api['vault.unlock']({ secret: vaults.passphrase, acceptPracticeMismatch: false }));
  const carried = [vietnamese, mixed].map((text, index) => {
    const file = path.join(folder, `${String(index)}.tip`);
    writeFileSync(file, sealedTip(vaults.publicKey, text));
    return file;
  });
  const { previewId } = must(await harness.api['import.preview']({ handle: harness.grant('import-files', ...carried) }));
  must(await harness.api['import.commit']({ previewId }));
  harness.service.close();
  const desk = await startDesk(profile);
  let page = await desk.window();
  await unlock(page, vaults.passphrase);
  let beside = page.getByRole('region', { name: 'Language and translation' });
  let said = beside.getByRole('button', { name: /Language of the text$/ });

  // What it looks like is a guess: a person takes it, or knows better.
  await open(page, vietnamese);
  await expect(said).toContainText('not said');
  await expect(beside).toContainText('Looks like Vietnamese. A guess from its words: please check.');
  await axeFindsNothing(page);
  await press(page, 'Yes, Vietnamese');
  await expect(said).toContainText('Vietnamese');
  await expect(beside).not.toContainText('Looks like');
  await open(page, mixed);
  await expect(beside).toContainText('Looks like Malay.');
  await goTo(said);
  await page.keyboard.press('Enter');
  await goTo(page.getByRole('option', { name: 'Indonesian', exact: true }));
  await page.keyboard.press('Enter');
  await expect(said).toContainText('Indonesian');
  await expect(beside).not.toContainText('Looks like');

  // What staff typed themselves may go anywhere; words of a tip may not.
  const copied = (): Promise<string> => desk.app.evaluate(({ clipboard }) => clipboard.readText());
  const note = page.getByRole('status').filter({ hasText: 'Please do not paste a tip into an online translator or an AI chat' });
  const search = page.getByRole('searchbox');
  await goTo(search);
  const typed = await search.inputValue();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('ControlOrMeta+c');
  await expect.poll(copied).toBe(typed);
  await expect(note).toHaveCount(0);
  await page.keyboard.press('Escape');
  await page.keyboard.press('m');
  await expect(page.getByRole('textbox', { name: /^Original text of tip/ })).toBeFocused();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('ControlOrMeta+c');
  await expect.poll(copied).toContain('Kami tidak boleh keluar');
  await expect(note).toBeVisible();
  await axeFindsNothing(page);
  await pressOn(note.getByRole('button', { name: 'Dismiss' }), 'Enter');
  await expect(note).toHaveCount(0);

  await open(page, vietnamese);
  await expect(beside.getByText('No translation and no summary yet.')).toBeVisible();
  await press(page, 'Write a translation');
  await page.keyboard.type('They took my quartzfield');
  await axeFindsNothing(page);
  // The last letters are on their way meanwhile; a key and a lock in the same moment are a race that no draft wins. Who comes back from another tip sees what has arrived.
  const writing = page.getByRole('textbox', { name: 'Translation' });
  await expect(async () => {
    await open(page, mixed);
    await open(page, vietnamese);
    await expect(writing).toHaveValue('They took my quartzfield', { timeout: 1000 });
  }).toPass();
  page = await lockDesk(desk, page);
  await unlock(page, vaults.passphrase);
  beside = page.getByRole('region', { name: 'Language and translation' });
  said = beside.getByRole('button', { name: /Language of the text$/ });
  for (const [text, language] of [[vietnamese, 'Vietnamese'], [mixed, 'Indonesian']] as const) {
    await open(page, text);
    await expect(said).toContainText(language);
  }
  await open(page, vietnamese);
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
