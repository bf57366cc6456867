// Tipkeep itself, started as on a laptop, and the steps a person takes in its window. Specs and the demo use the same ones.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { ElectronApplication, Locator, Page } from '@playwright/test';
import { expect } from './expect.ts';
import { goTo } from './go-to.ts';
import { vaultAnswers } from './vault-answers.ts';
import { deskAddress, launchApp, repositoryRoot, test as launchTest, UnseenWindow, windowShowing } from './launch.ts';

export interface DeskApp {
  readonly app: ElectronApplication;
  readonly userData: string;
  /** The desk's window as it stands; a lock replaces it. */
  window(except?: Page): Promise<Page>;
  /** What the next file dialogs answer: paths a person would choose, or null for "closed". */
  answerDialogs(answer: readonly string[] | null): Promise<void>;
  close(): Promise<void>;
}

/** `wrapper` is a program that starts the app instead, with the words it is given. */
export async function startDesk(userData: string, env: Readonly<Record<string, string>> = {}, wrapper?: string): Promise<DeskApp> {
  mkdirSync(userData, { recursive: true });
  const launch = (): Promise<ElectronApplication> => launchApp({ root: repositoryRoot, userData, env, ...(wrapper === undefined ? {} : { wrapper }) });
  let app = await launch();
  return {
    get app() {
      return app;
    },
    userData,
    window: async (except) => {
      try {
        return await windowShowing(app, deskAddress, except);
      } catch (problem) {
        if (!(problem instanceof UnseenWindow) || except !== undefined) throw problem;
        // The desk stands, and Playwright will never see it: nothing was done in it yet, so it is started again, once, and said.
        console.log(`host: ${problem.message}; started again`);
        await app.close();
        app = await launch();
        return windowShowing(app, deskAddress);
      }
    },
    answerDialogs: (answer) =>
      app.evaluate(({ dialog }, paths) => {
        dialog.showOpenDialog = () => Promise.resolve({ canceled: paths === null, filePaths: paths === null ? [] : [...paths] });
        dialog.showSaveDialog = () => Promise.resolve({ canceled: paths === null, filePath: paths?.[0] ?? '' });
      }, answer),
    close: () => app.close(),
  };
}

export const memberName = 'Invented Member';

/** Makes a vault with the six words the desk suggests; returns the passphrase and the recovery words. */
export async function createVault(page: Page, whileShown: { readonly recoveryWords?: () => Promise<void>; readonly proof?: () => Promise<void> } = {}): Promise<{ readonly passphrase: string; readonly recoveryWords: readonly string[] }> {
  await page.getByLabel('Your name').fill(memberName);
  const suggested = page.getByRole('list', { name: 'Your six words' }).getByRole('listitem');
  await expect(suggested).toHaveCount(6);
  const passphrase = (await suggested.allInnerTexts()).map(bareWord).join(' ');
  await page.getByLabel('Type the six words, with spaces').fill(passphrase);
  await page.getByRole('button', { name: 'Continue' }).click();
  const shown = page.getByRole('list', { name: 'Recovery words' }).getByRole('listitem');
  // The estimator's dictionaries are read now, which takes seconds on a busy machine.
  await expect(shown).toHaveCount(12);
  await whileShown.recoveryWords?.();
  const recoveryWords = (await shown.allInnerTexts()).map(bareWord);
  await page.getByRole('button', { name: 'I have written them down' }).click();
  await whileShown.proof?.();
  for (const field of await page.getByLabel(/^Word number \d+$/).all()) {
    const label = await field.evaluate((input) => (input as HTMLInputElement).labels?.[0]?.textContent ?? '');
    await field.fill(recoveryWords[Number(/\d+/.exec(label)?.[0]) - 1] ?? '');
  }
  await page.getByRole('button', { name: 'Create the vault' }).click();
  await expect(page.getByRole('navigation', { name: 'Views' })).toBeVisible();
  return { passphrase, recoveryWords };
}

