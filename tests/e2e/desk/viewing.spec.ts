// Pictures and recordings are decoded in windows that are thrown away, and shown and played from raw pixels and samples.
import path from 'node:path';
import type { Page } from '@playwright/test';
import { bytesOf } from '../../corpus/hostile/make/bytes.ts';
import { gif } from '../../corpus/hostile/make/gif.ts';
import { exifSegment } from '../../corpus/hostile/make/jpeg.ts';
import { lyingPng, pngBomb } from '../../corpus/hostile/make/png.ts';
import { exifBlock, seaNearNull, textEntry } from '../../corpus/hostile/make/tiff.ts';
import { adts, m4a, mp3, oggOpus, wav } from '../../support/made-sounds.ts';
import { axeFindsNothing } from '../support/axe.ts';
import { lockDesk, type DeskApp } from '../support/desk-app.ts';
import { allowSlowDecoding, closeViewer, onlyTheDeskIsLeft, openTipWithFiles, startDeskWithFiles, viewFile } from '../support/desk-with-files.ts';
import { launchFormBrowser } from '../support/form-browser.ts';
import { goTo, pressOn } from '../support/go-to.ts';
import { deskAddress } from '../support/launch.ts';
import { expect, test } from '../support/prepared-vault.ts';

test.describe.configure({ mode: 'serial' });

let desk: DeskApp;
let page: Page;

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
  const made = { png: await make('image/png', 60, 40), jpeg: await make('image/jpeg', 60, 40), webp: await make('image/webp', 60, 40), large: await make('image/jpeg', 2400, 1600) };
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
    liar: lyingPng(600, 800),
    pdf: bytesOf('%PDF-1.7\n', new Uint8Array(200)),
  };
  ({ desk, page } = await startDeskWithFiles(vaults, 'viewing', names.map((name) => files[name])));
  await allowSlowDecoding(desk.app);
});
test.afterAll(() => desk.close());

const view = (name: Name): Promise<void> => viewFile(page, names.indexOf(name));
const close = (): Promise<void> => closeViewer(page);
const onlyTheDesk = (): Promise<void> => onlyTheDeskIsLeft(desk.app);
const written = () => page.getByRole('region', { name: 'Transcript' });
const alert = () => page.getByRole('dialog').getByRole('alert');

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
    await expect(picture()).toBeVisible();
    await expect.poll(seen).toMatchObject(expected);
    await onlyTheDesk();
    await axeFindsNothing(page);
    await close();
  });
}

test('a photograph is shown upright, with its place and time as text and what they mean; it turns and grows by keys', async () => {
  await view('jpeg');
  await expect(picture()).toBeVisible();
  await expect.poll(seen).toMatchObject({ width: 40, height: 60, top: 'red', bottom: 'blue' });
  const facts = page.getByRole('region', { name: 'What the file says of itself' });
  await expect(facts.getByText('they give people away')).toBeVisible();
  await expect(facts.getByText(/^Place/).first()).toBeVisible();
  await expect(facts.getByText('Invented Phones')).toBeVisible();
  await expect(facts).toContainText('2031');
  await goTo(page.getByRole('button', { name: 'Turn' }));
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
  await expect(picture()).toBeVisible();
  const { width, height } = await seen();
  expect(width * height).toBeLessThanOrEqual(2_000_000);
  expect(width / height).toBeCloseTo(1.5, 2);
  await goTo(page.getByRole('button', { name: 'Turn' }));
  for (let times = 0; times < 5; times += 1) await page.keyboard.press('+');
  const part = page.locator('canvas.picture-part');
  await expect(part).toBeAttached();
  // Of the pixels that the part has in the file.
  const share = await part.evaluate((element) => {
    const screenPixels = (element.parentElement?.getBoundingClientRect().width ?? 0) / 2400;
    return (element as HTMLCanvasElement).width / (element.getBoundingClientRect().width / screenPixels);
  });
  expect(share).toBeCloseTo(1, 2);
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
    await expect(player).toBeVisible();
    await expect(player.locator('.sound-time')).toHaveText(`0:00 of ${seconds}`);
    await onlyTheDesk();
    await pressOn(player.getByRole('button', { name: 'Play' }), 'Enter');
    await expect(player.locator('.sound-time')).toHaveText(`0:01 of ${seconds}`);
    await pressOn(player.getByRole('button', { name: 'Pause' }), 'Enter');
    const paused = await player.locator('.sound-time').innerText();
    await page.waitForTimeout(1200);
    await expect(player.locator('.sound-time')).toHaveText(paused);
    await pressOn(player.getByRole('button', { name: /Speed/ }), 'Enter');
    await page.keyboard.press('Home');
    await page.keyboard.press('Enter');
    await player.getByRole('slider').press('Home');
    await expect(player.locator('.sound-time')).toHaveText(`0:00 of ${seconds}`);
    const begun = Date.now();
    await pressOn(player.getByRole('button', { name: 'Play' }), 'Enter');
    await expect(player.locator('.sound-time')).toHaveText(`0:01 of ${seconds}`);
    // Half as fast; a busy machine can only make it later.
    expect(Date.now() - begun).toBeGreaterThan(1900);
    await axeFindsNothing(page);
    await close();
  });
}

