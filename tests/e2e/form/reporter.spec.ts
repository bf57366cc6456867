import { expect, test, type Browser } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { openSealedTip } from '#shared/sealed-tip/open-sealed-tip.ts';
import { decodeArmour } from '#shared/sealed-tip/armour-decode.ts';
import { fingerprintWords } from '#shared/sealed-tip/fingerprint.ts';
import { readBytes } from '#shared/sealed-tip/seal.ts';
import { builtForm, formTemplate, testKey } from '../support/built-form.ts';
import { launchWholeBrowser } from '../support/form-browser.ts';
import { heading, holdSealing, openForm, press, sealAndSave, writeTip, type OpenForm } from './form-walk.ts';

let browser: Browser;
let form: OpenForm;
const key = testKey(1);

test.beforeAll(async () => {
  browser = await launchWholeBrowser();
});
test.afterAll(() => browser.close());
test.afterEach(() => form.close());

/** A film's first bytes and then anything. What becomes of photos is in files.spec.ts. */
const film = (sizeBytes: number): Buffer => Buffer.concat([Buffer.from('\0\0\0\x18ftypisom', 'latin1'), Buffer.alloc(sizeBytes - 12, 0x5a)]);

async function opened(bytes: Uint8Array, keys = [key]) {
  const result = await openSealedTip(bytes, keys);
  if (!result.ok) throw new Error(result.code);
  return result.value;
}

/** Invented; the number is from a range kept for fiction. */
const texts = {
  Khmer: 'គេដកលិខិតឆ្លងដែនរបស់យើងទាំងអស់នៅថ្ងៃអង្គារ។ ជាន់ទី៧ លេខ ០៩៦៥៥៥០១៤២',
  Chinese: '星期二他们拿走了所有人的护照。两个人想离开,当着我们的面被打了。',
  Thai: 'วันอังคารพวกเขายึดหนังสือเดินทางของทุกคนไป ชั้น ๗',
  Burmese: 'အင်္ဂါနေ့က လူတိုင်းရဲ့ ပတ်စ်ပို့တွေကို ယူသွားကြတယ်။',
  Vietnamese: 'Hôm thứ Ba họ đã lấy hộ chiếu của mọi người ở chợ Đồng Sao.',
} as const;

test('a tip written by mouse opens at the desk with what was written and the files as they were', async () => {
  form = await openForm(browser, { keys: [key] });
  const { page } = form;
  const files = [
    { name: 'VID_my_name.mp4', mimeType: 'video/mp4', buffer: film(200_000) },
    { name: 'list.txt', mimeType: 'text/plain', buffer: Buffer.from('seven people') },
  ];
  await writeTip(page, { narrative: ' They took our passports.\nTwo were beaten. ', place: 'Blue building', when: 'Tuesday', files });
  await expect(page.getByText('They took our passports.')).toBeVisible();
  const saved = await sealAndSave(page);
  expect(saved.name).toMatch(/^document-\d{4}\.bin$/);
  const tip = await opened(saved.bytes);
  expect(tip.content).toMatchObject({
    narrative: 'They took our passports.\nTwo were beaten.',
    place: 'Blue building',
    when: 'Tuesday',
    formLanguage: 'en',
    attachments: [
      { mediaType: 'video/mp4', sizeBytes: 200_000 },
      { mediaType: 'text/plain', sizeBytes: 12 },
    ],
  });
  expect(tip.attachments.map((bytes) => Buffer.from(bytes))).toEqual(files.map((file) => file.buffer));
  expect(JSON.stringify(tip.content)).not.toContain('my_name');
});

