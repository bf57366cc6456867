// The form in Firefox ESR: as it comes, without compilers, and as Tor Browser at "Safer" sets it. Everywhere the same goes in, the vault's own code opens it, and the browser keeps nothing.
import { chromium, expect, test, type Browser } from '@playwright/test';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'puppeteer-core';
import { openSealedTip, type OpenedTip } from '#shared/sealed-tip/open-sealed-tip.ts';
import { cameraPhotos, canariesIn, columns, squares } from '../../support/photos/camera-photos.ts';
import { builtForm, testKey } from '../support/built-form.ts';
import { againstFingerprints, firefoxPath, humming, openFirefox, withoutCompilers, type OpenFirefox, type Preferences } from '../support/firefox.ts';
import { chromiumPath, launchFormBrowser } from '../support/form-browser.ts';
import { keptByPage, nothingKept } from '../support/kept-by-page.ts';
import { coloursOf, turnedSquares } from '../support/picture-colours.ts';
import { openForm, sealAndSave, writeTip } from './form-walk.ts';

const key = testKey(1);
const narrative = 'គេដកលិខិតឆ្លងដែន។ 星期二。 They took our passports.';
/** Lying on its side in big-endian order, and progressive: what a browser could get wrong in turning or decoding. */
const photos = cameraPhotos.filter(({ orientation }) => orientation === 6 || orientation === 8);
const clip = Uint8Array.from({ length: 300_000 }, (_, index) => (index < 12 ? '\0\0\0\x18ftypisom'.charCodeAt(index) : (index * 7) % 251));

let viewer: Browser;
let firefox: OpenFirefox | undefined;
let folder = '';

test.beforeAll(async () => {
  viewer = await launchFormBrowser();
  folder = mkdtempSync(path.join(os.tmpdir(), 'tipkeep-form-'));
  writeFileSync(path.join(folder, 'notes.html'), builtForm([key]));
  photos.forEach(({ jpeg }, index) => writeFileSync(path.join(folder, `photo-${index}.jpg`), jpeg));
  writeFileSync(path.join(folder, 'clip.mp4'), clip);
});
test.afterAll(async () => {
  await viewer.close();
  rmSync(folder, { recursive: true, force: true });
});
test.afterEach(async () => {
  await firefox?.close();
  firefox = undefined;
});

/** Asked again and again from here: what puppeteer would leave in the page for this is made from a string, which the form's own policy forbids there. */
const until = (page: Page, isSo: (wanted: string | number) => boolean, wanted: string | number = ''): Promise<void> => expect.poll(() => page.evaluate(isSo, wanted)).toBe(true);

interface Walk {
  readonly narrative: string;
  readonly files: readonly string[];
  readonly atNarrative: ((page: Page) => Promise<void>) | undefined;
}

/** From the first screen to the saved file, by pressing the main button of each screen, whatever their order. */
async function walk({ page, saved }: OpenFirefox, { narrative: words, files, atNarrative }: Walk): Promise<Uint8Array> {
  await page.goto(pathToFileURL(path.join(folder, 'notes.html')).href);
  for (let screens = 0; screens < 20; screens += 1) {
    const heading = await page.$eval('h1', (one) => one.textContent);
    if (await page.$('#narrative')) {
      await page.type('#narrative', words);
      await atNarrative?.(page);
    }
    const input = await page.$('input#files');
    if (input) {
      await (input as unknown as { uploadFile: (...names: string[]) => Promise<void> }).uploadFile(...files.map((name) => path.join(folder, name)));
      await until(page, (count) => document.querySelectorAll('.files li').length === count && !document.querySelector('progress'), files.length);
    }
    if (await page.$('a[download]')) {
      await page.click('a[download]');
      return saved();
    }
    await page.click('main .steps .primary');
    // A screen that is passed through, such as the one shown while sealing, has no main button.
    await until(page, (before) => document.querySelector('h1')?.textContent !== before && document.querySelector('main .primary') !== null, heading);
  }
  throw new Error('the end of the form was not reached');
}

async function opened(bytes: Uint8Array): Promise<OpenedTip> {
  const result = await openSealedTip(bytes, [key]);
  if (!result.ok) throw new Error(result.code);
  return result.value;
}

