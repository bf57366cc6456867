import { expect, test, type Browser, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { openSealedTip, type OpenedTip } from '#shared/sealed-tip/open-sealed-tip.ts';
import { cameraPhotos, canariesIn, columns, plainJpeg, squares, type CameraPhoto } from '../../support/photos/camera-photos.ts';
import { flatJpeg } from '../../support/photos/flat-jpeg.ts';
import { otherPictures } from '../../support/photos/other-pictures.ts';
import { testKey } from '../support/built-form.ts';
import { launchFormBrowser } from '../support/form-browser.ts';
import { coloursOf, turnedSquares } from '../support/picture-colours.ts';
import { axeFindsNothing } from '../support/axe.ts';
import { heading, openForm, press, sealAndSave, writeTip, type OpenForm } from './form-walk.ts';

let browser: Browser;
let form: OpenForm;
const key = testKey(1);

test.beforeAll(async () => {
  browser = await launchFormBrowser();
});
test.afterAll(() => browser.close());
test.afterEach(() => form.close());

const file = (name: string, bytes: Uint8Array) => ({ name, mimeType: '', buffer: Buffer.from(bytes) });
const heic = file('IMG_0001.HEIC', Uint8Array.from('\0\0\0\x18ftypheic\0\0\0\0CANARY'.padEnd(200, '\0'), (character) => character.charCodeAt(0)));
const clip = file('clip.mp4', Uint8Array.from('\0\0\0\x18ftypisom CANARY'.padEnd(300, '\0'), (character) => character.charCodeAt(0)));

async function opened(bytes: Uint8Array): Promise<OpenedTip> {
  const result = await openSealedTip(bytes, [key]);
  if (!result.ok) throw new Error(result.code);
  return result.value;
}

/** To the screen of files, with some words written. */
async function toFiles(page: Page): Promise<void> {
  await writeTip(page, { narrative: 'With pictures' });
  await press(page, 'Change: Files');
  await expect(heading(page, 'Files, if you have any')).toBeFocused();
}

async function add(page: Page, ...files: readonly ReturnType<typeof file>[]): Promise<void> {
  const before = await page.locator('.files li').count();
  await page.getByLabel('Add files').setInputFiles([...files]);
  await expect(page.locator('.files li')).toHaveCount(before + files.length);
  await expect(page.getByRole('progressbar')).toHaveCount(0);
}

/** From the screen of files to the sealed tip, opened as the desk opens it. */
async function sealed(page: Page): Promise<OpenedTip> {
  await press(page, 'Continue');
  await press(page, 'Continue');
  return opened((await sealAndSave(page)).bytes);
}

test('every layout a camera leaves is gone from what the desk opens, and each photo still shows its picture the right way up', async () => {
  form = await openForm(browser, { keys: [key] });
  const { page } = form;
  await toFiles(page);
  await add(page, ...cameraPhotos.map(({ name, jpeg }) => file(`${name}.jpg`, jpeg)));
  await expect(page.getByText('Cleaned. Only the picture itself is sent.')).toHaveCount(cameraPhotos.length);
  const { content, attachments } = await sealed(page);
  expect(content.attachments.map(({ handling }) => handling)).toEqual(cameraPhotos.map(() => 'from-pixels'));
  for (const [index, photo] of cameraPhotos.entries()) {
    const bytes = attachments[index] ?? new Uint8Array(0);
    expect(canariesIn(photo.jpeg), photo.name).not.toEqual([]);
    expect(canariesIn(bytes), photo.name).toEqual([]);
    expect(Buffer.from(bytes).includes('Exif'), photo.name).toBe(false);
    await expectPicture(bytes, photo);
  }
  expect(form.misdeeds.complaints).toEqual([]);
});

/** The corners are far apart in colour; what compressing does to a square beside another is not. */
async function expectPicture(bytes: Uint8Array, photo: CameraPhoto): Promise<void> {
  const expected = turnedSquares(squares, columns, photo.orientation);
  const shown = await coloursOf(browser, bytes, 'image/jpeg', expected.columns, expected.rows);
  const worst = Math.max(...expected.squares.flatMap((square, at) => square.map((value, channel) => Math.abs(value - (shown[at]?.[channel] ?? 999)))));
  expect(worst, photo.name).toBeLessThan(30);
}

test('pictures of other kinds are cleaned, and those that move still move', async () => {
  form = await openForm(browser, { keys: [key] });
  const { page } = form;
  await toFiles(page);
  await add(page, ...otherPictures.map(({ name, bytes }) => file(name, bytes)));
  const { content, attachments } = await sealed(page);
  const handlings = content.attachments.map(({ handling }) => handling);
  expect(handlings).toEqual(otherPictures.map(({ isAnimated }) => (isAnimated ? 'stripped' : 'from-pixels')));
  for (const [index, { name, picture, isAnimated, bytes }] of otherPictures.entries()) {
    expect(canariesIn(bytes), name).not.toEqual([]);
    expect(canariesIn(attachments[index] ?? bytes), name).toEqual([]);
    if (isAnimated) expect(Buffer.from(attachments[index] ?? []).equals(picture), name).toBe(true);
  }
});

test('where the canvas gives back other pixels than were drawn, the photo is stripped and its picture is untouched', async () => {
  form = await openForm(browser, { keys: [key] });
  const { page } = form;
  await page.evaluate(() => {
    const read = Reflect.get(CanvasRenderingContext2D.prototype, 'getImageData');
    CanvasRenderingContext2D.prototype.getImageData = function (this: CanvasRenderingContext2D, ...where: Parameters<typeof read>) {
      const image = read.apply(this, where);
      image.data[41] = (image.data[41] ?? 0) ^ 1;
      return image;
    };
  });
  await toFiles(page);
  await add(page, ...cameraPhotos.map(({ name, jpeg }) => file(`${name}.jpg`, jpeg)));
  await expect(page.getByText('the picture is unchanged')).toHaveCount(cameraPhotos.length);
  const { content, attachments } = await sealed(page);
  expect(content.attachments.map(({ handling }) => handling)).toEqual(cameraPhotos.map(() => 'stripped'));
  for (const [index, { name, picture }] of cameraPhotos.entries()) {
    expect(canariesIn(attachments[index] ?? new Uint8Array(0)), name).toEqual([]);
    expect(Buffer.from(attachments[index] ?? []).equals(picture), name).toBe(true);
  }
});

test('a photo that a browser would draw as nothing is stripped instead of destroyed', async () => {
  form = await openForm(browser, { keys: [key] });
  const { page } = form;
  // As on phones whose canvas is too small: nothing is drawn, and nobody is told.
  await page.evaluate(() => {
    const draw = Reflect.get(CanvasRenderingContext2D.prototype, 'drawImage') as (...words: unknown[]) => void;
    CanvasRenderingContext2D.prototype.drawImage = function (this: CanvasRenderingContext2D, ...words: unknown[]) {
      if (this.canvas.width > 16) return;
      draw.apply(this, words);
    };
  });
  await toFiles(page);
  const [photo] = cameraPhotos;
  await add(page, file('a.jpg', photo?.jpeg ?? plainJpeg()));
  const { content, attachments } = await sealed(page);
  expect(content.attachments.map(({ handling }) => handling)).toEqual(['stripped']);
  expect(Buffer.from(attachments[0] ?? []).equals(photo?.picture ?? Buffer.alloc(1))).toBe(true);
});

test('the untouched original goes only where that was chosen, and after its cleaned twin', async () => {
  form = await openForm(browser, { keys: [key] });
  const { page } = form;
  await toFiles(page);
  const [one, two] = cameraPhotos;
  if (!one || !two) throw new Error('two photos are needed');
  await add(page, file('one.jpg', one.jpeg), file('two.jpg', two.jpeg));
  await expect(page.getByText('An untouched original can help to prove')).toBeVisible();
  const choice = page.getByRole('checkbox', { name: 'Send the untouched original of two.jpg, too' });
  await expect(choice).not.toBeChecked();
  await choice.check();
  await expect(page.getByText('3 files')).toBeVisible();
  const { content, attachments } = await sealed(page);
  expect(content.attachments.map(({ handling }) => handling)).toEqual(['from-pixels', 'from-pixels', 'original']);
  expect(Buffer.from(attachments[2] ?? []).equals(two.jpeg)).toBe(true);
  expect(canariesIn(attachments[0] ?? one.jpeg)).toEqual([]);
});

test('a picture that cannot be cleaned is not sent until somebody says so; a film is sent as it is, after a warning', async () => {
  form = await openForm(browser, { keys: [key] });
  const { page } = form;
  await toFiles(page);
  await expect(page.getByText('Videos, sound and documents are sent exactly as they are.')).toBeVisible();
  await add(page, heic, clip, file('broken.jpg', plainJpeg().subarray(0, 150)));
  await expect(page.getByText('This picture cannot be cleaned here, so it is not sent.')).toHaveCount(2);
  await expect(page.getByText('Sent as it is. It can tell where')).toHaveCount(1);
  await axeFindsNothing(page);
  await expect(page.getByText('1 file, ')).toBeVisible();
  const withheld = await sealed(page);
  expect(withheld.content.attachments).toEqual([{ mediaType: 'video/mp4', sizeBytes: clip.buffer.length }]);
  await press(page, 'Change something');
  await press(page, 'Change: Files');
  await page.getByRole('checkbox', { name: 'Send IMG_0001.HEIC as it is' }).check();
  await expect(page.getByText('Not cleaned. It can tell where')).toBeVisible();
  const chosen = await sealed(page);
  expect(chosen.content.attachments).toEqual([
    { mediaType: 'image/heic', sizeBytes: heic.buffer.length },
    { mediaType: 'video/mp4', sizeBytes: clip.buffer.length },
  ]);
});

test('a photo larger than anybody needs is made smaller, one too large to decode is stripped, and both say so', async () => {
  form = await openForm(browser, { keys: [key] });
  const { page } = form;
  await toFiles(page);
  const flat = (columnCount: number, rows: number) => flatJpeg({ columns: columnCount, squares: Array.from({ length: columnCount * rows }, () => [90, 120, 150] as const) });
  // 4,800 by 800 pixels, and 8,000 by 3,200: over 25 million.
  await add(page, file('wide.jpg', flat(600, 100)));
  await expect(page.getByText('Cleaned and made smaller.')).toBeVisible();
  await add(page, file('huge.jpg', flat(1000, 400)));
  await expect(page.getByText('the picture is unchanged')).toBeVisible();
  const { content, attachments } = await sealed(page);
  expect(content.attachments.map(({ handling }) => handling)).toEqual(['from-pixels', 'stripped']);
  const [wide] = attachments;
  const frame = Buffer.from(wide ?? []).indexOf(Buffer.from([0xff, 0xc0]));
  expect([Buffer.from(wide ?? []).readUInt16BE(frame + 5), Buffer.from(wide ?? []).readUInt16BE(frame + 7)]).toEqual([683, 4096]);
});

test('while files are looked at it says which, going on waits, and stopping keeps those that are ready', async () => {
  form = await openForm(browser, { keys: [key] });
  const { page } = form;
  await toFiles(page);
  await page.evaluate(() => {
    const draw = Reflect.get(HTMLCanvasElement.prototype, 'toBlob');
    const held: (() => void)[] = [];
    let passed = 0;
    HTMLCanvasElement.prototype.toBlob = function (this: HTMLCanvasElement, ...words: Parameters<typeof draw>) {
      if (passed === 0) draw.apply(this, words);
      else held.push(() => draw.apply(this, words));
      passed += 1;
    };
  });
  await page.getByLabel('Add files').setInputFiles(cameraPhotos.slice(0, 3).map(({ jpeg }, index) => file(`${index}.jpg`, jpeg)));
  await expect(page.getByText('File 2 of 3')).toBeVisible();
  await axeFindsNothing(page);
  await press(page, 'Continue');
  await expect(page.getByText('Wait until all files are ready')).toBeVisible();
  await press(page, 'Stop adding');
  await expect(page.getByRole('progressbar')).toHaveCount(0);
  await expect(page.locator('.files li')).toHaveCount(1);
  const { content } = await sealed(page);
  expect(content.attachments).toHaveLength(1);
});

test('what was written can be sealed and saved before files are chosen, and survives the page being dropped', async () => {
  form = await openForm(browser, { keys: [key] });
  const { page } = form;
  await toFiles(page);
  await expect(page.getByText('Choosing a file can make a phone close this page.')).toBeVisible();
  const [download] = await Promise.all([page.waitForEvent('download'), press(page, 'Seal and save what I wrote')]);
  await expect(page.getByText(`Look for ${download.suggestedFilename()} among your downloads.`)).toBeVisible();
  const kept = await opened(new Uint8Array(readFileSync(await download.path())));
  expect(kept.content).toMatchObject({ narrative: 'With pictures', attachments: [] });
  await add(page, clip);
  const whole = await sealed(page);
  expect(whole.content.innerId).toBe(kept.content.innerId);
  expect(whole.content.attachments).toHaveLength(1);
  // The phone drops the page: nothing of it is left in the browser, and the saved file is what remains.
  await page.goto('about:blank');
  await page.goto(form.address);
  expect(await page.content()).not.toContain('With pictures');
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, history.state as unknown])).toEqual([0, 0, null]);
});

