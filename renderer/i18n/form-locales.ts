import { form as en } from '#shared/locales/en/form.ts';
import { form as id } from '#shared/locales/id/form.ts';
import { form as km } from '#shared/locales/km/form.ts';
import { form as my } from '#shared/locales/my/form.ts';
import { form as th } from '#shared/locales/th/form.ts';
import { form as vi } from '#shared/locales/vi/form.ts';
import { form as zh } from '#shared/locales/zh-Hans/form.ts';

/** The languages of the tip form by their BCP 47 tags, each with its name in itself. */
export const formLocales = {
  en: { ownName: 'English', messages: { form: en } },
  km: { ownName: 'ខ្មែរ', messages: { form: km } },
  'zh-Hans': { ownName: '中文', messages: { form: zh } },
  vi: { ownName: 'Tiếng Việt', messages: { form: vi } },
  id: { ownName: 'Bahasa Indonesia', messages: { form: id } },
  th: { ownName: 'ไทย', messages: { form: th } },
  my: { ownName: 'မြန်မာ', messages: { form: my } },
} as const;

export type FormLocale = keyof typeof formLocales;

export function isFormLocale(tag: string): tag is FormLocale {
  return Object.hasOwn(formLocales, tag);
}

/** The first of the device's languages that the form has, by its primary subtag; Chinese of any kind gets Simplified. English where there is none. */
export function formLocaleFor(languages: readonly string[]): FormLocale {
  for (const language of languages) {
    const primary = language.toLowerCase().split('-')[0];
    const found = Object.keys(formLocales).find((tag) => tag.split('-')[0] === primary);
    if (found !== undefined && isFormLocale(found)) return found;
  }
  return 'en';
}
