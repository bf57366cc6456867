import type { DeskLanguage } from '../domain/desk-language.ts';
import type { DeskLocale } from './desk-locale.ts';
import { en } from './en/locale.ts';
import { km } from './km/locale.ts';

/** The languages of the desk. */
export const deskLocales: Readonly<Record<DeskLanguage, DeskLocale>> = { en, km };
