// Stands in renderer/i18n/form-locales.ts's place in a form built for tests: English stretched, and the same from right to left.
import { pseudoMessages } from '#i18n/pseudo-locale.ts';
import { formFiles } from '#shared/locales/en/form-files.ts';
import { formVoice } from '#shared/locales/en/form-voice.ts';
import { form } from '#shared/locales/en/form.ts';

const messages = pseudoMessages({ form, formFiles, formVoice });

export const formLocales = {
  'en-XA': { ownName: '[Lóñg]', messages },
  'ar-XB': { ownName: '[RTL]', messages },
} as const;

export type FormLocale = keyof typeof formLocales;

export const isFormLocale = (tag: string): tag is FormLocale => Object.hasOwn(formLocales, tag);

export const formLocaleFor = (languages: readonly string[]): FormLocale => (languages.some((tag) => tag.startsWith('ar')) ? 'ar-XB' : 'en-XA');
