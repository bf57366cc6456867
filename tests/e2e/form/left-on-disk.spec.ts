// What a browser with a profile on a disk holds of a tip after its page was closed: sessions, databases, caches, histories, whatever they are called.
import { chromium, expect, test } from '@playwright/test';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { builtForm, testKey } from '../support/built-form.ts';
import { wholeBrowserPath } from '../support/form-browser.ts';
import { heading, press } from './form-walk.ts';

/** Files that have it, in any of the ways in which a browser writes text. Where a browser compresses, a word that occurs once still stands there as it is. */
function filesWith(folder: string, word: string): readonly string[] {
  const forms = [Buffer.from(word, 'utf8'), Buffer.from(word, 'utf16le'), Buffer.from(word, 'utf16le').swap16(), Buffer.from(Buffer.from(word).toString('base64').replace(/=+$/, ''))];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => {
      const bytes = readFileSync(file);
      return forms.some((form) => bytes.includes(form));
    })
    .map((file) => path.relative(folder, file));
}

/** Invented, and nowhere else in a browser. */
const words = { narrative: 'Zqxnarrative7', place: 'Zqxplace7', when: 'Zqxwhen7', reach: 'Zqxreach7', fileName: 'Zqxfilename7', fileContent: 'Zqxfilecontent7', careless: 'Zqxcareless7' } as const;

test('a closed page has left no piece of what was typed or chosen in the files of the profile, where a careless page has', async ({}, info) => {
  const profile = info.outputPath('profile');
  const pages = info.outputPath('pages');
  mkdirSync(pages, { recursive: true });
  const form = path.join(pages, 'notes.html');
  writeFileSync(form, builtForm([testKey(1)]));
  const careless = path.join(pages, 'careless.html');
  writeFileSync(careless, '<!doctype html><title>x</title><form><textarea id="text"></textarea></form><script>text.oninput = () => localStorage.setItem("x", text.value)</script>');

  const context = await chromium.launchPersistentContext(profile, { executablePath: wholeBrowserPath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [], acceptDownloads: true, downloadsPath: info.outputPath('saved'), locale: 'en-US' });
  const page = await context.newPage();
  await page.goto(pathToFileURL(form).href);
  await press(page, 'Yes, start');
  await page.getByLabel('What is happening?').pressSequentially(words.narrative);
  await press(page, 'Continue');
  await page.getByLabel('Name or description of the place').pressSequentially(words.place);
  await press(page, 'Continue');
  await page.getByLabel('In your own words').pressSequentially(words.when);
  for (const title of ['How many people?', 'Is someone in danger now?', 'Files, if you have any']) {
    await press(page, 'Continue');
    await expect(heading(page, title)).toBeFocused();
  }
  const chosen = path.join(pages, `${words.fileName}.txt`);
  writeFileSync(chosen, words.fileContent);
  await page.getByLabel('Add files').setInputFiles(chosen);
  await expect(page.getByRole('listitem')).toHaveCount(1);
  await press(page, 'Continue');
  await page.getByLabel('You may know who I am, but tell nobody').check();
  await page.getByLabel('How can we reach you safely?').pressSequentially(words.reach);
  await press(page, 'Seal now');
  await expect(heading(page, 'Not sent yet')).toBeFocused();
  await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Save the sealed file' }).click()]);

  const other = await context.newPage();
  await other.goto(pathToFileURL(careless).href);
  await other.locator('#text').pressSequentially(words.careless);
  // Away and back is when a browser keeps what stands in fields.
  await other.goto('about:blank');
  await page.goto('about:blank');
  await context.close();

  expect(filesWith(profile, words.careless)).not.toEqual([]);
  for (const word of Object.values(words).filter((one) => one !== words.careless)) expect(filesWith(profile, word), word).toEqual([]);
});
