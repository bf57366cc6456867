import { randomBytes } from 'node:crypto';
import { expect, type Locator, type Page } from '@playwright/test';
import type { FormMessages } from '#i18n/form-translation.ts';
import type { Translate } from '#i18n/translate.ts';
import { receiptDigits, receiptKeys } from '#shared/sealed-tip/receipt.ts';
import { sealReplyBundle } from '#shared/sealed-tip/reply-bundle.ts';
import { steps } from '../../../renderer/form/steps.ts';
import { plainJpeg } from '../../support/photos/camera-photos.ts';
import { chooseFiles, heading, holdSealing } from './form-walk.ts';

/** Every screen of the form while it may seal, and what a screen shows at other times. A walk marks the ones it came to; its test compares. */
export const screens = [
  ...steps,
  'unsafe',
  'answer',
  'answer-refused',
  'answer-found',
  'narrative-empty',
  'voice',
  'voice-chosen',
  'where-in-cambodia',
  'files-none',
  'contact-shared',
  'contact-with-words',
  'receipt',
  'receipt-shown',
  'receipt-earlier',
  'leaving',
  'sealed-as-text',
] as const;
export type ScreenName = (typeof screens)[number];

export interface WalkOptions {
  readonly t: Translate<FormMessages>;
  /** By mouse or by a finger. */
  readonly by: 'click' | 'tap';
  readonly at: (screen: ScreenName) => Promise<void>;
}

const note = { name: 'note.txt', mimeType: 'text/plain', buffer: Buffer.from('hello') };
const photo = { name: 'photo.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(plainJpeg()) };
const recording = { name: 'spoken.m4a', mimeType: 'audio/mp4', buffer: Buffer.from('\0\0\0\x1cftypM4A '.padEnd(4000, 'x'), 'latin1') };

/** Long enough to be seen sealing, and too large to be sent as text. */
const film = { name: 'clip.mp4', mimeType: 'video/mp4', buffer: Buffer.alloc(3 * 1024 * 1024) };

/** Somebody's earlier words; the answer to them is invented. */
const earlier = new Uint8Array(16).fill(7);

function postedAnswers() {
  const replies = (['question', 'acting'] as const).map((status, index) => ({ replyKey: receiptKeys(earlier).replyKey, status, day: '2031-03-14', sequence: index + 1, text: index === 0 ? 'តើអ្នកនៅអគារណា?' : '' }));
  const sealed = sealReplyBundle({ replies, randomBytes: (count) => new Uint8Array(randomBytes(count)) });
  if (!sealed.ok) throw new Error(sealed.code);
  return { name: 'answers.bin', mimeType: 'application/octet-stream', buffer: Buffer.from(sealed.value) };
}

/** What is answered on the way, as codes. */
export const walkedAnswers = { country: 'KH', province: 'KH-18', placeKnown: 'building', happened: 'week', people: '10-49', children: 'yes', danger: ['transfer', 'child'], contact: 'confidential' } as const;
export const walkedContact = 'Never call.';

/** The whole way through the form with every answer given and every aside taken; `at` is called on each screen. It ends where the sealed tip can be saved. */
export async function walkEveryScreen(page: Page, narrative: string, { t, by, at }: WalkOptions): Promise<void> {
  const touch = (one: Locator): Promise<void> => one[by]();
  const press = (name: string): Promise<void> => touch(page.getByRole('button', { name, exact: true }));

  await at('welcome');
  await press(t('form.welcome.notSafe'));
  await at('unsafe');
  await press(t('form.back'));

  await press(t('form.welcome.lookForAnswer'));
  await at('answer');
  await press(t('form.answer.look'));
  await expect(page.getByText(t('form.answer.noFile'))).toBeVisible();
  await at('answer-refused');
  await page.getByLabel(t('form.receipt.words')).fill(receiptDigits(earlier).join(' '));
  await chooseFiles(page.getByLabel(t('form.answer.chooseFile')), [postedAnswers()]);
  await press(t('form.answer.look'));
  await expect(page.getByText(t('form.replyStatus.acting'))).toBeVisible();
  await at('answer-found');
  await press(t('form.back'));

  await press(t('form.welcome.start'));
  await at('narrative');
  await press(t('form.next'));
  await expect(page.getByText(t('form.narrative.empty'))).toBeVisible();
  await at('narrative-empty');
  await page.getByLabel(t('form.narrative.title')).fill(narrative);
  await touch(page.getByText(t('formVoice.summary'), { exact: true }));
  await at('voice');
  await chooseFiles(page.getByLabel(t('formVoice.choose')), [recording]);
  await expect(page.locator('audio')).toBeVisible();
  await at('voice-chosen');
  await press(t('formVoice.remove'));
  await press(t('form.next'));

  await at('where');
  await page.getByLabel(t('form.where.country')).selectOption(t('form.country.KH'));
  await page.getByLabel(t('form.where.province')).selectOption(walkedAnswers.province);
  await page.getByLabel(t('form.where.known')).selectOption(t('form.placeKnown.building'));
  await at('where-in-cambodia');
  await press(t('form.next'));

  await page.getByLabel(t('form.when.happened')).selectOption(t('form.happened.week'));
  await at('when');
  await press(t('form.next'));

  await page.getByLabel(t('form.people.count')).selectOption(t('form.peopleRange.10-49'));
  await page.getByLabel(t('form.people.children')).selectOption(t('form.yesNo.yes'));
  await at('people');
  await press(t('form.next'));

  await touch(page.getByText(t('form.sign.child'), { exact: true }));
  await touch(page.getByText(t('form.sign.transfer'), { exact: true }));
  await at('danger');
  await press(t('form.next'));

  await at('files-none');
  await chooseFiles(page.getByLabel(t('form.files.add')), [note, photo, film]);
  await expect(page.locator('.files li')).toHaveCount(3);
  await at('files');
  await press(t('form.next'));

  await at('contact');
  await touch(page.getByText(t('form.contactChoice.confidential'), { exact: true }));
  await page.getByLabel(t('form.contact.safe')).fill(walkedContact);
  await at('contact-shared');
  await press(t('form.contact.receiptAdd'));
  await at('receipt');
  await press(t('form.receipt.earlier'));
  await press(t('form.receipt.use'));
  await expect(page.getByText(t('form.receipt.incomplete'))).toBeVisible();
  await at('receipt-earlier');
  await press(t('form.receipt.without'));
  await press(t('form.contact.receiptAdd'));
  await press(t('form.receipt.show'));
  await at('receipt-shown');
  await press(t('form.receipt.done'));
  await at('contact-with-words');
  await press(t('form.next'));

  await at('check');
  await press(t('form.leave'));
  await at('leaving');
  await press(t('form.leaving.stay'));

  const letGo = await holdSealing(page);
  await press(t('form.check.seal'));
  await expect(page.getByRole('progressbar')).toBeVisible();
  await at('sealing');
  await letGo();
  await expect(heading(page, t('form.sealed.title'))).toBeFocused();
  await at('sealed');
  await press(t('form.sealed.change'));
  await press(t('form.check.changeNamed', { name: t('form.check.files') }));
  await press(t('form.files.removeNamed', { name: film.name }));
  await press(t('form.sealNow'));
  await expect(heading(page, t('form.sealed.title'))).toBeFocused();
  await touch(page.getByText(t('form.sealed.asText'), { exact: true }));
  await expect(page.locator('textarea.code').first()).toBeVisible();
  await at('sealed-as-text');
}
