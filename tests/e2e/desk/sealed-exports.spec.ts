// A dossier leaves sealed: under words that are shown once, or to the receiver's key; unsealed only with a reason. The register knows what still lies on the laptop, and deletes it.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { Decrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { sealedTip } from '../../support/sealed-tips.ts';
import { axeFindsNothing } from '../support/axe.ts';
import { finishReview, importFolder, sayWhatOthersAreTold, showView, startDesk, unlock, type DeskApp } from '../support/desk-app.ts';
import { chooseInDialog, leavePlain, openSealed } from '../support/export-dossier.ts';
import { press } from '../support/press.ts';
import { expect, test, type PreparedVaults } from '../support/prepared-vault.ts';
import { tick } from '../support/tick.ts';

const why = 'Invented: nobody else is in the office today';
const sevenZip = ['/usr/bin/7z', '/usr/bin/7za', '/usr/bin/7zz'].find((each) => existsSync(each));

/** A desk with one tip in a dossier that has been read to the end. */
async function deskWithDossier(vaults: PreparedVaults, folder: string): Promise<{ readonly desk: DeskApp; readonly page: Page }> {
  const profile = path.join(folder, 'profile');
  cpSync(vaults.clean, path.join(profile, 'vault'), { recursive: true });
  const carried = path.join(folder, 'carried');
  mkdirSync(carried);
  writeFileSync(path.join(carried, 'one.tip'), sealedTip(vaults.publicKey, 'She asks for a safe house (invented).'));
  const desk = await startDesk(profile);
  const page = await desk.window();
  await unlock(page, vaults.passphrase);
  await importFolder(desk, page, carried);
  await press(page, /^All \d+$/);
  await page.getByRole('option').filter({ hasText: 'safe house' }).click();
  await page.getByRole('button', { name: 'Choose', exact: true }).click();
  await showView(page, 'Dossiers');
  await page.getByLabel('Title').fill('Garden');
  await press(page, 'Create dossier');
  await finishReview(page);
  await sayWhatOthersAreTold(page);
  return { desk, page };
}

