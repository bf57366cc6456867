// What a form does by the device's clock: before it was made, after its end, after its destruction date.
import { expect, test, type Browser } from '@playwright/test';
import { openSealedTip } from '#shared/sealed-tip/open-sealed-tip.ts';
import { testKey } from '../support/built-form.ts';
import { launchFormBrowser } from '../support/form-browser.ts';
import { axeFindsNothing } from '../support/axe.ts';
import { heading, openForm, press, sealAndSave, writeTip, type OpenForm } from './form-walk.ts';

let browser: Browser;
let form: OpenForm;
const key = testKey(1);
const dates = { savedAt: Date.UTC(2031, 0, 1, 12), expiresAt: Date.UTC(2031, 3, 1, 12), destroyedAt: Date.UTC(2031, 6, 1, 12), newerForm: 'At the drop-in, Tuesdays (invented)' };

test.beforeAll(async () => {
  browser = await launchFormBrowser();
});
test.afterAll(() => browser.close());
test.afterEach(() => form.close());

/** The form as a device shows it whose clock stands there. */
async function openAt(nowMs: number, options: Partial<Parameters<typeof openForm>[1]> = {}): Promise<void> {
  form = await openForm(browser, { keys: [key], settings: dates, ...options });
  await form.page.clock.setFixedTime(nowMs);
  await form.page.reload();
}

test('while it is current it says nothing of clocks and newer forms', async () => {
  await openAt(dates.savedAt);
  await expect(heading(form.page, 'Are you safe to write now?')).toBeVisible();
  await expect(form.page.getByText('At the drop-in')).toHaveCount(0);
  await expect(form.page.getByText('seems wrong')).toHaveCount(0);
});

test('after its end it says where a newer one is and until when it seals, and seals', async () => {
  await openAt(dates.expiresAt + 1);
  await expect(form.page.getByText('You can still write and seal here until 1 July 2031')).toBeVisible();
  await expect(form.page.getByText('At the drop-in, Tuesdays (invented)')).toBeVisible();
  await axeFindsNothing(form.page);
  await writeTip(form.page, { narrative: 'Late' });
  const { bytes } = await sealAndSave(form.page);
  expect(await openSealedTip(bytes, [key])).toMatchObject({ ok: true, value: { content: { narrative: 'Late' } } });
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`after its destruction date it refuses and says what else to do (${colorScheme})`, async () => {
    await openAt(dates.destroyedAt + 1, { colorScheme });
    const { page } = form;
    await expect(heading(page, 'This page is no longer in use')).toBeVisible();
    for (const words of ['It has sealed nothing since 1 July 2031', 'This device says that today is 1 July 2031', 'At the drop-in', 'If you are in danger now', 'it would not be sealed', '+1 202 555 0143']) await expect(page.getByText(words)).toBeVisible();
    await expect(page.getByRole('button', { name: 'Yes, start' })).toHaveCount(0);
    await expect(page.getByRole('textbox')).toHaveCount(0);
    await axeFindsNothing(page);
    await press(page, 'Look for an answer to an earlier message');
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
    await axeFindsNothing(page);
    await press(page, 'Back');
    await expect(heading(page, 'This page is no longer in use')).toBeVisible();
    await press(page, 'Leave now');
    await expect(page.getByText('no longer in use')).toHaveCount(0);
  });
}

test('a page left open past that date refuses to seal, and gives back what was written', async () => {
  await openAt(dates.expiresAt - 1);
  const { page } = form;
  await writeTip(page, { narrative: 'Written in time' });
  await page.clock.setFixedTime(dates.destroyedAt + 1);
  await press(page, 'Seal it');
  await expect(heading(page, 'This page is no longer in use')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Seal it' })).toHaveCount(0);
  await axeFindsNothing(page);
  await press(page, 'Back');
  await expect(page.getByText('Written in time')).toBeVisible();
  await page.clock.setFixedTime(dates.destroyedAt - 1);
  await press(page, 'Seal it');
  await expect(heading(page, 'Not sent yet')).toBeFocused();
});

test('a clock that stands before the form was made is called wrong, and does not keep anybody from sealing', async () => {
  await openAt(Date.UTC(1970, 0, 1, 12));
  await expect(form.page.getByText('it says 1 January 1970, but this page was made on 1 January 2031')).toBeVisible();
  await axeFindsNothing(form.page);
  await writeTip(form.page, { narrative: 'By a stopped clock' });
  const { bytes } = await sealAndSave(form.page);
  expect(await openSealedTip(bytes, [key])).toMatchObject({ ok: true });
});
