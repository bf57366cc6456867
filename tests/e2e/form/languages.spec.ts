import { expect, test, type Browser, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { formLocales, type FormLocale } from '#i18n/form-locales.ts';
import type { FormMessages } from '#i18n/form-translation.ts';
import { pseudoMessages } from '#i18n/pseudo-locale.ts';
import { translator, type Messages, type Translate } from '#i18n/translate.ts';
import type { SameKeys } from '#shared/locales/same-keys.ts';
import { formFiles } from '#shared/locales/en/form-files.ts';
import { formVoice } from '#shared/locales/en/form-voice.ts';
import { form as english } from '#shared/locales/en/form.ts';
import { openSealedTip } from '#shared/sealed-tip/open-sealed-tip.ts';
import { testKey } from '../support/built-form.ts';
import { launchFormBrowser } from '../support/form-browser.ts';
import { pseudoForm } from '../support/pseudo-form.ts';
import { axeFindsNothing } from '../support/axe.ts';
import { heading, openForm, press, type OpenForm } from './form-walk.ts';

let browser: Browser;
let form: OpenForm;
const key = testKey(1);

test.beforeAll(async () => {
  browser = await launchFormBrowser();
});
test.afterAll(() => browser.close());
test.afterEach(() => form.close());

const tags = Object.keys(formLocales) as readonly FormLocale[];

const wordsOf = (messages: SameKeys<FormMessages> & Messages, locale: string): Translate<FormMessages> => translator(messages, locale);

/** Invented; each in its own language. */
const narratives: Readonly<Record<FormLocale, string>> = {
  en: 'They took our passports.',
  km: 'គេដកលិខិតឆ្លងដែនរបស់យើង។',
  'zh-Hans': '他们拿走了我们的护照。',
  vi: 'Họ đã lấy hộ chiếu của chúng tôi.',
  id: 'Mereka mengambil paspor kami.',
  th: 'พวกเขายึดหนังสือเดินทางของเรา',
  my: 'သူတို့က ကျွန်တော်တို့ရဲ့ ပတ်စ်ပို့တွေကို ယူသွားတယ်။',
};

/** What a finger does: a touch in the middle of it, where it can be seen. */
const tap = (page: Page, name: string): Promise<void> => page.getByRole('button', { name, exact: true }).tap();

/** Nothing cut off and nothing sideways, on the screen as it is now. */
async function expectToFit(page: Page, where: string): Promise<void> {
  const cut = await page.evaluate(() => [
    ...(document.documentElement.scrollWidth > document.documentElement.clientWidth ? ['sideways'] : []),
    ...[...document.querySelectorAll('button, a.button, label, h1, h2, p, li, legend')]
      .filter((element) => !element.closest('.unseen') && !element.classList.contains('unseen') && element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).display !== 'inline')
      .map((element) => element.textContent),
  ]);
  expect(cut, where).toEqual([]);
}

/** The whole way by touch, with every answer given; `at` is called on each screen. */
async function walkByTouch(page: Page, t: Translate<FormMessages>, narrative: string, at: (screen: string) => Promise<void>): Promise<void> {
  await at('welcome');
  await tap(page, t('form.welcome.start'));
  await page.getByLabel(t('form.narrative.title')).fill(narrative);
  await at('narrative');
  await tap(page, t('form.next'));
  await page.getByLabel(t('form.where.country')).selectOption(t('form.country.KH'));
  await page.getByLabel(t('form.where.province')).selectOption('KH-18');
  await page.getByLabel(t('form.where.known')).selectOption(t('form.placeKnown.building'));
  await at('where');
  await tap(page, t('form.next'));
  await page.getByLabel(t('form.when.happened')).selectOption(t('form.happened.week'));
  await at('when');
  await tap(page, t('form.next'));
  await page.getByLabel(t('form.people.count')).selectOption(t('form.peopleRange.10-49'));
  await page.getByLabel(t('form.people.children')).selectOption(t('form.yesNo.yes'));
  await at('people');
  await tap(page, t('form.next'));
  await page.getByText(t('form.sign.child'), { exact: true }).tap();
  await page.getByText(t('form.sign.transfer'), { exact: true }).tap();
  await at('danger');
  await tap(page, t('form.next'));
  await at('files');
  await tap(page, t('form.next'));
  await page.getByText(t('form.contactChoice.confidential'), { exact: true }).tap();
  await page.getByLabel(t('form.contact.safe')).fill('Never call.');
  await at('contact');
  await tap(page, t('form.contact.receiptAdd'));
  await at('receipt');
  await tap(page, t('form.receipt.show'));
  await at('receipt-shown');
  await tap(page, t('form.receipt.done'));
  await tap(page, t('form.next'));
  await at('check');
  await tap(page, t('form.check.seal'));
  await expect(heading(page, t('form.sealed.title'))).toBeFocused();
  await at('sealed');
}

