// A picture is painted over by keyboard and leaves in a PDF and a DOCX: nothing of what was painted over is in either, however the picture was packed and scaled.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { marginPixels, PaintedPicture, type RawPicture } from '#shared/redaction/painted-picture.ts';
import { encodePng } from '#vault/dossier/png.ts';
import { axeFindsNothing } from '../support/axe.ts';
import { finishReview, lockDesk, showView, unlock, type DeskApp } from '../support/desk-app.ts';
import { allowSlowDecoding, onlyTheDeskIsLeft, startDeskWithFiles } from '../support/desk-with-files.ts';
import { chooseInDialog, exportInOffice, leavePlain } from '../support/export-dossier.ts';
import { launchFormBrowser } from '../support/form-browser.ts';
import { pressOn } from '../support/go-to.ts';
import { expect, test } from '../support/prepared-vault.ts';

test.describe.configure({ mode: 'serial' });

let desk: DeskApp;
let page: Page;

const [width, height] = [2400, 1800];
/** What must not leave, in a colour that is nowhere else in the picture. */
const secret = { left: 300, top: 300, right: 600, bottom: 450 } as const;
type Colour = readonly [red: number, green: number, blue: number];
const magenta: Colour = [255, 0, 255];
const green: Colour = [0, 255, 0];

/** Grey noise with a secret of one colour: two of these differ nowhere else. */
function photograph(colour: Colour): RawPicture {
  const bytes = new Uint8Array(4 * width * height).fill(255);
  let state = 7;
  for (let pixel = 0; pixel < width * height; pixel += 1) {
    const [x, y] = [pixel % width, Math.floor(pixel / width)];
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    const grey = 60 + ((x + y) % 100) + (state >>> 28);
    const isSecret = x >= secret.left && x < secret.right && y >= secret.top && y < secret.bottom;
    bytes.set(isSecret ? colour : [grey, grey, grey], 4 * pixel);
  }
  return { width, height, fullWidth: width, fullHeight: height, bytes };
}
const png = (colour: Colour): Uint8Array => encodePng(PaintedPicture.paint(photograph(colour), [], 0));

/** By a browser's own encoder. */
async function jpegOf(bytes: Uint8Array): Promise<Uint8Array> {
  const browser = await launchFormBrowser();
  const maker = await browser.newPage();
  const text = await maker.evaluate(async (packed) => {
    const picture = await createImageBitmap(new Blob([Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0))], { type: 'image/png' }));
    const canvas = new OffscreenCanvas(picture.width, picture.height);
    canvas.getContext('2d')?.drawImage(picture, 0, 0);
    const made = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.6 })).arrayBuffer());
    let binary = '';
    for (const byte of made) binary += String.fromCharCode(byte);
    return btoa(binary);
  }, Buffer.from(bytes).toString('base64'));
  await browser.close();
  return new Uint8Array(Buffer.from(text, 'base64'));
}

const decisions = () => page.getByRole('complementary', { name: 'Decisions' });
const dialog = () => page.getByRole('dialog');
const rectangle = (number: number) => dialog().getByRole('button', { name: new RegExp(`^Rectangle ${String(number)}:`) });

/** Takes in the first file that is offered. */
async function addNext(number: number): Promise<void> {
  await pressOn(decisions().getByRole('button', { name: /^Add: / }).first(), 'Enter');
  await expect(decisions().getByText(`Picture ${String(number)} (tip`)).toBeVisible();
}

/** Moves a new rectangle over the secret, and says that the picture may leave. Returns nothing of the picture. */
async function paintSecret(number: number): Promise<void> {
  await pressOn(decisions().getByRole('button', { name: new RegExp(`^Paint over: Picture ${String(number)} `) }), 'Enter');
  await pressOn(dialog().getByRole('button', { name: 'Add a rectangle' }), 'Enter');
  await expect(rectangle(1)).toBeFocused();
  // A quarter by a sixth in the middle, moved by hundredths: over the secret, and a little more.
  for (let step = 0; step < 26; step += 1) await page.keyboard.press('ArrowLeft');
  for (let step = 0; step < 19; step += 1) await page.keyboard.press('ArrowUp');
  await expect(rectangle(1)).toHaveAccessibleName('Rectangle 1: 600 by 300 pixels, 276 from the left, 294 from the top');
}

