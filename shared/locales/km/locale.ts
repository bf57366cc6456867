import type { DeskLocale } from '../desk-locale.ts';
import { desk } from './desk.ts';
import { dialogs } from './dialogs.ts';
import { error } from './errors.ts';
import { paper } from './paper.ts';
import { searchWords } from './search-words.ts';

export const km: DeskLocale = { ownName: 'ខ្មែរ', locale: 'km-KH', messages: { desk, error }, dialogs, searchWords, paper };