test('a tip can be written, sealed and saved with the keyboard alone', async () => {
  form = await openForm(browser, { keys: [key], viewport: { width: 1024, height: 700 } });
  const { page } = form;
  const reach = async (name: string) => {
    for (let presses = 0; presses < 15; presses += 1) {
      await page.keyboard.press('Tab');
      const label = await page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? ((document.activeElement as HTMLTextAreaElement | HTMLElement & { labels: undefined } | null)?.labels?.[0]?.textContent ?? document.activeElement?.textContent));
      if (label === name) return;
    }
    throw new Error(`${name} cannot be reached`);
  };
  await reach('Yes, start');
  await page.keyboard.press('Enter');
  await expect(heading(page, 'What is happening?')).toBeFocused();
  await reach('What is happening?');
  await page.keyboard.type('Typed by keyboard');
  await reach('Continue');
  await page.keyboard.press('Enter');
  await expect(heading(page, 'Where is it?')).toBeFocused();
  await reach('Country');
  await page.keyboard.type('Camb');
  await reach('Province');
  await page.keyboard.type('Kep');
  await reach('Continue');
  await page.keyboard.press('Space');
  await expect(heading(page, 'When was it?')).toBeFocused();
  await reach('In your own words');
  await page.keyboard.type('yesterday');
  await reach('Continue');
  await page.keyboard.press('Enter');
  await expect(heading(page, 'How many people?')).toBeFocused();
  await reach('Continue');
  await page.keyboard.press('Enter');
  await expect(heading(page, 'Is someone in danger now?')).toBeFocused();
  await reach('Someone needs a doctor or may die');
  await page.keyboard.press('Space');
  await reach('Continue');
  await page.keyboard.press('Enter');
  await expect(heading(page, 'Files, if you have any')).toBeFocused();
  await reach('Continue');
  await page.keyboard.press('Enter');
  await expect(heading(page, 'How may we use this?')).toBeFocused();
  await reach('Continue');
  await page.keyboard.press('Enter');
  await expect(heading(page, 'Check before sealing')).toBeFocused();
  await reach('Seal it');
  await page.keyboard.press('Enter');
  await expect(heading(page, 'Not sent yet')).toBeFocused();
  await reach('Save the sealed file');
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
  expect(download.suggestedFilename()).toMatch(/^document-\d{4}\.bin$/);
  const tip = await opened(new Uint8Array(readFileSync(await download.path())));
  expect(tip.content).toMatchObject({ narrative: 'Typed by keyboard', when: 'yesterday', answers: { country: 'KH', province: 'KH-23', danger: ['medical'] } });
});

for (const [language, text] of Object.entries(texts)) {
  test(`${language} text comes back letter by letter`, async () => {
    form = await openForm(browser, { keys: [key] });
    await writeTip(form.page, { narrative: text, place: text, when: text });
    const tip = await opened((await sealAndSave(form.page)).bytes);
    expect(tip.content).toMatchObject({ narrative: text, place: text, when: text });
  });
}

test('a form with two keys makes a tip that either key opens, and shows the words of both', async () => {
  const other = testKey(2);
  form = await openForm(browser, { keys: [key, other] });
  for (const one of [key, other]) await expect(form.page.getByRole('list').filter({ hasText: fingerprintWords(one.publicKey).join('') })).toBeVisible();
  await writeTip(form.page, { narrative: 'For two laptops' });
  const { bytes } = await sealAndSave(form.page);
  for (const one of [key, other]) expect((await opened(bytes, [one])).content.narrative).toBe('For two laptops');
  expect(await openSealedTip(bytes, [testKey(3)])).toMatchObject({ ok: false, code: 'not-for-us' });
});

test('after sealing it says first that nothing was sent, then the way to send', async () => {
  form = await openForm(browser, { keys: [key] });
  await writeTip(form.page, { narrative: 'x' });
  await press(form.page, 'Seal it');
  await expect(heading(form.page, 'Not sent yet')).toBeFocused();
  const said = await form.page.getByRole('main').innerText();
  expect(said.startsWith('Not sent yet')).toBe(true);
  const places = ['Not sent yet', 'Signal', '+1 202 555 0143', 'Save the sealed file', 'can see that you send', 'cannot promise', 'After sending, delete'].map((text) => said.indexOf(text));
  expect(places).toEqual([...places].sort((one, other) => one - other));
  expect(places).not.toContain(-1);
});

test('the sealed tip can be taken as text in parts, copied one by one', async () => {
  form = await openForm(browser, { keys: [key] });
  await form.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const { page } = form;
  await writeTip(page, { narrative: texts.Khmer });
  await press(page, 'Seal it');
  await page.getByText('Or take it as text').click();
  const count = await page.getByRole('button', { name: /^Copy part/ }).count();
  expect(count).toBeGreaterThan(1);
  const parts: string[] = [];
  for (let part = 1; part <= count; part += 1) {
    await press(page, `Copy part ${part}`);
    await expect(page.getByText(`Part ${part} copied.`)).toBeVisible();
    parts.push(await page.evaluate(() => navigator.clipboard.readText()));
  }
  const bytes = decodeArmour(parts.join('\n'));
  expect(bytes.ok && (await opened(bytes.value)).content.narrative).toBe(texts.Khmer);
});