async function letLeave(): Promise<void> {
  await pressOn(dialog().getByRole('button', { name: 'See it as it leaves' }), 'Enter');
  const mayLeave = dialog().getByRole('button', { name: 'It may leave like this' });
  // Not before the finished picture is there.
  await expect(mayLeave).toBeEnabled();
  await pressOn(mayLeave, 'Enter');
  await expect(dialog()).toHaveCount(0);
}

test('what scales a picture down reaches less far than what is painted around a rectangle', async () => {
  const browser = await launchFormBrowser();
  const maker = await browser.newPage();
  const farthest = await maker.evaluate(() => {
    /** A quarter of the picture, from `edge` on in both directions, is black or white; where the scaled pictures begin to differ, in pixels before the edge. */
    const reach = (full: number, scaled: number): number => {
      const edge = Math.floor(full * 0.41);
      const [one, other] = [0, 255].map((secret) => {
        const from = new ImageData(full, full);
        for (let pixel = 0; pixel < full * full; pixel += 1) {
          const [x, y] = [pixel % full, Math.floor(pixel / full)];
          const value = x >= edge && y >= edge ? secret : (x * 37 + y * 11) & 255;
          from.data.set([value, value, value, 255], 4 * pixel);
        }
        const source = new OffscreenCanvas(full, full);
        source.getContext('2d')!.putImageData(from, 0, 0);
        const context = new OffscreenCanvas(scaled, scaled).getContext('2d', { willReadFrequently: true })!;
        context.imageSmoothingQuality = 'high';
        context.drawImage(source.transferToImageBitmap(), 0, 0, full, full, 0, 0, scaled, scaled);
        return context.getImageData(0, 0, scaled, scaled).data;
      });
      let first = scaled;
      for (let at = 0; at < scaled * scaled * 4; at += 1) if (one![at] !== other![at]) first = Math.min(first, (at >> 2) % scaled, Math.floor((at >> 2) / scaled));
      return Math.floor((edge * scaled) / full) - first;
    };
    const ratios = [1, 1.01, 1.3, 1.5, 1.9, 2, 2.1, 2.7, 3, 3.9, 4.1, 5, 7.9, 8.5, 11, 16, 20];
    return Math.max(...[240, 401, 600].flatMap((full) => ratios.map((ratio) => reach(full, Math.floor(full / ratio)))));
  });
  await browser.close();
  expect(farthest).toBeLessThan(marginPixels);
});

test.beforeAll(async ({ vaults }) => {
  const first = png(magenta);
  ({ desk, page } = await startDeskWithFiles(vaults, 'pictures', [first, png(green), await jpegOf(first)]));
  await allowSlowDecoding(desk.app);
  await page.getByRole('button', { name: 'Choose', exact: true }).click();
  await showView(page, 'Dossiers');
  await page.getByLabel('Title').fill('Invented');
  await page.getByRole('button', { name: 'Create dossier' }).click();
  await finishReview(page);
});
test.afterAll(() => desk.close());

test('a painting that is not finished outlives a lock, and goes where somebody begins anew', async ({ vaults }) => {
  await addNext(1);
  const paintOver = () => pressOn(decisions().getByRole('button', { name: /^Paint over: Picture 1 / }), 'Enter');
  await paintOver();
  await pressOn(dialog().getByRole('button', { name: 'Add a rectangle' }), 'Enter');
  await page.keyboard.press('ArrowLeft');
  const drawn = (await rectangle(1).getAttribute('aria-label')) ?? '';
  expect(drawn).toContain('Rectangle 1:');
  await dialog().getByLabel(/^Words under the picture/).fill('Invented words');
  page = await lockDesk(desk, page);
  await unlock(page, vaults.passphrase);
  await showView(page, 'Dossiers');
  await page.getByRole('button', { name: /^Open Invented/ }).click();
  await paintOver();
  await expect(dialog().getByRole('button', { name: drawn })).toBeVisible();
  await expect(dialog().getByLabel(/^Words under the picture/)).toHaveValue('Invented words');
  await axeFindsNothing(page);
  await pressOn(dialog().getByRole('button', { name: 'Start anew' }), 'Enter');
  await expect(rectangle(1)).toHaveCount(0);
  await expect(dialog().getByLabel(/^Words under the picture/)).toHaveValue('');
  await pressOn(dialog().getByRole('button', { name: 'Cancel' }), 'Enter');
  await pressOn(decisions().getByRole('button', { name: /^Take out of the dossier: Picture 1 / }), 'Enter');
});

