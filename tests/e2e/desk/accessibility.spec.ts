// axe on every screen of the desk, in light and in dark, whether each fits a window at 200 % zoom, and whether each of its words has a key in the locale: in one walk,
// since walking takes longer than looking. A screen that it does not show makes it fail.
import type { Page } from '@playwright/test';
import { axeFindings } from '../support/axe.ts';
import { expect, test } from '../support/inhabited-vault.ts';
import { begun, speak, speakInBrackets } from '../support/live-language.ts';
import { vaultAnswers } from '../support/vault-answers.ts';
import { Seen, titleKeys, walkDesk } from './desk-walk.ts';
import { misfits, usual, zoomed } from './fits.ts';
import { keepWhatIsSaid, plainWords } from './plain-words.ts';

/** The library keeps a dialog transparent while it gets ready, with the page behind already hidden from screen readers: for a moment axe would find neither. */
async function dialogsStand(page: Page): Promise<void> {
  await page.waitForFunction(() => [...document.querySelectorAll('.dialog-backdrop, .dialog')].every((element) => getComputedStyle(element).opacity === '1'));
}

/** A passage that is hidden in a dossier, a file's name while it is read in, a search, the place on a card: the vault is told of them, and does not repeat them. */
const alsoSaid = ['Dara Invented', 'film with a long name that says nothing.bin', 'urgency:U1', 'Invented Gate Compound'];

test('on every screen of the desk axe finds nothing, in light and in dark, at 200 % zoom nothing is cut off or scrolls sideways, and every word comes from the locale', async ({ desk, inhabited, folder }) => {
  test.setTimeout(600_000);
  await keepWhatIsSaid(desk.app);
  // The first window was there before.
  const first = await desk.window();
  await first.reload();
  await vaultAnswers(desk.app, first);
  const seen = new Seen();
  const found: string[] = [];
  await walkDesk(desk, inhabited, folder, async (screen, page) => {
    // The walk itself goes on in the zoomed window: whatever it presses can be reached there.
    await page.setViewportSize(usual);
    // Nothing fades: a colour is what it is when axe measures it.
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await dialogsStand(page);
    // Side bar and top bar stand beside all screens of a view as beside the first.
    const exclude = (await seen.note(page)) ? [] : ['nav.side', 'header.top'];
    for (const finding of await axeFindings(page, { exclude })) found.push(`${screen}, light: ${finding}`);
    // The page is the same in the dark but for its colours.
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
    for (const finding of await axeFindings(page, { exclude, rules: ['color-contrast'] })) found.push(`${screen}, dark: ${finding}`);
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await page.setViewportSize(zoomed);
    for (const misfit of await misfits(page)) found.push(`${screen}, at 200 %: ${misfit}`);
    const before = await begun(page);
    await speakInBrackets(page);
    for (const words of await plainWords(page, alsoSaid)) found.push(`${screen}, in another language: ${words}`);
    await speak(page, 'en');
    const after = await begun(page);
    for (const each of before) if (!after.includes(each)) found.push(`${screen}, after another language is gone: ${each}`);
  });
  expect({ found, missing: seen.missing() }).toEqual({ found: [], missing: [] });
});

test('a screen that was never looked at is missed', () => {
  expect(titleKeys()).toEqual(expect.arrayContaining(['desk.create.title', 'desk.create.recoveryTitle', 'desk.unlock.title', 'desk.keys.formTitle', 'desk.inbox.noneMatch', 'desk.redact.exportTitle', 'desk.vault.title']));
  expect(new Seen().missing()).toEqual(expect.arrayContaining(['desk.create.title', 'desk.vault.title', 'tips', 'vault']));
});