test('a dossier is sealed under words that are shown once, and its file is looked for and deleted', async ({ vaults, folder }) => {
  test.setTimeout(240_000);
  const { desk, page } = await deskWithDossier(vaults, folder);
  const target = path.join(folder, 'dossier.zip');
  await desk.answerDialogs([target]);
  await press(page, 'Export…');
  await chooseInDialog(page, 'For whom', /^This office only/);
  await chooseInDialog(page, 'Format', 'Markdown');
  // Sealed unless somebody says otherwise.
  await expect(page.getByRole('radio', { name: /^As an AES-256 zip/ })).toBeChecked();
  await expect(page.getByRole('radio', { name: /^To the receiver/ })).toHaveCount(0);
  await axeFindsNothing(page);
  await press(page, 'Choose where to save…');

  const listed = page.getByRole('list', { name: 'The seven words' }).getByRole('listitem');
  await expect(listed).toHaveCount(7, { timeout: 60_000 });
  const words = (await listed.allInnerTexts()).map((word) => word.replace(/[^a-z]/g, ''));
  await axeFindsNothing(page);
  // Escape is no answer: the words would be gone.
  await page.keyboard.press('Escape');
  await expect(listed).toHaveCount(7);
  await press(page, 'I have told them or written them down');
  await expect(listed).toHaveCount(0);
  await expect(page.getByText('Saved as dossier.zip')).toBeVisible();
  expect(await page.evaluate(() => document.body.innerText)).not.toContain(words.join(' '));

  expect(readFileSync(target).includes('safe house')).toBe(false);
  expect(openSealed(target, 'dossier.md', words)).toContain('safe house');
  if (sevenZip !== undefined) {
    const run = (...given: string[]): string => execFileSync(sevenZip, given, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
    expect(run('x', '-so', `-p${words.join(' ')}`, target)).toContain('safe house');
    expect(run('l', '-slt', target)).toMatch(/Path = dossier\.md\n[\s\S]*Method = AES-256 Store\n/u);
    expect(() => run('t', `-p${[...words].reverse().join(' ')}`, target)).toThrow();
  }

  // The register: it lies there; another file in its place is said and left alone; then it is deleted.
  await showView(page, 'Disclosures');
  const register = page.getByRole('list', { name: 'Disclosures' });
  await expect(page.getByText('1 exported file still lies on this laptop.')).toBeVisible();
  await expect(register.getByText('Sealed as an AES-256 zip under spoken words')).toBeVisible();
  await expect(register.getByText('“dossier.zip” still lies where it was saved.')).toBeVisible();
  expect(await page.evaluate(() => document.body.innerText)).not.toContain(folder);
  const bytes = readFileSync(target);
  writeFileSync(target, 'Invented: something else');
  await press(page, 'Look again');
  await expect(register.getByText('Where “dossier.zip” was saved there is another file now.')).toBeVisible();
  await expect(page.getByText('No exported file is known to lie on this laptop.')).toBeVisible();
  rmSync(target);
  await press(page, 'Look again');
  await expect(register.getByText('“dossier.zip” is not where it was saved any more.')).toBeVisible();
  writeFileSync(target, bytes);
  await press(page, 'Look again');
  await press(page, /^Delete the file from this laptop: Garden/);
  await expect(page.getByRole('alertdialog').getByText(/^“dossier.zip” is overwritten and removed\. On an SSD/)).toBeVisible();
  await axeFindsNothing(page);
  await press(page, 'Delete the file');
  await expect(register.getByText(/^Deleted from this laptop .* by /)).toBeVisible();
  await expect(page.getByText('The file is deleted from this laptop.')).toBeVisible();
  await axeFindsNothing(page);
  expect(readdirSync(folder).filter((name) => name.includes('wiping') || name === 'dossier.zip')).toEqual([]);
});

test('a dossier is sealed to a receiver’s key, and leaves unsealed only with a reason', async ({ vaults, folder }) => {
  test.setTimeout(240_000);
  const { desk, page } = await deskWithDossier(vaults, folder);
  const dialog = page.getByRole('dialog');
  const identity = await generateX25519Identity();
  const recipient = await identityToRecipient(identity);

  // A receiver, a secret key by mistake, then the right one from a file.
  await showView(page, 'Referrals');
  await press(page, 'Add a receiver…');
  await page.keyboard.type('Garden House (invented)');
  await tick(dialog.getByRole('radio', { name: 'Shelter', exact: true }));
  await press(page, 'Save');
  await expect(dialog).toHaveCount(0);
  await press(page, 'Key of Garden House (invented)…');
  await dialog.getByLabel('Public key (age1…)').fill(identity);
  await press(page, 'Save');
  await expect(dialog.getByText(/^That holds a secret key/)).toBeVisible();
  await axeFindsNothing(page);
  const keyFile = path.join(folder, 'key.txt');
  writeFileSync(keyFile, `# public key: ${recipient}\n`);
  await desk.answerDialogs([keyFile]);
  await press(page, 'Read from a file…');
  await expect(dialog).toHaveCount(0);
  const said = page.getByText(/^Saved\. Compare the fingerprint by voice: /);
  await expect(said).toBeVisible();
  const fingerprint = /([0-9a-f]{4} ){4}[0-9a-f]{4}/u.exec(await said.innerText())?.[0] ?? '';
  expect(fingerprint).not.toBe('');

  await showView(page, 'Dossiers');
  await press(page, /^Open Garden/);
  const toGarden = async (): Promise<void> => {
    await press(page, 'Export…');
    await chooseInDialog(page, 'For whom', /^Rescue group/);
    await chooseInDialog(page, 'Receiver', /^Garden House/);
    await chooseInDialog(page, 'What it is for', 'Shelter');
    await tick(dialog.getByRole('radio', { name: 'A child (under 18)' }));
    await dialog.getByLabel('What is known, and why it cannot wait').fill('Invented: a girl of fifteen is to be moved tonight');
    await dialog.getByLabel('Why it leaves without a second person').fill(why);
    await chooseInDialog(page, 'Format', 'Markdown');
  };
  await toGarden();
  await expect(dialog.getByRole('radio', { name: 'To the receiver’s key (age)' })).toBeChecked();
  await expect(dialog.getByText(fingerprint)).toBeVisible();
  const sealed = path.join(folder, 'dossier.md.age');
  await desk.answerDialogs([sealed]);
  await press(page, 'Choose where to save…');
  await expect(page.getByText('Saved as dossier.md.age')).toBeVisible({ timeout: 60_000 });
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  expect(new TextDecoder().decode(await decrypter.decrypt(readFileSync(sealed)))).toContain('safe house');

  // Unsealed: first without a word, then with too few, then with a reason.
  await toGarden();
  await tick(dialog.getByRole('radio', { name: 'Not sealed' }));
  await press(page, 'Choose where to save…');
  await expect(dialog.getByText('Say why.')).toBeVisible();
  await dialog.getByLabel('Why it is not sealed').fill('because');
  const plain = path.join(folder, 'dossier.md');
  await desk.answerDialogs([plain]);
  await press(page, 'Choose where to save…');
  await expect(dialog.getByText(/^Say in at least twenty characters why the file is not sealed/)).toBeVisible();
  expect(existsSync(plain)).toBe(false);
  await leavePlain(page);
  await press(page, 'Choose where to save…');
  await expect(page.getByText('Saved as dossier.md', { exact: true })).toBeVisible({ timeout: 60_000 });
  expect(readFileSync(plain, 'utf8')).toContain('safe house');

  await press(page, /^Disclosures/);
  const register = page.getByRole('list', { name: 'Disclosures' });
  await expect(page.getByText('2 exported files still lie on this laptop.')).toBeVisible();
  await expect(register.getByText('Not sealed: Invented: a test reads the file as it is')).toBeVisible();
  await expect(register.getByText(`Sealed to the receiver’s key (age) · fingerprint ${fingerprint}`)).toBeVisible();
});

test('a stick that was pulled out is said so, nothing that was typed is lost, and another place takes the dossier', async ({ vaults, folder }) => {
  test.setTimeout(240_000);
  const { desk, page } = await deskWithDossier(vaults, folder);
  const stick = path.join(folder, 'stick');
  mkdirSync(stick);
  await desk.answerDialogs([path.join(stick, 'dossier.md')]);
  await press(page, 'Export…');
  await chooseInDialog(page, 'For whom', /^This office only/);
  await chooseInDialog(page, 'Format', 'Markdown');
  await leavePlain(page);
  // Chosen in the dialog, and pulled out before the file is written.
  rmSync(stick, { recursive: true });
  await press(page, 'Choose where to save…');
  await expect(page.getByRole('dialog').getByText(/^The folder you chose is not there any more: was the stick pulled out\?/)).toBeVisible({ timeout: 60_000 });
  await axeFindsNothing(page);
  await expect(page.getByLabel('Why it is not sealed')).toHaveValue('Invented: a test reads the file as it is');
  expect(existsSync(stick)).toBe(false);

  const target = path.join(folder, 'dossier.md');
  await desk.answerDialogs([target]);
  await press(page, 'Choose where to save…');
  await expect(page.getByText('Saved as dossier.md')).toBeVisible({ timeout: 60_000 });
  expect(readFileSync(target, 'utf8')).toContain('safe house');
  expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
});