test('a rectangle is added, moved, sized, taken back and removed by keys, and said in words', async () => {
  await expect(decisions().getByText('No picture leaves with this dossier.')).toBeVisible();
  await expect(decisions().getByRole('button', { name: 'Export…' })).toBeEnabled();
  await addNext(1);
  await expect(decisions().getByText('1 picture still to look at as it leaves')).toBeVisible();
  await expect(decisions().getByRole('button', { name: 'Export…' })).toBeDisabled();
  await axeFindsNothing(page);

  await paintSecret(1);
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Control+Shift+ArrowDown');
  await page.keyboard.press('Control+ArrowRight');
  await expect(rectangle(1)).toHaveAccessibleName('Rectangle 1: 624 by 301 pixels, 277 from the left, 294 from the top');
  await expect(dialog().getByRole('status').filter({ hasText: 'Rectangle 1: 624 by 301 pixels, 277 from the left' })).toHaveCount(1);
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('Control+z');
  await expect(rectangle(1)).toHaveAccessibleName('Rectangle 1: 600 by 300 pixels, 276 from the left, 294 from the top');
  await pressOn(dialog().getByRole('button', { name: 'Add a rectangle' }), 'Enter');
  await expect(rectangle(2)).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(rectangle(1)).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Delete');
  await expect(rectangle(2)).toHaveCount(0);
  await expect(rectangle(1)).toBeFocused();
  await axeFindsNothing(page);
  await dialog().getByLabel('Words under the picture').fill('The gate of the invented place');
  await pressOn(dialog().getByRole('button', { name: 'See it as it leaves' }), 'Enter');
  await expect(dialog().getByRole('button', { name: 'It may leave like this' })).toBeEnabled();
  await axeFindsNothing(page);
  // All of it is in its frame, in its own shape.
  const [frame, shown] = [await dialog().getByRole('region', { name: 'The finished picture' }).boundingBox(), await dialog().getByRole('img').boundingBox()];
  expect(shown?.height ?? 0).toBeLessThanOrEqual(frame?.height ?? 0);
  expect((shown?.width ?? 0) / (shown?.height ?? 1)).toBeCloseTo(1600 / 1200, 2);
  // What is shown is what leaves: black where it was painted, and no trace of the secret.
  const colours = await dialog().getByRole('img').evaluate((element) => {
    const canvas = element as HTMLCanvasElement;
    const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
    let [black, coloured] = [0, 0];
    for (let at = 0; at < data.length; at += 4) {
      if (data[at] === 0 && data[at + 1] === 0 && data[at + 2] === 0) black += 1;
      if (data[at] !== data[at + 1] || data[at] !== data[at + 2]) coloured += 1;
    }
    return { width: canvas.width, height: canvas.height, black, coloured };
  });
  expect(colours).toMatchObject({ width: 1600, height: 1200, coloured: 0 });
  // 600 by 300 of the original is 400 by 200 here, and four pixels more on each side.
  expect(colours.black).toBe(408 * 208);
  await pressOn(dialog().getByRole('button', { name: 'It may leave like this' }), 'Enter');
  await expect(dialog()).toHaveCount(0);
  await expect(decisions().getByText('1 rectangle · looked at as it leaves')).toBeVisible();
  await expect(decisions().getByRole('button', { name: 'Export…' })).toBeEnabled();
  await onlyTheDeskIsLeft(desk.app);
});

