// From paper back to an open vault: what was printed is read as a person reads it, and typed.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { axeFindsNothing } from '../support/axe.ts';
import { createVault, expect, lockDesk, makeIntakeKey, showView, test, unlock, type DeskApp } from '../support/desk-app.ts';
import type { Page } from '@playwright/test';
import { desk as english } from '#shared/locales/en/desk.ts';
import { desk as khmer } from '#shared/locales/km/desk.ts';
import { paper } from '#shared/locales/km/paper.ts';
import { readSheets } from '../../support/paper.ts';
import { goTo } from '../support/go-to.ts';
import { speak } from '../support/live-language.ts';

/** By keyboard alone: to the button, through the warning, to the file. */
async function saveSheets(desk: DeskApp, page: Page, offer: 'page' | 'shares', file: string, { recovery, cancel }: Pick<typeof khmer, 'recovery' | 'cancel'> = english): Promise<void> {
  await desk.answerDialogs([file]);
  await goTo(page.getByRole('button', { name: offer === 'page' ? recovery.savePage : recovery.saveShares }));
  await page.keyboard.press('Enter');
  const warning = page.getByRole('alertdialog');
  await expect(warning.getByText(recovery.spoolWords)).toBeVisible();
  await expect(warning.getByRole('button', { name: cancel })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByText((offer === 'page' ? recovery.savedPage : recovery.savedShares).replace('{name}', path.basename(file)))).toBeVisible();
  await expect(page.getByText(recovery.savedInEnglish)).toHaveCount(0);
}

test('printed words and printed shares open the vault again', async ({ desk, page, folder }) => {
  test.setTimeout(600_000);
  const sheet = path.join(folder, 'page.pdf');
  const sheets = path.join(folder, 'pages.pdf');
  const { recoveryWords } = await createVault(page, {
    recoveryWords: async () => {
      await saveSheets(desk, page, 'page', sheet);
      await saveSheets(desk, page, 'shares', sheets);
      await speak(page, 'km');
      await saveSheets(desk, page, 'page', path.join(folder, 'khmer.pdf'), khmer);
      await saveSheets(desk, page, 'shares', path.join(folder, 'khmers.pdf'), khmer);
      await speak(page, 'en');
    },
  });
  const [printed] = await readSheets(readFileSync(sheet));
  expect(printed?.words).toEqual(recoveryWords);
  const shares = (await readSheets(readFileSync(sheets))).map((each) => each.words);
  expect(shares.map((words) => words.length)).toEqual([15, 15, 15]);
  const inKhmer = [...(await readSheets(readFileSync(path.join(folder, 'khmer.pdf')))), ...(await readSheets(readFileSync(path.join(folder, 'khmers.pdf'))))];
  expect(inKhmer.map(({ words }) => words)).toEqual([recoveryWords, ...shares]);
  expect(inKhmer.map(({ code }) => code)).toEqual([recoveryWords, ...shares].map((words) => words.join(' ')));
  expect(inKhmer[0]?.text).toContain(paper.words.title);
  for (const { text } of inKhmer) {
    for (const title of ['របៀបប្រើ', 'ទុកសន្លឹកនេះ', 'លុបឯកសារ']) expect(text).toContain(title);
    expect(text).not.toMatch(/Twelve|Share|Keep/);
  }

  const locked = await lockDesk(desk, page);
  await goTo(locked.getByRole('button', { name: 'Open with recovery shares' }));
  await locked.keyboard.press('Enter');
  await expect(locked.getByLabel('One share')).toBeFocused();
  await locked.keyboard.type((shares[2] ?? []).with(4, 'tipkeep').join(' '));
  await locked.keyboard.press('Tab');
  await locked.keyboard.type((shares[0] ?? []).map((word, index) => `${index + 1} ${word}`).join('\n'));
  await locked.getByRole('button', { name: 'Unlock', exact: true }).click();
  await expect(locked.getByText('Word 5 is not on the list of words.')).toBeVisible();
  await axeFindsNothing(locked);
  await locked.getByLabel('One share').fill((shares[2] ?? []).join(' '));
  await locked.getByRole('button', { name: 'Unlock', exact: true }).click();
  await expect(locked.getByText('Opened with the recovery words.')).toBeVisible();

  const again = await lockDesk(desk, locked);
  await unlock(again, `${(shares[1] ?? []).join(' ')} ${(shares[2] ?? []).join(' ')}`);
  await expect(again.getByText('Opened with the recovery words.')).toBeVisible();
  const last = await lockDesk(desk, again);
  await unlock(last, `${(shares[1] ?? []).join(' ')} ${(shares[1] ?? []).join(' ')}`);
  await expect(last.getByText('This is the same share twice.')).toBeVisible();
});

