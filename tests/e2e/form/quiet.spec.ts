import { expect, test, type Browser } from '@playwright/test';
import { readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { formLocales } from '#i18n/form-locales.ts';
import type { FormMessages } from '#i18n/form-translation.ts';
import { translator, type Messages } from '#i18n/translate.ts';
import type { SameKeys } from '#shared/locales/same-keys.ts';
import { axeFindings } from '../support/axe.ts';
import { builtForm, formTemplate, testKey } from '../support/built-form.ts';
import { launchFormBrowser } from '../support/form-browser.ts';
import { keptByPage, nothingKept } from '../support/kept-by-page.ts';
import { screens, walkEveryScreen, type ScreenName } from './every-screen.ts';
import { expectAccessibleInLightAndDark, heading, openForm, press, writeTip, type OpenForm } from './form-walk.ts';

let browser: Browser;
let form: OpenForm;
const key = testKey(1);
const screenFolder = path.join(import.meta.dirname, '../../../renderer/form/screens');

test.beforeAll(async () => {
  browser = await launchFormBrowser();
});
test.afterAll(() => browser.close());
test.afterEach(() => form.close());

const text = { name: 'note.txt', mimeType: 'text/plain', buffer: Buffer.from('hello') };

const t = translator(formLocales.en.messages as SameKeys<FormMessages> & Messages, 'en');

const walk = ({ page }: OpenForm, at: (screen: ScreenName) => Promise<void>): Promise<void> => walkEveryScreen(page, 'They took our passports. គេដកលិខិតឆ្លងដែន។', { t, by: 'click', at });

test('axe finds what is wrong with a page that is wrong', async () => {
  form = await openForm(browser, { keys: [key] });
  // A page of its own: the form's policy would refuse the colours.
  const page = await form.context.newPage();
  await page.setContent('<main><img src="data:,"><p style="color: #ccc; background: #fff">grey</p></main>');
  const found = await axeFindings(page);
  for (const rule of ['image-alt', 'color-contrast', 'html-has-lang', 'page-has-heading-one']) expect(found.some((finding) => finding.startsWith(`${rule}:`)), rule).toBe(true);
});

test('axe finds nothing on a form that came without its key, in light and in dark', async () => {
  form = await openForm(browser, { keys: [], html: formTemplate() });
  await expect(heading(form.page, 'This page is not complete')).toBeVisible();
  await expectAccessibleInLightAndDark(form.page);
});

test('axe finds nothing on any screen, in light and in dark', async () => {
  form = await openForm(browser, { keys: [key, testKey(2)], settings: { expiresAt: Date.UTC(2020, 0, 2) } });
  const seen = new Set<ScreenName>();
  await walk(form, async (screen) => {
    await expectAccessibleInLightAndDark(form.page);
    seen.add(screen);
  });
  expect([...seen].sort()).toEqual([...screens].sort());
  // A screen that somebody adds to the source is one that the walk has to show.
  for (const file of readdirSync(screenFolder)) expect(screens).toContain(file.replace(/Screen\.tsx$/, '').toLowerCase());
});

for (const [name, viewport] of [['a phone 320 px wide', { width: 320, height: 568 }], ['a window zoomed to 200 %', { width: 512, height: 384 }]] as const) {
  test(`nothing is cut off or scrolls sideways on ${name}`, async () => {
    const long = 'a-very-long-address-without-a-place-to-break.'.repeat(3);
    form = await openForm(browser, { keys: [key], viewport, settings: { waysToSend: [{ carrier: long, address: long, hours: long, readWithin: long }] } });
    await walk(form, async (screen) => {
      const wider = await form.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      expect(wider, screen).toBe(0);
      await expect(form.page.getByRole('button', { name: screen === 'leaving' ? 'Close now' : 'Leave now' }).first()).toBeInViewport();
    });
  });
}

test('"Seal now" stands on every screen that comes after the narrative, once, up to the check, which seals', async () => {
  form = await openForm(browser, { keys: [key] });
  const without: readonly ScreenName[] = ['welcome', 'unsafe', 'answer', 'answer-refused', 'answer-found', 'narrative', 'narrative-empty', 'voice', 'voice-chosen', 'check', 'leaving', 'sealing', 'sealed', 'sealed-as-text'];
  await walk(form, async (screen) => {
    await expect(form.page.getByRole('button', { name: 'Seal now', exact: true }), screen).toHaveCount(without.includes(screen) ? 0 : 1);
  });
});

test('from opening to saving the form makes no request, breaks no rule of its policy and keeps nothing', async () => {
  form = await openForm(browser, { keys: [key] });
  const { page, context, misdeeds } = form;
  await walk(form, () => Promise.resolve());
  await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Save the sealed file' }).click()]);
  expect(misdeeds.requests.filter((url) => !url.startsWith('blob:'))).toEqual([]);
  expect(misdeeds.complaints).toEqual([]);
  expect(await page.evaluate(keptByPage)).toEqual(nothingKept);
  expect(await page.evaluate(() => performance.getEntriesByType('resource').length)).toBe(0);
  expect(await context.cookies()).toEqual([]);
});

test('the policy stops a script, a style, a request and a picture that somebody slips in', async () => {
  form = await openForm(browser, { keys: [key] });
  const { page, misdeeds } = form;
  let reached = 0;
  const server = createServer((_request, response) => {
    reached += 1;
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const ran = await page.evaluate(async (target) => {
    const script = document.createElement('script');
    script.textContent = 'window.slippedIn = true';
    const handler = document.createElement('button');
    handler.setAttribute('onclick', 'window.slippedIn = true');
    const style = document.createElement('style');
    style.textContent = 'body { visibility: hidden }';
    const image = new Image();
    image.src = target;
    document.body.append(script, handler, style, image);
    handler.click();
    const fetched = await fetch(target, { mode: 'no-cors' }).then(() => true, () => false);
    return { fetched, script: 'slippedIn' in window, visibility: getComputedStyle(document.body).visibility };
  }, address);
  server.close();
  expect(ran).toEqual({ fetched: false, script: false, visibility: 'visible' });
  expect(reached).toBe(0);
  const complaints = misdeeds.complaints.join('\n');
  for (const refused of ['inline script violates', 'inline event handler violates', 'inline style violates', 'Loading the image', "connect-src 'none'"]) expect(complaints).toContain(refused);
});

test('the file refers to nothing outside itself and is under 400 KB', async () => {
  form = await openForm(browser, { keys: [key] });
  const html = builtForm([key, testKey(2)]);
  expect(Buffer.byteLength(html)).toBeLessThan(400 * 1000);
  const markup = html.replace(/<(script|style)[^>]*>[\s\S]*?<\/\1>/g, '');
  expect(markup).not.toMatch(/\s(src|href|srcset|action|style|on\w+)=/);
  expect(html).not.toContain('sourceMappingURL');
  expect(html).not.toMatch(/url\(|@import|importScripts|XMLHttpRequest|WebSocket|sendBeacon|localStorage|sessionStorage|indexedDB|serviceWorker|\bcaches\b|document\.cookie/);
  for (const { messages } of Object.values(formLocales)) expect(formTemplate()).toContain(`<h2>${messages.form.lifeless.title}</h2>`);
});

test('without scripts it says what to do', async () => {
  form = await openForm(browser, { keys: [key] });
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(form.address);
  for (const { messages } of Object.values(formLocales)) await expect(page.getByText(messages.form.lifeless.text).first()).toBeVisible();
  await context.close();
});

test('"Leave now" hides at once, a second press in the same place erases, and nothing can be brought back', async () => {
  form = await openForm(browser, { keys: [key] });
  const { page } = form;
  await writeTip(page, { narrative: 'Erase this sentence', files: [text] });
  const corner = await page.getByRole('button', { name: 'Leave now' }).boundingBox();
  const spot = { x: (corner?.x ?? 0) + (corner?.width ?? 0) / 2, y: (corner?.y ?? 0) + (corner?.height ?? 0) / 2 };
  await page.mouse.click(spot.x, spot.y);
  await expect(heading(page, 'Close this page?')).toBeFocused();
  await expect(page.getByText('Erase this sentence')).toHaveCount(0);
  await page.mouse.click(spot.x, spot.y);
  await page.waitForURL('about:blank');
  expect(await page.content()).not.toContain('Erase');
  await page.goBack();
  await expect(page.getByText('Erase this sentence')).toHaveCount(0);
  if (page.url() === form.address) {
    await press(page, 'Yes, start');
    await expect(page.getByLabel('What is happening?')).toHaveValue('');
  }
});

test('"Leave now" on a page with nothing written leaves at once', async () => {
  form = await openForm(browser, { keys: [key] });
  await press(form.page, 'Leave now');
  await form.page.waitForURL('about:blank');
});

test('neither "Back", nor the device’s own way back, nor "Leave now" by mistake loses what was written', async () => {
  form = await openForm(browser, { keys: [key] });
  const { page } = form;
  await writeTip(page, { narrative: 'Keep this', place: 'Here', files: [text] });
  await press(page, 'Leave now');
  await press(page, 'Go back');
  await expect(page.getByText('Keep this')).toBeVisible();
  await press(page, 'Leave now');
  await page.goBack();
  await expect(heading(page, 'Check before sealing')).toBeFocused();
  await page.goBack();
  await page.goBack();
  await expect(heading(page, 'Files, if you have any')).toBeFocused();
  await expect(page.getByText('note.txt')).toBeVisible();
  for (const title of ['Is someone in danger now?', 'How many people?', 'When was it?', 'Where is it?']) {
    await page.goBack();
    await expect(heading(page, title)).toBeFocused();
  }
  await expect(page.getByLabel('Name or description of the place')).toHaveValue('Here');
  await press(page, 'Back');
  await expect(page.getByLabel('What is happening?')).toHaveValue('Keep this');
  await press(page, 'Back');
  await press(page, 'Yes, start');
  await expect(page.getByLabel('What is happening?')).toHaveValue('Keep this');
});

test('a page with something written on it asks before it is closed or loaded again', async () => {
  form = await openForm(browser, { keys: [key] });
  const { page } = form;
  await press(page, 'Yes, start');
  const field = page.getByLabel('What is happening?');
  await field.fill('Keep this');
  await expect.poll(() => page.evaluate(() => dispatchEvent(new Event('beforeunload', { cancelable: true })))).toBe(false);
  for (const away of [() => page.reload(), () => page.close({ runBeforeUnload: true })]) {
    const asked = page.waitForEvent('dialog', { timeout: 30_000 });
    void away().catch(() => undefined);
    const dialog = await asked;
    expect(dialog.type()).toBe('beforeunload');
    await dialog.dismiss();
    await expect(field).toHaveValue('Keep this');
  }
  await field.fill('');
});

test('files over the limits are left out with a reason, and one that vanished is named when sealing', async () => {
  form = await openForm(browser, { keys: [key] });
  const { page } = form;
  await writeTip(page, { narrative: 'x' });
  await press(page, 'Change: Files');
  const many = Array.from({ length: 52 }, (_, index) => ({ ...text, name: `note-${index}.txt` }));
  await page.getByLabel('Add files').setInputFiles(many);
  await expect(page.getByRole('listitem')).toHaveCount(50);
  await expect(page.getByText('there can be 50 files at most')).toBeVisible();
  await page.evaluate(() => Object.defineProperty(Blob.prototype, 'arrayBuffer', { value: () => Promise.reject(new DOMException('gone', 'NotReadableError')) }));
  await press(page, 'Seal now');
  await expect(heading(page, 'Files, if you have any')).toBeFocused();
  await expect(page.getByText('File note-0.txt was changed or cannot be read any more.')).toBeVisible();
});
