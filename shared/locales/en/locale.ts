import type { DeskLocale } from '../desk-locale.ts';
import { desk } from './desk.ts';
import { dialogs } from './dialogs.ts';
import { error } from './errors.ts';
import { paper } from './paper.ts';
import { searchWords } from './search-words.ts';

export const en: DeskLocale = { ownName: 'English', locale: 'en-GB', messages: { desk, error }, dialogs, searchWords, paper };
