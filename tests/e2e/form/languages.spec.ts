import { expect, test, type Browser, type Page } from '@playwright/test';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { formLocales, type FormLocale } from '#i18n/form-locales.ts';
import type { FormMessages } from '#i18n/form-translation.ts';
import { pseudoMessages } from '#i18n/pseudo-locale.ts';
import { translator, type Messages, type Translate } from '#i18n/translate.ts';
import type { SameKeys } from '#shared/locales/same-keys.ts';
import { formFiles } from '#shared/locales/en/form-files.ts';
import { formVoice } from '#shared/locales/en/form-voice.ts';
import { form as english } from '#shared/locales/en/form.ts';
import { openSealedTip } from '#shared/sealed-tip/open-sealed-tip.ts';
import { formTemplate, testKey } from '../support/built-form.ts';
import { launchFormBrowser } from '../support/form-browser.ts';
import { goTo } from '../support/go-to.ts';
import { pseudoForm } from '../support/pseudo-form.ts';
import { axeFindings, axeFindsNothing } from '../support/axe.ts';
import { screens, walkedAnswers, walkedContact, walkEveryScreen } from './every-screen.ts';
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

/** Out of date already, so that it says where a newer one is. */
const dates = { savedAt: Date.UTC(2019, 0, 1, 12), expiresAt: Date.UTC(2020, 0, 2, 12), destroyedAt: Date.UTC(2097, 0, 1, 12), newerForm: 'At the drop-in, Tuesdays (invented)' };

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

/** The corner with the way out stands before the screen, which may have one of the same name. */
const leaveBy = (page: Page, name: string): Promise<void> => page.getByRole('button', { name, exact: true }).first().tap();

/** A form without its settings, as a page by its side. */
const unfinished = formTemplate();

for (const tag of tags) {
  const t = wordsOf(formLocales[tag].messages, tag);

  test(`on a phone set to ${tag} every screen is in that language, fits 320 px and is accessible, and the choices arrive as codes`, async () => {
    form = await openForm(browser, { keys: [key], locale: tag, viewport: { width: 320, height: 568 }, hasTouch: true, settings: dates });
    const { page, misdeeds, address } = form;
    const seen = new Set<string>();
    // On a small screen all of axe takes no more than 0.1 s, so no rule is left out: names, sizes and contrast all depend on the words or their script.
    const look = async (screen: string) => {
      seen.add(screen);
      await expect(page.locator('html')).toHaveAttribute('lang', tag);
      await expectToFit(page, screen);
      expect(await axeFindings(page, { targetSize: true }), screen).toEqual([]);
    };
    await walkEveryScreen(page, narratives[tag], { t, by: 'tap', at: look });
    expect([...seen].sort()).toEqual([...screens].sort());
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: t('form.sealed.save') }).tap()]);
    const tip = await openSealedTip(new Uint8Array(readFileSync(await download.path())), [key]);
    expect(tip).toMatchObject({ ok: true, value: { content: { formLanguage: tag, narrative: narratives[tag], answers: walkedAnswers, safeContact: walkedContact, receipt: {} } } });
    expect(misdeeds.requests.filter((url) => !url.startsWith('blob:'))).toEqual([]);
    expect(misdeeds.complaints).toEqual([]);

    await leaveBy(page, t('form.leave'));
    await leaveBy(page, t('form.leaving.leave'));
    await page.waitForURL('about:blank');
    for (const [screen, nowMs, words] of [
      ['by a stopped clock', dates.savedAt - 1, t('form.welcome.title')],
      ['after its destruction', dates.destroyedAt + 1, t('form.key.over.title')],
    ] as const) {
      await page.clock.setFixedTime(nowMs);
      await page.goto(address);
      await expect(heading(page, words)).toBeVisible();
      await look(screen);
    }
    writeFileSync(fileURLToPath(address), unfinished);
    await page.reload();
    await expect(heading(page, t('form.unusable.title'))).toBeVisible();
    await look('without its key');
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
    await goTo(choice.or(page.locator('select.language')).first());
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
  await walkEveryScreen(page, 'They took our passports.', {
    t,
    by: 'tap',
    at: async (screen) => {
    await expectToFit(page, screen);
    await axeFindsNothing(page);
    const leave = await page.getByRole('button', { name: t(screen === 'leaving' ? 'form.leaving.leave' : 'form.leave'), exact: true }).first().boundingBox();
    expect(leave?.x, screen).toBeLessThan(100);
    },
  });
});