const bareWord = (shown: string): string => shown.replace(/[^a-z]/g, '');

export async function unlock(page: Page, secret: string): Promise<void> {
  await page.getByLabel('Passphrase or recovery words').fill(secret);
  await page.getByRole('button', { name: 'Unlock', exact: true }).click();
}

export async function showView(page: Page, name: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Views' }).getByRole('button', { name: new RegExp(`^${name}`) }).click();
}

/** Types into the search and waits until the list shows what it found. */
export async function searchFor(page: Page, words: string): Promise<void> {
  await page.getByRole('searchbox').fill(words);
  await expect(page.getByRole('region', { name: 'Tips', exact: true })).toHaveAttribute('aria-busy', 'false');
}

export async function makeIntakeKey(page: Page): Promise<void> {
  await showView(page, 'Intake keys');
  await page.getByRole('button', { name: 'Make an intake key' }).first().click();
  await page.getByRole('dialog').getByRole('button', { name: 'Make an intake key' }).click();
  await expect(page.getByRole('heading', { name: 'Intake key 1' })).toBeVisible();
}

/** Saves the form for the newest key with one invented way to send. */
export async function saveTipForm(desk: DeskApp, page: Page, file: string): Promise<void> {
  await showView(page, 'Intake keys');
  await desk.answerDialogs([file]);
  await page.getByRole('button', { name: /^Save tip form/ }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Title of the form').fill('Notes');
  await dialog.getByLabel('App or place').fill('Signal');
  await dialog.getByLabel('Number, name or address there').fill('+1 202 555 0143');
  await dialog.getByLabel('When somebody is there (may be empty)').fill('every day, 8 to 18');
  await dialog.getByLabel('How soon it is read (may be empty)').fill('one day');
  await dialog.getByRole('button', { name: 'Choose where to save…' }).click();
  await expect(page.getByText(`Saved as ${path.basename(file)}`)).toBeVisible();
  await dialog.getByRole('button', { name: 'Close' }).click();
}

/** Imports a folder and returns what the desk says it did. */
export async function importFolder(desk: DeskApp, page: Page, folder: string, whileShown?: (screen: 'preview' | 'done') => Promise<void>): Promise<string> {
  await page.getByRole('banner').getByRole('button', { name: /^Import/ }).click();
  await desk.answerDialogs([folder]);
  await page.getByRole('button', { name: 'Choose a folder…' }).click();
  const go = page.getByRole('main').getByRole('button', { name: 'Import', exact: true });
  await go.waitFor({ timeout: 120_000 });
  await whileShown?.('preview');
  await go.click();
  const done = page.getByRole('heading', { name: 'Imported' });
  await expect(done).toBeVisible({ timeout: 120_000 });
  await whileShown?.('done');
  return page.getByRole('main').innerText();
}

/** Selects these words of an original, as a person would; false: it does not have them. */
export async function selectWords(page: Page, original: Locator, words: string): Promise<boolean> {
  // No named function inside: some TypeScript runners would wrap it in a helper that the page does not have.
  const found = await original.evaluate((box, passage) => {
    const start = box.textContent.indexOf(passage);
    if (start < 0) return false;
    const walker = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    let before = 0;
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const end = before + (node.textContent?.length ?? 0);
      if (start >= before && start < end) range.setStart(node, start - before);
      if (start + passage.length > before && start + passage.length <= end) range.setEnd(node, start + passage.length - before);
      before = end;
    }
    (box as HTMLElement).focus();
    document.getSelection()?.removeAllRanges();
    document.getSelection()?.addRange(range);
    return true;
  }, words);
  // The desk hears of a selection in a later turn of the page.
  if (found) await expect(page.getByRole('complementary', { name: 'Decisions' }).getByRole('blockquote')).toHaveText(words);
  return found;
}

