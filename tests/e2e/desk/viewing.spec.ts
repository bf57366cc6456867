// Pictures and recordings are decoded in windows that are thrown away, and shown and played from raw pixels and samples.
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { exifBlock, seaNearNull, textEntry } from '../../corpus/hostile/make/tiff.ts';
import { bytesOf } from '../../corpus/hostile/make/bytes.ts';
import { gif } from '../../corpus/hostile/make/gif.ts';
import { exifSegment } from '../../corpus/hostile/make/jpeg.ts';
import { lyingPng, pngBomb } from '../../corpus/hostile/make/png.ts';
import { adts, m4a, mp3, oggOpus, wav } from '../../support/made-sounds.ts';
import { sealedTip } from '../../support/sealed-tips.ts';
import { must } from '../../support/vault-harness.ts';
import { axeFindsNothing } from '../support/axe.ts';
import { lockDesk, searchFor, startDesk, unlock, type DeskApp } from '../support/desk-app.ts';
import { launchFormBrowser } from '../support/form-browser.ts';
import { expect, realVault, test } from '../support/prepared-vault.ts';

test.describe.configure({ mode: 'serial', timeout: 120_000 });

let desk: DeskApp;
let page: Page;

const narrative = 'An invented tip with pictures and voices';
/** In the order in which they are attached. */
const names = ['png', 'jpeg', 'webp', 'gif', 'wav', 'ogg', 'mp3', 'aac', 'm4a', 'bomb', 'liar', 'pdf', 'large'] as const;
type Name = (typeof names)[number];

/** Left half red, right half blue: 60 by 40 pixels, made by a browser's own encoders. */
async function encodedPictures(): Promise<Readonly<Record<'png' | 'jpeg' | 'webp' | 'large', Uint8Array>>> {
  const browser = await launchFormBrowser();
  const maker = await browser.newPage();
  const make = async (type: string, width: number, height: number): Promise<Uint8Array> => {
    const text = await maker.evaluate(
      async ([mediaType, across, down]) => {
        const canvas = new OffscreenCanvas(across, down);
        const context = canvas.getContext('2d');
        if (context === null) throw new Error('no canvas');
        context.fillStyle = '#ff0000';
        context.fillRect(0, 0, across / 2, down);
        context.fillStyle = '#0000ff';
        context.fillRect(across / 2, 0, across / 2, down);
        const bytes = new Uint8Array(await (await canvas.convertToBlob({ type: mediaType, quality: 0.95 })).arrayBuffer());
        let binary = '';
        for (const byte of bytes) binary += String.fromCharCode(byte);
        return btoa(binary);
      },
      [type, width, height] as const,
    );
    return new Uint8Array(Buffer.from(text, 'base64'));
  };
  const made = { png: await make('image/png', 60, 40), jpeg: await make('image/jpeg', 60, 40), webp: await make('image/webp', 60, 40), large: await make('image/jpeg', 6000, 4000) };
  await browser.close();
  return made;
}

/** Turned to the right by 90 degrees when shown (orientation 6), with a place and a time. */
function photographed(jpeg: Uint8Array): Uint8Array {
  const orientation = { tag: 0x0112, type: 3, count: 1, value: new Uint8Array([6, 0]) };
  const block = exifBlock('little', [textEntry(0x010f, 'Invented Phones'), orientation], [textEntry(0x9003, '2031:02:03 04:05:06')], seaNearNull('little'));
  return bytesOf(jpeg.subarray(0, 2), exifSegment(block), jpeg.subarray(2));
}

test.beforeAll(async ({ vaults }) => {
  test.setTimeout(120_000);
  const pictures = await encodedPictures();
  const files: Readonly<Record<Name, Uint8Array>> = {
    ...pictures,
    jpeg: photographed(pictures.jpeg),
    gif: gif(60, 40),
    wav: wav(4),
    ogg: oggOpus(3),
    mp3: mp3(2),
    aac: adts(2),
    m4a: m4a(2),
    bomb: pngBomb(30_000, 30_000),
    liar: lyingPng(6000, 8000),
    pdf: bytesOf('%PDF-1.7\n', new Uint8Array(200)),
  };
  const base = path.join(path.dirname(vaults.clean), 'viewing');
  const vault = path.join(base, 'profile', 'vault');
  cpSync(vaults.clean, vault, { recursive: true });
  mkdirSync(path.join(base, 'carried'));
  const carried = path.join(base, 'carried', 'tip.bin');
  writeFileSync(carried, sealedTip(vaults.publicKey, narrative, { attachments: names.map((name) => files[name]) }));
  const harness = realVault(vault, true);
  must(await harness.api['vault.unlock']({ secret: vaults.passphrase, acceptPracticeMismatch: false }));
  const { previewId } = must(await harness.api['import.preview']({ handle: harness.grant('import-files', carried) }));
  must(await harness.api['import.commit']({ previewId }));
  harness.service.close();
  desk = await startDesk(path.join(base, 'profile'));
  page = await desk.window();
  await unlock(page, vaults.passphrase);
  await openTip();
});
test.afterAll(() => desk.close());

