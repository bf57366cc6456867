import { chromium, expect, test, type Browser, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { voiceSecondsAtMost } from '#shared/domain/voice-limits.ts';
import { openSealedTip } from '#shared/sealed-tip/open-sealed-tip.ts';
import { testKey } from '../support/built-form.ts';
import { chromiumPath } from '../support/form-browser.ts';
import { axeFindsNothing } from '../support/axe.ts';
import { heading, openForm, press, sealAndSave, type OpenForm } from './form-walk.ts';

let browser: Browser;
let form: OpenForm;
const key = testKey(1);

test.beforeAll(async () => {
  // A microphone that beeps, given without a question.
  const args = ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])];
  browser = await chromium.launch({ executablePath: chromiumPath, args });
});
test.afterAll(() => browser.close());
test.afterEach(() => form.close());

const m4a = { name: 'Building 7.m4a', mimeType: 'audio/x-m4a', buffer: Buffer.from('\0\0\0\x1cftypM4A '.padEnd(4000, 'x'), 'latin1') };

async function toNarrative(page: Page): Promise<void> {
  await page.locator('main .steps .primary').first().click();
  await expect(page.locator('#narrative')).toBeVisible();
  await page.getByText('Speak instead', { exact: true }).click();
}

async function record(page: Page): Promise<void> {
  await press(page, 'Record here');
  await expect(page.getByRole('button', { name: 'Stop recording' })).toBeFocused();
  await expect(page.getByText(/^Recording: 0:0[1-9]$/)).toBeVisible();
}

/** On through whatever screens there are, to the last before sealing. */
async function toCheck(page: Page): Promise<void> {
  await press(page, 'Continue');
  await expect(heading(page, 'Where is it?')).toBeFocused();
  for (let screens = 0; screens < 6; screens += 1) await press(page, 'Continue');
  await expect(heading(page, 'Check before sealing')).toBeFocused();
}

async function opened(bytes: Uint8Array) {
  const result = await openSealedTip(bytes, [key]);
  if (!result.ok) throw new Error(result.code);
  return result.value;
}

/** What microphones the page still holds; asked for before it can hold one. */
async function watchMicrophones(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const tracks: MediaStreamTrack[] = [];
    const ask = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
    navigator.mediaDevices.getUserMedia = async (wish) => {
      const stream = await ask(wish);
      tracks.push(...stream.getTracks());
      return stream;
    };
    Object.assign(window, { live: () => tracks.filter((track) => track.readyState === 'live').length });
  });
  return () => page.evaluate(() => (window as unknown as { live: () => number }).live());
}

test('speech recorded in the page goes in place of the narrative, can be heard and deleted, and the microphone is given back', async () => {
  form = await openForm(browser, { keys: [key] });
  const { page } = form;
  await toNarrative(page);
  const liveMicrophones = await watchMicrophones(page);
  await axeFindsNothing(page);
  await record(page);
  expect(await liveMicrophones()).toBe(1);
  await axeFindsNothing(page);
  await press(page, 'Stop recording');
  await expect(page.getByText(/^Your recording, /)).toBeVisible();
  await axeFindsNothing(page);
  expect(await liveMicrophones()).toBe(0);
  const heard = await page.locator('audio').evaluate(async (player: HTMLAudioElement) => {
    await player.play();
    await new Promise((resolve) => (player.ontimeupdate = resolve));
    return player.currentTime;
  });
  expect(heard).toBeGreaterThan(0);
  await press(page, 'Delete the recording');
  await expect(page.getByText('Deleted.')).toBeVisible();
  await press(page, 'Continue');
  await expect(page.getByText('One sentence is enough.')).toBeVisible();
  await record(page);
  await press(page, 'Stop recording');
  await toCheck(page);
  await expect(page.getByText(/^Spoken: /)).toBeVisible();
  const { content, attachments } = await opened((await sealAndSave(page)).bytes);
  expect(content.narrative).toBe('');
  expect(content.attachments).toEqual([{ mediaType: 'audio/webm', sizeBytes: attachments[0]?.length, handling: 'voice' }]);
  expect(Buffer.from(attachments[0] ?? []).readUInt32BE(0)).toBe(0x1a45dfa3);
  expect(form.misdeeds.complaints).toEqual([]);
});

test('going on, or "Leave now" pressed by mistake, while it records keeps what was recorded and gives the microphone back', async () => {
  form = await openForm(browser, { keys: [key] });
  const { page } = form;
  await toNarrative(page);
  const liveMicrophones = await watchMicrophones(page);
  await record(page);
  await press(page, 'Leave now');
  await press(page, 'Go back');
  await expect(page.getByText(/^Your recording, /)).toBeVisible();
  expect(await liveMicrophones()).toBe(0);
});