/** Selects these words in the first original that has them, and hides them everywhere in the dossier. */
export async function hidePassage(page: Page, words: string, how: 'pseudonym' | 'remove'): Promise<void> {
  const originals = page.getByRole('textbox', { name: /^Original: tip / });
  await originals.first().waitFor();
  for (const original of await originals.all()) {
    if (!(await selectWords(page, original, words))) continue;
    await page.keyboard.press(how === 'pseudonym' ? 'p' : 'r');
    await expect(original.locator('mark').filter({ hasText: words })).not.toHaveCount(0);
    return;
  }
  throw new Error('no original has these words');
}

/** What a hand needs from the last letter to the lock. Both in one moment are a race that no draft wins: a lock takes the window away and asks nobody. */
const handToLockMs = 250;

/** Locks by the shortcut and returns the fresh window. The old one may be gone before the key press is answered. */
export async function lockDesk(desk: DeskApp, page: Page): Promise<Page> {
  await page.waitForTimeout(handToLockMs);
  await page.keyboard.press('Control+l').catch(() => undefined);
  const fresh = await desk.window(page);
  await vaultAnswers(desk.app, fresh);
  await fresh.getByRole('heading', { name: 'Unlock the vault' }).waitFor();
  return fresh;
}

/** Lets stand whatever likely the desk still asks about, and says of every text of the dossier that it was read to the end. */
export async function finishReview(page: Page): Promise<void> {
  const decisions = page.getByRole('complementary', { name: 'Decisions' });
  const waiting = decisions.getByText(/\d+ likely passages? waits? for a decision|^Nothing likely waits for a decision/);
  const left = async (): Promise<number> => Number(/^\d+/.exec(await waiting.innerText())?.[0] ?? 0);
  for (let likely = await left(); likely > 0; likely = await left()) {
    await page.keyboard.press('n');
    // What was hidden last may still be counted; then there is nowhere to go.
    const isThere = await decisions
      .getByRole('blockquote')
      .waitFor({ timeout: 3000 })
      .then(() => true)
      .catch(() => false);
    if (!isThere) continue;
    // It points at nobody: then the reason goes without saying.
    await page.keyboard.press('b');
    await page.keyboard.press('l');
    const dialog = page.getByRole('dialog', { name: 'Let it stand for a reason' });
    await expect(dialog.getByRole('radio', { name: 'It leads to nobody' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect.poll(left).toBeLessThan(likely);
  }
  for (const box of await page.getByRole('checkbox', { name: /read to the end/ }).all()) {
    await goTo(box);
    await page.keyboard.press('Space');
    await expect(box).toBeChecked();
  }
}

/** A folder, a running desk and its window, closed afterwards. */
export const test = launchTest.extend<{ desk: DeskApp; page: Page }>({
  desk: async ({ folder }, use) => {
    const desk = await startDesk(path.join(folder, 'profile'));
    await use(desk);
    await desk.close();
  },
  page: async ({ desk }, use) => {
    const page = await desk.window();
    await vaultAnswers(desk.app, page);
    await use(page);
  },
});

export { expect } from './expect.ts';

/** Says what others are told of the first report of the open dossier, or without `statement` why its own words stand. */
export async function sayWhatOthersAreTold(page: Page, statement?: string): Promise<void> {
  await goTo(page.getByRole('button', { name: 'Statements…' }));
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'What others are told of each report' });
  const field = dialog.getByLabel('Statement, in your own words');
  await expect(field).toBeFocused();
  if (statement !== undefined) await page.keyboard.type(statement);
  else {
    await goTo(dialog.getByRole('checkbox', { name: /^Let the reporter’s own words stand/ }));
    await page.keyboard.press('Space');
    await dialog.getByLabel('Why must it be their own words?').fill('Invented: the wording of the threat is what matters');
  }
  await goTo(dialog.getByRole('radio', { name: 'Many could have told it, though only one did' }));
  await page.keyboard.press('Space');
  await goTo(dialog.getByRole('button', { name: 'Keep, and close' }));
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(page.getByText('Of every report it is said what others are told.')).toBeVisible();
}
