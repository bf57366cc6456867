import { formFiles as enFiles } from '#shared/locales/en/form-files.ts';
import { formVoice as enVoice } from '#shared/locales/en/form-voice.ts';
import { form as en } from '#shared/locales/en/form.ts';
import { formFiles as idFiles } from '#shared/locales/id/form-files.ts';
import { formVoice as idVoice } from '#shared/locales/id/form-voice.ts';
import { form as id } from '#shared/locales/id/form.ts';
import { formFiles as kmFiles } from '#shared/locales/km/form-files.ts';
import { formVoice as kmVoice } from '#shared/locales/km/form-voice.ts';
import { form as km } from '#shared/locales/km/form.ts';
import { formFiles as myFiles } from '#shared/locales/my/form-files.ts';
import { formVoice as myVoice } from '#shared/locales/my/form-voice.ts';
import { form as my } from '#shared/locales/my/form.ts';
import { formFiles as thFiles } from '#shared/locales/th/form-files.ts';
import { formVoice as thVoice } from '#shared/locales/th/form-voice.ts';
import { form as th } from '#shared/locales/th/form.ts';
import { formFiles as viFiles } from '#shared/locales/vi/form-files.ts';
import { formVoice as viVoice } from '#shared/locales/vi/form-voice.ts';
import { form as vi } from '#shared/locales/vi/form.ts';
import { formFiles as zhFiles } from '#shared/locales/zh-Hans/form-files.ts';
import { formVoice as zhVoice } from '#shared/locales/zh-Hans/form-voice.ts';
import { form as zh } from '#shared/locales/zh-Hans/form.ts';

/** The languages of the tip form by their BCP 47 tags, each with its name in itself. */
export const formLocales = {
  en: { ownName: 'English', messages: { form: en, formFiles: enFiles, formVoice: enVoice } },
  km: { ownName: 'ខ្មែរ', messages: { form: km, formFiles: kmFiles, formVoice: kmVoice } },
  'zh-Hans': { ownName: '中文', messages: { form: zh, formFiles: zhFiles, formVoice: zhVoice } },
  vi: { ownName: 'Tiếng Việt', messages: { form: vi, formFiles: viFiles, formVoice: viVoice } },
  id: { ownName: 'Bahasa Indonesia', messages: { form: id, formFiles: idFiles, formVoice: idVoice } },
  th: { ownName: 'ไทย', messages: { form: th, formFiles: thFiles, formVoice: thVoice } },
  my: { ownName: 'မြန်မာ', messages: { form: my, formFiles: myFiles, formVoice: myVoice } },
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