test('where copying is not allowed the part is marked for copying by hand', async () => {
  form = await openForm(browser, { keys: [key] });
  const { page } = form;
  await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
  await writeTip(page, { narrative: 'x' });
  await press(page, 'Seal it');
  await page.getByText('Or take it as text').click();
  await press(page, 'Copy part 2');
  await expect(page.getByText('Part 2 is marked')).toBeVisible();
  expect(await page.evaluate(() => document.getSelection()?.toString() ?? '')).toContain('Part: 2 of');
});

test('an expired form says so and still seals', async () => {
  form = await openForm(browser, { keys: [key], settings: { expiresAt: Date.UTC(2020, 0, 2, 12) } });
  const { page } = form;
  await expect(page.getByText('out of date (it was for use until 2 January 2020)')).toBeVisible();
  await writeTip(page, { narrative: 'Late' });
  const { bytes } = await sealAndSave(page);
  await expect(page.getByText('Ask for a new one')).toBeVisible();
  expect((await opened(bytes)).content.narrative).toBe('Late');
});

test('a form that is not complete says so instead of letting somebody write', async () => {
  form = await openForm(browser, { keys: [key], html: formTemplate() });
  await expect(heading(form.page, 'This page is not complete')).toBeVisible();
  await form.close();
  const html = builtForm([key]).replace(/("publicKeys":\["[^"]{100})./, (_whole, before: string) => `${before}*`);
  form = await openForm(browser, { keys: [key], html });
  await expect(heading(form.page, 'This page is not complete')).toBeVisible();
});

test('sealing the same again gives the same file; after a change the inner id tells that the two belong together', async () => {
  form = await openForm(browser, { keys: [key] });
  const { page } = form;
  await writeTip(page, { narrative: 'First' });
  const first = await sealAndSave(page);
  await press(page, 'Change something');
  const again = await sealAndSave(page);
  expect(Buffer.from(again.bytes).equals(first.bytes)).toBe(true);
  await press(page, 'Change something');
  await press(page, 'Change: What is happening');
  await page.getByLabel('What is happening?').fill('Second');
  for (let step = 0; step < 7; step += 1) await press(page, 'Continue');
  const second = await opened((await sealAndSave(page)).bytes);
  expect(second.content.narrative).toBe('Second');
  expect(second.content.innerId).toBe((await opened(first.bytes)).content.innerId);
});

test('twenty megabytes are sealed while the page keeps answering, and can be stopped', { tag: '@long' }, async () => {
  form = await openForm(browser, { keys: [key] });
  const { page } = form;
  const file = { name: 'clip.mp4', mimeType: 'video/mp4', buffer: Buffer.concat([Buffer.from('\0\0\0\x18ftypisom', 'latin1'), Buffer.alloc(20 * 1024 * 1024)]) };
  await writeTip(page, { narrative: 'With a clip', files: [file] });
  await page.evaluate(() => {
    const shares = new Set<number>();
    Object.assign(window, { shares });
    setInterval(() => {
      const share = document.querySelector('progress')?.value;
      if (share !== undefined) shares.add(share);
    }, 1);
  });
  const letGo = await holdSealing(page);
  await press(page, 'Seal it');
  await press(page, 'Stop');
  await letGo();
  await expect(heading(page, 'Check before sealing')).toBeFocused();
  // As slow as a cheap phone: there the page gets its turn not only while a piece of the file is read, but within every piece.
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 6 });
  const { bytes } = await sealAndSave(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  const shares = await page.evaluate(() => (window as unknown as { shares: Set<number> }).shares.size);
  expect(shares).toBeGreaterThan((2 * file.buffer.length) / readBytes);
  const tip = await opened(bytes);
  expect(tip.content.attachments).toEqual([{ mediaType: 'video/mp4', sizeBytes: file.buffer.length }]);
  expect(Buffer.from(tip.attachments[0] ?? []).equals(file.buffer)).toBe(true);
  await page.getByText('Or take it as text').click();
  await expect(page.getByText('too long to send as text')).toBeVisible();
});