const bareWord = (shown: string): string => shown.replace(/[^a-z]/g, '');

/** The words on the screen, and the two that are asked for typed back, without a mouse. */
async function typeBack(page: Page): Promise<readonly string[]> {
  const shown = page.getByRole('list', { name: 'Recovery words' }).getByRole('listitem');
  await expect(shown).toHaveCount(12);
  const words = (await shown.allInnerTexts()).map(bareWord);
  await expect(page.getByRole('button', { name: 'I have written them down' })).toBeFocused();
  await page.keyboard.press('Enter');
  for (const label of await page.getByText(/^Word number \d+$/).allInnerTexts()) {
    await page.keyboard.type(words[Number(/\d+/.exec(label)?.[0]) - 1] ?? '');
    if (label !== (await page.getByText(/^Word number \d+$/).last().innerText())) await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Enter');
  return words;
}

test('new recovery words, then new keys for the whole vault, by keyboard', { tag: '@long' }, async ({ desk, page }) => {
  test.setTimeout(600_000);
  const { passphrase, recoveryWords } = await createVault(page);
  await makeIntakeKey(page);
  await showView(page, 'Recovery and keys');
  await goTo(page.getByRole('button', { name: 'Make new recovery words…' }));
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Your passphrase')).toBeFocused();
  await page.keyboard.type(passphrase);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('list', { name: 'Recovery words' })).toBeVisible();
  await axeFindsNothing(page);
  const renewed = await typeBack(page);
  await expect(page.getByText('The new recovery words are in force.')).toBeVisible();
  await axeFindsNothing(page);

  const locked = await lockDesk(desk, page);
  await unlock(locked, recoveryWords.join(' '));
  await expect(locked.getByText('does not open this vault')).toBeVisible();
  await unlock(locked, renewed.join(' '));
  await expect(locked.getByText('Opened with the recovery words.')).toBeVisible();

  const again = await lockDesk(desk, locked);
  await unlock(again, passphrase);
  await expect(again.getByText(/^Last change/)).toBeVisible();
  await showView(again, 'Recovery and keys');
  await goTo(again.getByRole('button', { name: 'Give the vault new keys…' }));
  await again.keyboard.press('Enter');
  await expect(again.getByText(/Backups made before still open with the old passphrases/)).toBeVisible();
  await again.keyboard.type(passphrase);
  await again.keyboard.press('Enter');
  const words = await typeBack(again);
  await expect(again.getByRole('heading', { name: 'The vault has new keys' })).toBeVisible({ timeout: 60_000 });
  await axeFindsNothing(again);
  await expect(again.getByRole('button', { name: 'Lock now' })).toBeFocused();
  await again.keyboard.press('Enter');
  const fresh = await desk.window(again);
  await fresh.getByRole('heading', { name: 'Unlock the vault' }).waitFor();
  await unlock(fresh, words.join(' '));
  await expect(fresh.getByText('Opened with the recovery words.')).toBeVisible();
  await showView(fresh, 'Intake keys');
  await expect(fresh.getByRole('heading', { name: 'Intake key 1' })).toBeVisible();
});