test('what is heard is written down in versions, and what is typed outlives a lock', async ({ vaults }) => {
  await view('wav');
  const transcript = written();
  await transcript.getByLabel('What is said').fill('An invented voice: ជួយផង');
  await pressOn(transcript.getByRole('button', { name: 'Save transcript' }), 'Enter');
  await expect(transcript.getByRole('listitem')).toContainText('An invented voice: ជួយផង');
  await expect(transcript.getByRole('listitem')).toContainText('Invented Member');
  await transcript.getByLabel('A new version').press('Control+End');
  await transcript.getByLabel('A new version').pressSequentially(' and more');
  await page.waitForTimeout(1500);
  page = await lockDesk(desk, page);
  await onlyTheDesk();
  await openTipWithFiles(page, vaults.passphrase);
  await expect(page.getByText('a transcript was written')).toBeVisible();
  await view('wav');
  await expect(written().getByLabel('A new version')).toHaveValue('An invented voice: ជួយផង and more');
  await pressOn(written().getByRole('button', { name: 'Save transcript' }), 'Enter');
  await expect(written().getByText('The earlier version')).toBeVisible();
  await expect(written().getByRole('listitem').first()).toContainText('and more');
  await axeFindsNothing(page);
  await close();
});

test('a bomb is refused by its header without a window, and what is no picture inside is told in words', async () => {
  await view('bomb');
  await expect(alert()).toContainText('more pixels');
  await onlyTheDesk();
  await axeFindsNothing(page);
  await close();
  await view('pdf');
  await expect(alert()).toContainText('Files of this kind are not opened here');
  await expect(page.getByRole('dialog')).toContainText('Dangerzone');
  await close();
  await view('liar');
  await expect(alert().or(picture())).toBeVisible();
  await onlyTheDesk();
  await close();
});

test('closing the viewer ends a window that still decodes, and a lock ends it too', async ({ vaults }) => {
  await desk.app.evaluate(({ app }) => {
    app.on('web-contents-created', (_event, contents) => {
      contents.on('did-finish-load', () => void (contents.getURL().startsWith('app://decoder/') && contents.executeJavaScript('for (;;);').catch(() => undefined)));
    });
  });
  const open = () => expect.poll(() => desk.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length), { intervals: [20] }).toBe(2);
  await view('png');
  await open();
  await close();
  await onlyTheDesk();
  await view('png');
  await open();
  // A step that asks for the desk must not be handed the decoder's page.
  const shown = () => desk.app.windows().map((window) => window.url());
  await expect.poll(() => shown().some((url) => url.includes('decoder'))).toBe(true);
  expect(shown().filter((url) => deskAddress.test(url))).toHaveLength(1);
  page = await lockDesk(desk, page);
  await onlyTheDesk();
  await openTipWithFiles(page, vaults.passphrase);
});

test('taking an original out asks twice, says what it risks, and is in the history', async () => {
  const saved = path.join(path.dirname(desk.userData), 'copy.bin');
  await pressOn(page.getByRole('button', { name: 'Save original… file 1', exact: true }), 'Enter');
  const first = page.getByRole('alertdialog', { name: 'Take this file out of the vault?' });
  await expect(first.getByRole('button', { name: 'Cancel' })).toBeFocused();
  await pressOn(first.getByRole('button', { name: 'Save it unencrypted' }), 'Enter');
  const second = page.getByRole('alertdialog', { name: 'It cannot be taken back. Save it all the same?' });
  await expect(second.getByRole('button', { name: 'Cancel' })).toBeFocused();
  await expect(second).toContainText('Tails');
  await axeFindsNothing(page);
  await page.keyboard.press('Escape');
  await expect(page.getByText('outside the vault')).toHaveCount(0);
  await desk.answerDialogs([saved]);
  await pressOn(page.getByRole('button', { name: 'Save original… file 1', exact: true }), 'Enter');
  await pressOn(first.getByRole('button', { name: 'Save it unencrypted' }), 'Enter');
  await pressOn(second.getByRole('button', { name: 'Choose where to save…' }), 'Enter');
  await expect(page.getByText('Saved as copy.bin')).toBeVisible();
  await expect(page.locator('.history')).toContainText('saved outside the vault');
});