test('a short text is sealed in under a second on a phone six times slower', async () => {
  form = await openForm(browser, { keys: [key] });
  const { page } = form;
  await writeTip(page, { narrative: 'They took our passports on Tuesday. '.repeat(60) });
  const session = await form.context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 6 });
  const tookMs = await page.evaluate(async (names) => {
    const button = [...document.querySelectorAll('button')].find((one) => one.textContent === names.seal);
    const start = performance.now();
    button?.click();
    while (document.querySelector('h1')?.textContent !== names.sealed) await new Promise((resolve) => requestAnimationFrame(resolve));
    return performance.now() - start;
  }, { seal: 'Seal it', sealed: 'Not sent yet' });
  test.info().annotations.push({ type: 'sealed in', description: `${Math.round(tookMs)} ms` });
  expect(tookMs).toBeLessThan(1000);
});

test('files that are ready in quick succession are all there, in the order in which they were chosen', async () => {
  form = await openForm(browser, { keys: [key] });
  const { page } = form;
  await toFiles(page);
  const many = Array.from({ length: 45 }, (_, index) => file(`${index}.txt`, Buffer.from(`file ${index}`)));
  await add(page, ...many);
  const { attachments } = await sealed(page);
  expect(attachments.map((bytes) => Buffer.from(bytes).toString())).toEqual(many.map(({ buffer }) => buffer.toString()));
});