test('a rectangle is drawn, moved and sized with the mouse', async () => {
  await decisions().getByRole('button', { name: /^Paint over: Picture 1 / }).click();
  const sheet = dialog().getByRole('img');
  const box = await sheet.boundingBox();
  if (box === null) throw new Error('no picture');
  const at = async (x: number, y: number): Promise<void> => page.mouse.move(box.x + box.width * x, box.y + box.height * y);
  await at(0.5, 0.5);
  await page.mouse.down();
  await at(0.75, 0.75);
  await page.mouse.up();
  await expect(rectangle(2)).toHaveAccessibleName(/^Rectangle 2: (?:599|60\d) by (?:449|45\d) pixels, 1,[12]\d\d from the left, (?:89|90)\d from the top$/);
  await at(0.6, 0.6);
  await page.mouse.down();
  await at(0.5, 0.6);
  await page.mouse.up();
  await expect(rectangle(2)).toHaveAccessibleName(/^Rectangle 2: .* pixels, 9[56]\d from the left, (?:89|90)\d from the top$/);
  await dialog().getByRole('button', { name: 'Cancel' }).click();
  await expect(decisions().getByText('1 rectangle · looked at as it leaves')).toBeVisible();
});

test('two pictures that differ only under the rectangle leave as the same bytes, and one packed with loss keeps no tint', async ({ folder, vaults }) => {
  for (const number of [2, 3]) {
    await addNext(number);
    await paintSecret(number);
    await letLeave();
  }
  const word = path.join(folder, 'dossier.docx');
  await desk.answerDialogs([word]);
  await page.getByRole('button', { name: 'Export…', exact: true }).click();
  await chooseInDialog(page, 'For whom', /^This office only/);
  await chooseInDialog(page, 'Format', 'Word (DOCX)');
  await leavePlain(page);
  await dialog().getByRole('button', { name: 'Choose where to save…' }).click();
  await expect(page.getByText('Saved as dossier.docx')).toBeVisible({ timeout: 60_000 });
  const parts = unzipSync(new Uint8Array(readFileSync(word)));
  const media = Object.keys(parts).filter((name) => name.startsWith('word/media/'));
  expect(media).toEqual(['word/media/picture1.png', 'word/media/picture2.png', 'word/media/picture3.png']);
  expect(Buffer.compare(parts['word/media/picture1.png'] ?? new Uint8Array(), parts['word/media/picture2.png'] ?? new Uint8Array(1))).toBe(0);

  // After a lock everything is as it was.
  page = await lockDesk(desk, page);
  await unlock(page, vaults.passphrase);
  await showView(page, 'Dossiers');
  await page.getByRole('button', { name: /^Open Invented/ }).click();
  await expect(decisions().getByText('looked at as it leaves')).toHaveCount(3);

  const file = path.join(folder, 'dossier.pdf');
  await exportInOffice(desk, page, file);
  execFileSync('pdfimages', [file, path.join(folder, 'picture')]);
  const images = readdirSync(folder).filter((name) => name.endsWith('.ppm'));
  expect(images).toHaveLength(3);
  for (const name of images) {
    const bytes = readFileSync(path.join(folder, name));
    const pixels = bytes.subarray(bytes.length - 3 * 1600 * 1200);
    expect(bytes.subarray(0, bytes.length - pixels.length).toString('latin1')).toBe('P6\n1600 1200\n255\n');
    let strongest = 0;
    for (let at = 0; at < pixels.length; at += 3) strongest = Math.max(strongest, Math.abs((pixels[at] ?? 0) - (pixels[at + 1] ?? 0)), Math.abs((pixels[at + 2] ?? 0) - (pixels[at + 1] ?? 0)));
    // Grey is grey: what JPEG makes of noise is some shades, the secret would be 255.
    expect([name, strongest < 8]).toEqual([name, true]);
  }
  const text = execFileSync('pdftotext', [file, '-']).toString('utf8');
  expect(text).toContain('Picture 1 The gate of the invented place');
  await onlyTheDeskIsLeft(desk.app);
});