test('a recording from elsewhere goes in place of the narrative, without its name, after a warning that its app keeps a copy', async () => {
  form = await openForm(browser, { keys: [key] });
  const { page } = form;
  await toNarrative(page);
  await expect(page.getByText('A recorder app keeps its own copy')).toBeVisible();
  await page.getByLabel('Choose a recording').setInputFiles({ name: 'film.mp4', mimeType: 'video/mp4', buffer: Buffer.from('\0\0\0\x18ftypisom'.padEnd(100, 'x'), 'latin1') });
  await expect(page.getByText('This is not a sound file.')).toBeVisible();
  await page.getByLabel('Choose a recording').setInputFiles(m4a);
  await expect(page.getByText('Building 7.m4a, 3.9 kB')).toBeVisible();
  await toCheck(page);
  const { content, attachments } = await opened((await sealAndSave(page)).bytes);
  expect(content.attachments).toEqual([{ mediaType: 'audio/mp4', sizeBytes: m4a.buffer.length, handling: 'voice' }]);
  expect(Buffer.from(attachments[0] ?? []).equals(m4a.buffer)).toBe(true);
  expect(JSON.stringify(content)).not.toContain('Building 7');
});

test('before the picker of recordings the form warns that a phone may drop the page, and what was written survives it', async () => {
  form = await openForm(browser, { keys: [key] });
  const { page } = form;
  await toNarrative(page);
  // Nothing is written, so there is nothing to lose.
  await expect(page.getByText('Choosing a file can make a phone close this page.')).toHaveCount(0);
  await page.getByLabel('What is happening?').fill('Before I speak');
  await expect(page.getByText('Choosing a file can make a phone close this page.')).toBeVisible();
  await axeFindsNothing(page);
  const [download] = await Promise.all([page.waitForEvent('download'), press(page, 'Seal and save what I wrote')]);
  await expect(page.getByText(`Look for ${download.suggestedFilename()} among your downloads.`)).toBeVisible();
  const kept = await opened(new Uint8Array(readFileSync(await download.path())));
  expect(kept.content).toMatchObject({ narrative: 'Before I speak', attachments: [] });
  await page.getByLabel('Choose a recording').setInputFiles(m4a);
  await toCheck(page);
  const whole = await opened((await sealAndSave(page)).bytes);
  expect(whole.content.innerId).toBe(kept.content.innerId);
  expect(whole.content.attachments).toHaveLength(1);
});

test('a recording that cannot be read when sealing is named where it was chosen', async () => {
  form = await openForm(browser, { keys: [key] });
  const { page } = form;
  await toNarrative(page);
  await page.getByLabel('Choose a recording').setInputFiles(m4a);
  await expect(page.getByText('Building 7.m4a')).toBeVisible();
  await toCheck(page);
  await page.evaluate(() => Object.defineProperty(Blob.prototype, 'arrayBuffer', { value: () => Promise.reject(new DOMException('gone', 'NotReadableError')) }));
  await press(page, 'Seal it');
  await expect(heading(page, 'What is happening?')).toBeFocused();
  await expect(page.getByText('The recording cannot be read any more.')).toBeVisible();
});

test('where no microphone is given it says so, and where there is none to ask for it offers a file alone', async () => {
  form = await openForm(browser, { keys: [key] });
  const { page } = form;
  await page.evaluate(() => {
    navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
  });
  await toNarrative(page);
  await press(page, 'Record here');
  await expect(page.getByText('The browser did not give the microphone.')).toBeVisible();
  await page.evaluate(() => Object.defineProperty(navigator, 'mediaDevices', { value: undefined }));
  await press(page, 'Back');
  await toNarrative(page);
  await expect(page.getByRole('button', { name: 'Record here' })).toHaveCount(0);
  await expect(page.getByLabel('Choose a recording')).toBeAttached();
});

test('a recording stops by itself after as long as the desk can play, and is kept', { tag: '@long' }, async () => {
  form = await openForm(browser, { keys: [key] });
  const { page } = form;
  // The recorder hands over its bytes every two hundredth of a second instead of every second: five minutes are over in two seconds.
  await page.evaluate(() => {
    const start = Reflect.get(MediaRecorder.prototype, 'start');
    MediaRecorder.prototype.start = function (this: MediaRecorder, every?: number) {
      start.call(this, (every ?? 0) / 200);
    };
  });
  await toNarrative(page);
  const liveMicrophones = await watchMicrophones(page);
  await press(page, 'Record here');
  await expect(page.getByText(`The recording stopped at ${voiceSecondsAtMost / 60} minutes. It is kept.`)).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText(/^Your recording, /)).toBeVisible();
  expect(await liveMicrophones()).toBe(0);
});
