import { desk as km } from '#shared/locales/km/desk.ts';
import { error as kmError } from '#shared/locales/km/errors.ts';
import type { DeskLanguage } from '#shared/domain/desk-language.ts';
import type { SameKeys } from '#shared/locales/same-keys.ts';
import { deskMessages } from './desk-translation.ts';

export interface DeskLocale {
  readonly ownName: string;
  /** BCP 47 tag, for dates and numbers. */
  readonly locale: string;
  readonly messages: SameKeys<typeof deskMessages>;
}

/** The languages of the desk, each with its name in itself. */
export const deskLocales: Readonly<Record<DeskLanguage, DeskLocale>> = {
  en: { ownName: 'English', locale: 'en-GB', messages: deskMessages },
  km: { ownName: 'ខ្មែរ', locale: 'km-KH', messages: { desk: km, error: kmError } },
};