/** Where the browser allows it, speech is recorded in the page. */
async function speak(page: Page): Promise<void> {
  await page.click('#speak');
  await page.click('::-p-text(Record here)');
  await until(page, () => /Recording: 0:0[1-9]/.test(document.body.innerText));
  await page.click('::-p-text(Stop recording)');
  await until(page, () => document.querySelector('audio') !== null);
}

/** Words and film as they went in, and of each photo its picture alone. */
async function expectSameTip({ content, attachments }: Pick<OpenedTip, 'content' | 'attachments'>, handling: 'from-pixels' | 'stripped'): Promise<void> {
  expect(content.narrative).toBe(narrative);
  expect(content.attachments.map((attachment) => attachment.handling)).toEqual([...photos.map(() => handling), undefined]);
  for (const [index, photo] of photos.entries()) {
    const bytes = attachments[index] ?? new Uint8Array(0);
    expect(canariesIn(bytes), photo.name).toEqual([]);
    if (handling === 'stripped') expect(Buffer.from(bytes).equals(photo.picture), photo.name).toBe(true);
    const expected = turnedSquares(squares, columns, photo.orientation);
    const shown = await coloursOf(viewer, bytes, 'image/jpeg', expected.columns, expected.rows);
    expect(Math.max(...expected.squares.flatMap((square, at) => square.map((value, channel) => Math.abs(value - (shown[at]?.[channel] ?? 999))))), photo.name).toBeLessThan(30);
  }
  expect(Buffer.from(attachments[photos.length] ?? []).equals(Buffer.from(clip))).toBe(true);
}

const files = [...photos.map((_, index) => `photo-${index}.jpg`), 'clip.mp4'];

const browsers: readonly { readonly name: string; readonly preferences: Preferences; readonly handling: 'from-pixels' | 'stripped' }[] = [
  { name: 'Firefox ESR as it comes', preferences: humming, handling: 'from-pixels' },
  { name: 'Firefox ESR without WebAssembly and compiled JavaScript', preferences: withoutCompilers, handling: 'from-pixels' },
  { name: 'Firefox ESR as Tor Browser at “Safer” sets it, where a canvas gives random pixels', preferences: { ...withoutCompilers, ...againstFingerprints }, handling: 'stripped' },
];

for (const { name, preferences, handling } of browsers) {
  test(`${name}: the same words, photos and film are sealed, and the vault opens them`, async () => {
    test.skip(!existsSync(firefoxPath), `no Firefox ESR at ${firefoxPath}`);
    firefox = await openFirefox(preferences);
    const isSpoken = preferences === humming;
    const tip = await opened(await walk(firefox, { narrative, files, atNarrative: isSpoken ? speak : undefined }));
    const hasWebAssembly = await firefox.page.evaluate(() => 'WebAssembly' in window);
    expect(hasWebAssembly).toBe(!('javascript.options.wasm' in preferences));
    if (isSpoken) {
      expect(tip.content.attachments[0]?.handling).toBe('voice');
      // Which of the two Firefox writes has changed between versions; what it is called must be what it is.
      const start = Buffer.from(tip.attachments[0] ?? []).toString('latin1', 0, 4);
      expect({ OggS: 'audio/ogg', '\x1a\x45\xdf\xa3': 'audio/webm' }[start]).toBe(tip.content.attachments[0]?.mediaType);
    }
    const from = isSpoken ? 1 : 0;
    await expectSameTip({ content: { ...tip.content, attachments: tip.content.attachments.slice(from) }, attachments: tip.attachments.slice(from) }, handling);
    expect(await firefox.page.evaluate(keptByPage)).toEqual(nothingKept);
    expect(firefox.complaints).toEqual([]);
  });
}

test('Chromium without WebAssembly and compiled JavaScript: the same words, photos and film are sealed, and the vault opens them', async () => {
  const browser = await chromium.launch({ executablePath: chromiumPath, args: ['--js-flags=--jitless', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])] });
  const form = await openForm(browser, { keys: [key] });
  try {
    expect(await form.page.evaluate(() => 'WebAssembly' in window)).toBe(false);
    const given = [...photos.map(({ jpeg }, index) => ({ name: `${index}.jpg`, mimeType: '', buffer: Buffer.from(jpeg) })), { name: 'clip.mp4', mimeType: '', buffer: Buffer.from(clip) }];
    await writeTip(form.page, { narrative, files: given });
    await expectSameTip(await opened((await sealAndSave(form.page)).bytes), 'from-pixels');
  } finally {
    await form.close();
    await browser.close();
  }
});