const answers = { country: 'KH', province: 'KH-18', placeKnown: 'building', happened: 'week', people: '10-49', children: 'yes', danger: ['transfer', 'child'], contact: 'confidential' };

for (const tag of tags) {
  const t = wordsOf(formLocales[tag].messages, tag);

  test(`on a phone set to ${tag} the form opens in that language, fits 320 px, is accessible, and its choices arrive as codes`, async () => {
    form = await openForm(browser, { keys: [key], locale: tag, viewport: { width: 320, height: 568 }, hasTouch: true });
    const { page, misdeeds } = form;
    await expect(page.locator('html')).toHaveAttribute('lang', tag);
    await walkByTouch(page, t, narratives[tag], async (screen) => {
      await expectToFit(page, screen);
      // Markup is the same in every language and checked on every screen in English; here the ones with most in them.
      if (['narrative', 'danger', 'contact', 'sealed'].includes(screen)) await axeFindsNothing(page);
    });
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: t('form.sealed.save') }).tap()]);
    const tip = await openSealedTip(new Uint8Array(readFileSync(await download.path())), [key]);
    expect(tip).toMatchObject({ ok: true, value: { content: { formLanguage: tag, narrative: narratives[tag], answers, safeContact: 'Never call.', receipt: {} } } });
    expect(misdeeds.requests.filter((url) => !url.startsWith('blob:'))).toEqual([]);
    expect(misdeeds.complaints).toEqual([]);
  });
}

/** Presses Tab until the control of that name has the focus. */
async function reach(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 12; presses += 1) {
    await page.keyboard.press('Tab');
    const label = await page.evaluate(() => (document.activeElement as HTMLTextAreaElement | HTMLElement & { labels: undefined } | null)?.labels?.[0]?.textContent ?? document.activeElement?.textContent);
    if (label === name) return;
  }
  throw new Error('a control cannot be reached by keyboard');
}

for (const tag of tags) {
  const t = wordsOf(formLocales[tag].messages, tag);

  test(`in ${tag} the shortest tip is written, sealed and saved with the keyboard alone`, async () => {
    form = await openForm(browser, { keys: [key], locale: tag });
    const { page } = form;
    await reach(page, t('form.welcome.start'));
    await page.keyboard.press('Enter');
    await expect(heading(page, t('form.narrative.title'))).toBeFocused();
    await reach(page, t('form.narrative.title'));
    await page.keyboard.insertText(narratives[tag]);
    await reach(page, t('form.next'));
    await page.keyboard.press('Enter');
    await expect(heading(page, t('form.where.title'))).toBeFocused();
    await reach(page, t('form.sealNow'));
    await page.keyboard.press('Enter');
    await expect(heading(page, t('form.sealed.title'))).toBeFocused();
    await reach(page, t('form.sealed.save'));
    const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
    const tip = await openSealedTip(new Uint8Array(readFileSync(await download.path())), [key]);
    expect(tip).toMatchObject({ ok: true, value: { content: { formLanguage: tag, narrative: narratives[tag], attachments: [] } } });
    expect(tip.ok && tip.value.content).not.toHaveProperty('answers');
  });
}

test('the language is chosen by keyboard in its own name, and nothing that was written is lost by it', async () => {
  form = await openForm(browser, { keys: [key] });
  const { page } = form;
  await press(page, 'Yes, start');
  await page.getByLabel('What is happening?').fill('Keep this');
  const choice = page.getByLabel('Language', { exact: true });
  await expect(choice.getByRole('option')).toHaveText(Object.values(formLocales).map(({ ownName }) => ownName));
  for (const tag of tags.slice(1)) {
    await choice.or(page.locator('select.language')).first().focus();
    await page.keyboard.press('ArrowDown');
    const t = wordsOf(formLocales[tag].messages, tag);
    await expect(page.locator('html')).toHaveAttribute('lang', tag);
    await expect(page.getByLabel(t('form.narrative.title'))).toHaveValue('Keep this');
  }
});

test('a device in a language the form does not have gets English', async () => {
  form = await openForm(browser, { keys: [key], locale: 'ur' });
  await expect(heading(form.page, english.welcome.title)).toBeVisible();
});

test('read from right to left and a third longer, every screen is mirrored, fits and is accessible', async () => {
  form = await openForm(browser, { keys: [key], html: await pseudoForm([key]), locale: 'ar', viewport: { width: 320, height: 640 }, hasTouch: true });
  const { page } = form;
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  const t = wordsOf(pseudoMessages({ form: english, formFiles, formVoice }), 'ar-XB');
  await walkByTouch(page, t, 'They took our passports.', async (screen) => {
    await expectToFit(page, screen);
    await axeFindsNothing(page);
    const leave = await page.getByRole('button', { name: t('form.leave'), exact: true }).first().boundingBox();
    expect(leave?.x, screen).toBeLessThan(100);
  });
});
