import type { desk } from './en/desk.ts';
import type { dialogs } from './en/dialogs.ts';
import type { error } from './en/errors.ts';
import type { paper } from './en/paper.ts';
import type { searchWords } from './en/search-words.ts';
import type { SameKeys } from './same-keys.ts';

/**
 * All that a language of the desk is. English says which texts there are. Another language is one file that exports this (English and Khmer have a file for each topic behind
 * theirs), its tag in `shared/domain/desk-language.ts` and its line in `desk-locales.ts`.
 */
export interface DeskLocale {
  /** Its name in itself. */
  readonly ownName: string;
  /** BCP 47 tag, for dates and numbers. */
  readonly locale: string;
  /** `desk.…` and, for every code a reply can carry, `error.<code>`. */
  readonly messages: { readonly desk: SameKeys<typeof desk>; readonly error: SameKeys<typeof error> };
  /** Titles of the system's file dialogs, by what they are for. */
  readonly dialogs: SameKeys<typeof dialogs>;
  readonly searchWords: SameKeys<typeof searchWords>;
  /** Sentences of the sheets on which recovery words and shares are printed. */
  readonly paper: SameKeys<typeof paper>;
}