async function openTip(): Promise<void> {
  await searchFor(page, narrative);
  await page.getByRole('searchbox').press('Enter');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByText('arrived undamaged')).toBeVisible();
}

/** By keyboard. */
async function view(name: Name): Promise<void> {
  await page.getByRole('button', { name: `View File ${names.indexOf(name) + 1}`, exact: true }).press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
}
async function close(): Promise<void> {
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

/** Addresses of all windows there are. */
const windows = (app: ElectronApplication): Promise<string[]> => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((window) => window.webContents.getURL()));
const onlyTheDesk = () => expect.poll(() => windows(desk.app)).toEqual(['app://desk/index.html']);

const picture = () => page.getByRole('dialog').getByRole('img');
/** Size of the canvas, and the colours in the middle of its left and its right, upper and lower half. */
const seen = () =>
  picture().evaluate((element) => {
    const canvas = element as HTMLCanvasElement;
    const context = canvas.getContext('2d');
    const at = (x: number, y: number): string => {
      const [red = 0, green = 0, blue = 0, alpha = 0] = context?.getImageData(Math.floor(canvas.width * x), Math.floor(canvas.height * y), 1, 1).data ?? [];
      if (alpha === 0) return 'nothing';
      return red > 200 && blue < 50 ? 'red' : blue > 200 && red < 50 ? 'blue' : red + green + blue < 30 ? 'black' : 'other';
    };
    return { width: canvas.width, height: canvas.height, left: at(0.25, 0.5), right: at(0.75, 0.5), top: at(0.5, 0.25), bottom: at(0.5, 0.75) };
  });

for (const [name, expected] of [
  ['png', { width: 60, height: 40, left: 'red', right: 'blue' }],
  ['webp', { width: 60, height: 40, left: 'red', right: 'blue' }],
  ['gif', { width: 60, height: 40, left: 'black', right: 'black' }],
] as const) {
  test(`a ${name} picture is shown from raw pixels, and the window that decoded it is gone`, async () => {
    await view(name);
    await expect(picture()).toBeVisible({ timeout: 30_000 });
    await expect.poll(seen).toMatchObject(expected);
    await onlyTheDesk();
    await axeFindsNothing(page);
    await close();
  });
}

test('a photograph is shown upright, with its place and time as text and what they mean; it turns and grows by keys', async () => {
  await view('jpeg');
  await expect(picture()).toBeVisible({ timeout: 30_000 });
  await expect.poll(seen).toMatchObject({ width: 40, height: 60, top: 'red', bottom: 'blue' });
  const facts = page.getByRole('region', { name: 'What the file says of itself' });
  await expect(facts.getByText('they give people away')).toBeVisible();
  await expect(facts.getByText(/^Place/).first()).toBeVisible();
  await expect(facts.getByText('Invented Phones')).toBeVisible();
  await expect(facts).toContainText('2031');
  await page.getByRole('button', { name: 'Turn' }).focus();
  await page.keyboard.press('r');
  await expect.poll(seen).toMatchObject({ width: 60, height: 40, left: 'blue', right: 'red' });
  const scale = page.getByText(/of its size$/);
  await expect(scale).toHaveText('100% of its size');
  await page.keyboard.press('+');
  await expect(scale).toHaveText('150% of its size');
  await page.keyboard.press('0');
  await expect(scale).toHaveText('100% of its size');
  await axeFindsNothing(page);
  await close();
});

test('a picture with more pixels than a view is shown smaller, and the part that is looked at with all of them', async () => {
  await view('large');
  await expect(picture()).toBeVisible({ timeout: 30_000 });
  const { width, height } = await seen();
  expect(width * height).toBeLessThanOrEqual(2_000_000);
  expect(width / height).toBeCloseTo(1.5, 2);
  await page.getByRole('button', { name: 'Turn' }).focus();
  for (let times = 0; times < 5; times += 1) await page.keyboard.press('+');
  const part = page.locator('canvas.picture-part');
  await expect(part).toBeAttached({ timeout: 30_000 });
  const sharpness = await part.evaluate((element) => (element as HTMLCanvasElement).width / element.getBoundingClientRect().width);
  expect(sharpness).toBeGreaterThan(0.9);
  await onlyTheDesk();
  await close();
});

for (const [name, seconds] of [
  ['wav', '0:04'],
  ['ogg', '0:03'],
  ['mp3', '0:02'],
  ['aac', '0:02'],
  ['m4a', '0:02'],
] as const) {
  test(`a recording (${name}) is played, paused and played slower`, async () => {
    await view(name);
    const player = page.getByRole('group', { name: 'Recording' });
    await expect(player).toBeVisible({ timeout: 30_000 });
    await expect(player.locator('.sound-time')).toHaveText(`0:00 of ${seconds}`);
    await onlyTheDesk();
    await player.getByRole('button', { name: 'Play' }).press('Enter');
    await expect(player.locator('.sound-time')).toHaveText(`0:01 of ${seconds}`);
    await player.getByRole('button', { name: 'Pause' }).press('Enter');
    const paused = await player.locator('.sound-time').innerText();
    await page.waitForTimeout(1200);
    await expect(player.locator('.sound-time')).toHaveText(paused);
    await axeFindsNothing(page);
    await close();
  });
}
