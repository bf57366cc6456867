import { filesBelow } from '../support/processes.ts';
import { onlyOnElectron } from '../support/host-only.ts';
import { expect, test } from '../support/shared-desk.ts';

test('typing does not bring a dictionary or a list of words into the profile', async ({ app, page }) => {
  await page.evaluate(() => {
    const box = document.createElement('div');
    box.id = 'typed';
    box.contentEditable = 'true';
    box.spellcheck = true;
    box.lang = 'en-US';
    document.body.append(box);
    box.focus();
  });
  await page.keyboard.type('mispeled wrods of an invneted mesage ');
  await page.waitForTimeout(500);
  await page.evaluate(() => document.querySelector('#typed')?.remove());
  const profile = await app.evaluate(({ app: own }) => own.getPath('userData'));
  expect(filesBelow(profile).filter((file) => /\.bdic$|Custom Dictionary|[/\\]Dictionaries[/\\]/.test(file))).toEqual([]);
});

test('the session’s spell checker is off and has no language', async ({ app }) => {
  onlyOnElectron('the stand-in has no such members; it starts Chromium with the spell checker off');
  const state = await app.evaluate(({ BrowserWindow }) => {
    const { session } = BrowserWindow.getAllWindows()[0]!.webContents;
    return { on: session.isSpellCheckerEnabled(), languages: session.getSpellCheckerLanguages() };
  });
  expect(state).toEqual({ on: false, languages: [] });
});
